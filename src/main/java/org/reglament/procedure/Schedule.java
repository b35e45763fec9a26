package org.reglament.procedure;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * When and where a procedure starts by itself: once for each period that has ended.
 *
 * @param body code of the body that gets the case, where no setting names another
 * @param after how long after the period's last day it starts: {@code 3 working days}, {@code 10 days}
 */
public record Schedule(Every every, String body, String after) {
    /** What the case knows from its opening. */
    public static final String PERIOD = "period";

    public static final String PERIOD_NAME = "periodName";
    public static final String PERIOD_FROM = "periodFrom";
    public static final String PERIOD_TO = "periodTo";
    static final Set<String> NAMES = Set.of(PERIOD, PERIOD_NAME, PERIOD_FROM, PERIOD_TO);

    private static final Pattern TERM = Pattern.compile("[1-9]\\d{0,2} (working )?days?");

    /** How long a period is. */
    public enum Every {
        MONTH,
        QUARTER,
        YEAR
    }

    /** Whether that is a term as {@link #after} says it. */
    public static boolean isTerm(String text) {
        return TERM.matcher(text).matches();
    }

    static Optional<Every> every(Map<String, String> properties) {
        String word = properties.getOrDefault("every", "").toUpperCase(Locale.ROOT);
        return Set.of(Every.values()).stream()
                .filter(every -> every.name().equals(word))
                .findFirst();
    }

    static String after(Map<String, String> properties) {
        return properties.getOrDefault("startAfter", "1 working day").strip();
    }

    /** What a process says of its schedule; nothing where somebody starts it, or where it says too little. */
    static Optional<Schedule> of(Map<String, String> properties) {
        return "schedule".equals(properties.get("start"))
                ? every(properties)
                        .map(every -> new Schedule(
                                every, properties.getOrDefault("startIn", "").strip(), after(properties)))
                : Optional.empty();
    }
}
