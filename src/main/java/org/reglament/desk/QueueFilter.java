package org.reglament.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reglament.worklist.WorkQuery;

/** What a queue's address asks for; whatever it says wrong is left out, so that old bookmarks still open. */
record QueueFilter(WorkQuery.Queue queue, @Nullable String q, @Nullable String procedure, WorkQuery.@Nullable Due due) {

    static QueueFilter of(
            @Nullable String queue, @Nullable String q, @Nullable String procedure, @Nullable String due) {
        WorkQuery.Queue which = choice(WorkQuery.Queue.values(), queue);
        return new QueueFilter(
                which == null ? WorkQuery.Queue.MINE : which,
                text(q),
                text(procedure),
                choice(WorkQuery.Due.values(), due));
    }

    WorkQuery query(@Nullable String after, int limit) {
        return new WorkQuery(queue, procedure, due, q, after, limit);
    }

    /** The queue alone, unfiltered. */
    QueueFilter bare(WorkQuery.Queue which) {
        return new QueueFilter(which, null, null, null);
    }

    boolean isBare() {
        return filters() == 0;
    }

    int filters() {
        return (q == null ? 0 : 1) + (procedure == null ? 0 : 1) + (due == null ? 0 : 1);
    }

    QueueFilter without(String what) {
        return new QueueFilter(
                queue,
                what.equals("q") ? null : q,
                what.equals("procedure") ? null : procedure,
                what.equals("due") ? null : due);
    }

    /** The filter as the query of an address. */
    String address(String path, @Nullable String after) {
        Map<String, String> params = new LinkedHashMap<>();
        params.put("queue", word(queue));
        put(params, "q", q);
        put(params, "procedure", procedure);
        put(params, "due", due == null ? null : word(due));
        put(params, "after", after);
        return path + "?"
                + params.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void put(Map<String, String> params, String name, @Nullable String value) {
        if (value != null) {
            params.put(name, value);
        }
    }

    private static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }

    private static <E extends Enum<E>> @Nullable E choice(E[] values, @Nullable String given) {
        for (E value : values) {
            if (word(value).equals(given)) {
                return value;
            }
        }
        return null;
    }
}
