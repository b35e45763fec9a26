package org.reglament.desk;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Hides small counts, so that no report tells of single people. Where the total would give a hidden count away, the next
 * smallest counts are hidden with it, and the total too when that does not suffice.
 */
final class Suppression {

    /** Counts below this are hidden; nothing at all is no secret. */
    static final long LEAST = 5;

    /** What hidden counts must come to together, so that their sum does not tell each of them. */
    private static final long LEAST_TOGETHER = 2 * LEAST;

    private Suppression() {}

    /**
     * One side of a report as it may be shown; null is hidden.
     *
     * @param total null when it would give a hidden count away
     */
    record Shown(Map<String, @Nullable Long> counts, @Nullable Long total) {}

    static Shown of(Map<String, Long> exact) {
        Map<String, @Nullable Long> shown = new LinkedHashMap<>(exact);
        List<Map.Entry<String, Long>> bySize = exact.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Comparator.comparing(Map.Entry<String, Long>::getValue).thenComparing(Map.Entry::getKey))
                .toList();
        int hidden = 0;
        long together = 0;
        for (Map.Entry<String, Long> entry : bySize) {
            boolean small = entry.getValue() < LEAST;
            boolean needed = hidden > 0 && (hidden < 2 || together < LEAST_TOGETHER);
            if (small || needed) {
                shown.put(entry.getKey(), null);
                hidden++;
                together += Objects.requireNonNull(entry.getValue());
            }
        }
        boolean safe = hidden == 0 || hidden > 1 && together >= LEAST_TOGETHER;
        long total = exact.values().stream().mapToLong(Long::longValue).sum();
        return new Shown(shown, safe ? Long.valueOf(total) : null);
    }
}
