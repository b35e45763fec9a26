package org.reglament.desk;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reglament.worklist.WorkQuery;

/** What a queue's address asks for; whatever it says wrong is left out, so that old bookmarks still open. */
record QueueFilter(
        WorkQuery.Queue queue,
        @Nullable String q,
        @Nullable String procedure,
        WorkQuery.@Nullable Due due,
        WorkQuery.Sort sort,
        boolean descending) {
    private static final int LONGEST = 200;

    /** Reads the parameters {@code queue, q, procedure, due, sort}; {@code -} before the last turns the order round. */
    static QueueFilter of(Map<String, String> params) {
        WorkQuery.Queue which = choice(WorkQuery.Queue.values(), params.get("queue"));
        String order = Objects.toString(params.get("sort"), "");
        WorkQuery.Sort sort = choice(WorkQuery.Sort.values(), order.replaceFirst("^-", ""));
        return new QueueFilter(
                which == null ? WorkQuery.Queue.MINE : which,
                text(params.get("q")),
                text(params.get("procedure")),
                choice(WorkQuery.Due.values(), params.get("due")),
                sort == null ? WorkQuery.Sort.DUE : sort,
                sort != null && order.startsWith("-"));
    }

    /** Reads what an address says after its question mark. */
    static QueueFilter read(String query) {
        Map<String, String> params = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                params.put(parts[0], decoded(parts[1]));
            }
        }
        return of(params);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    WorkQuery query(@Nullable String after, int limit) {
        return new WorkQuery(queue, procedure, due, q, after, limit, sort, descending);
    }

    /** The queue alone, unfiltered. */
    QueueFilter bare(WorkQuery.Queue which) {
        return new QueueFilter(which, null, null, null, WorkQuery.Sort.DUE, false);
    }

    /** The same ordered by that column; the column by which it is ordered already is turned round. */
    QueueFilter ordered(WorkQuery.Sort by) {
        return new QueueFilter(queue, q, procedure, due, by, by == sort && !descending);
    }

    boolean byDue() {
        return sort == WorkQuery.Sort.DUE;
    }

    /** The order as the address says it; empty for the usual one. */
    String order() {
        return byDue() && !descending ? "" : (descending ? "-" : "") + word(sort);
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
                what.equals("due") ? null : due,
                sort,
                descending);
    }

    /** The filter as the query of an address. */
    String address(String path, @Nullable String after) {
        return path + "?" + query(after);
    }

    String query(@Nullable String after) {
        Map<String, String> params = new LinkedHashMap<>();
        params.put("queue", word(queue));
        put(params, "q", q);
        put(params, "procedure", procedure);
        put(params, "due", due == null ? null : word(due));
        put(params, "sort", order().isEmpty() ? null : order());
        put(params, "after", after);
        return params.entrySet().stream()
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
        return given == null || given.isBlank()
                ? null
                : given.strip().substring(0, Math.min(LONGEST, given.strip().length()));
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
