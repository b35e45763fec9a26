package org.reglament.worklist;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.WorkCalendar;
import org.reglament.deadline.Forecast;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queues of an official: what is overdue first, page by page. */
@Component
public class WorkList {

    private static final int COUNTED = 1000;

    /** Working days from which on lists call a date near. */
    private static final int NEAR = 5;

    private final JdbcClient jdbc;
    private final Reach reach;
    private final BusinessClock clock;
    private final WorkItems items;
    private final WorkCalendar calendar;

    WorkList(JdbcClient jdbc, Reach reach, BusinessClock clock, WorkItems items, WorkCalendar calendar) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.clock = clock;
        this.items = items;
        this.calendar = calendar;
    }

    /**
     * One page of that person's queue; two statements, and one for the person's posts.
     *
     * @throws IllegalArgumentException when {@code after} is not what a page gave
     */
    public WorkPage page(String login, WorkQuery query) {
        Map<String, Object> params = new HashMap<>();
        String where = where(login, query, params);
        Slice slice = slice(query, where, params);
        int count = count(query, where, params);
        return new WorkPage(slice.items, slice.next, Math.min(count, COUNTED), count > COUNTED);
    }

    /** Hands the whole queue over, page by page from {@code after} on, so that its length does not matter. */
    public void each(String login, WorkQuery query, Consumer<List<WorkItem>> work) {
        Map<String, Object> params = new HashMap<>();
        String where = where(login, query, params);
        WorkQuery part = query.from(query.after(), WorkQuery.MOST);
        while (true) {
            Slice slice = slice(part, where, params);
            work.accept(slice.items);
            if (slice.next == null) {
                return;
            }
            part = query.from(slice.next, WorkQuery.MOST);
        }
    }

    private Slice slice(WorkQuery query, String where, Map<String, Object> given) {
        Map<String, Object> params = new HashMap<>(given);
        int limit = Math.max(1, Math.min(query.limit(), WorkQuery.MOST));
        WorkQuery.Sort sort = query.sort();
        String direction = query.descending() ? " desc" : "";
        String keyset = "";
        if (query.after() != null) {
            Place position = Place.read(query.after(), query);
            params.put("afterKey", position.value(sort));
            params.put("afterId", position.id);
            keyset = " and (" + (byOffer(query) ? "o.due_at, o.item" : sort.column() + ", w.id") + ") "
                    + (query.descending() ? "<" : ">") + " (:afterKey, :afterId)";
        }
        String from = byOffer(query)
                ? "from (" + firstOffers(where + keyset, direction, limit + 1) + ") f join work_item w on w.id = f.item"
                : where + keyset;
        List<Place> ends = new ArrayList<>();
        String order = " order by sort_key" + direction + ", w.id" + direction;
        String page = "select w.*, " + sort.column() + " as sort_key " + from + order + " limit " + (limit + 1);
        params.put("at", clock.instant().atOffset(ZoneOffset.UTC));
        // What threatens a case is asked for the rows of the page alone.
        List<WorkItem> rows = new ArrayList<>(jdbc.sql("select * from (" + page + ") w " + Forecast.OF_ROW + order)
                .params(params)
                .query((rs, n) -> {
                    WorkItem item = items.readThreatened(rs, n);
                    ends.add(new Place(
                            item.id(),
                            sort == WorkQuery.Sort.DUE
                                    ? rs.getTimestamp("sort_key").toInstant().toString()
                                    : rs.getString("sort_key")));
                    return item;
                })
                .list());
        if (rows.size() <= limit) {
            return new Slice(rows, null);
        }
        rows.remove(limit);
        return new Slice(rows, ends.get(limit - 1).text(query));
    }

    /**
     * Whether the offers are read post by post in the order of their index, so that a page costs the same however many
     * tasks there are; words are found by an index of their own, whatever the order.
     */
    private static boolean byOffer(WorkQuery query) {
        return query.queue() == WorkQuery.Queue.AVAILABLE
                && query.sort() == WorkQuery.Sort.DUE
                && (query.words() == null || query.words().isBlank());
    }

    /** The first offers of each of the person's posts, and of these the first; what several posts are offered is one. */
    private static String firstOffers(String where, String direction, int most) {
        return "select distinct x.due_at, x.item from unnest(:posts::text[]) p (post), lateral (select o.due_at, o.item "
                + where + " order by o.due_at" + direction + ", o.item" + direction + " limit " + most
                + ") x order by x.due_at" + direction + ", x.item" + direction + " limit " + most;
    }

    /** Some rows and where the next ones begin. */
    private record Slice(List<WorkItem> items, @Nullable String next) {}

    /** How many items the queue holds under the query's filters; at most 1001, which means more than 1000. */
    public int count(String login, WorkQuery query) {
        Map<String, Object> params = new HashMap<>();
        String where = where(login, query, params);
        return count(query, where, params);
    }

    private int count(WorkQuery query, String where, Map<String, Object> params) {
        int most = COUNTED + 1;
        String counted = byOffer(query) ? firstOffers(where, "", most) : "select 1 " + where + " limit " + most;
        return jdbc.sql("select count(*) from (" + counted + ") x")
                .params(params)
                .query(Integer.class)
                .single();
    }

    private String where(String login, WorkQuery query, Map<String, Object> params) {
        StringBuilder sql = new StringBuilder();
        if (query.queue() == WorkQuery.Queue.MINE) {
            sql.append("from work_item w where w.assignee = any(:me) and not w.suspended");
            reach.mine(login, sql, params);
        } else {
            sql.append(
                    byOffer(query)
                            ? "from work_offer o join work_item w on w.id = o.item where o.post = p.post"
                            : "from work_item w where w.id in"
                                    + " (select o.item from work_offer o where o.post = any(:posts))");
            sql.append(" and w.assignee is null and not w.suspended");
            reach.available(login, sql, params);
        }
        if (query.procedure() != null) {
            params.put("procedure", plain(query.procedure()));
            sql.append(" and w.procedure = :procedure");
        }
        if (query.words() != null && !query.words().isBlank()) {
            params.put("words", "%" + escape(plain(query.words()).strip().toLowerCase(Locale.ROOT)) + "%");
            sql.append(" and w.words like :words");
        }
        due(query.due(), byOffer(query) ? "o.due_at" : "w.due_at", sql, params);
        return sql.toString();
    }

    private void due(WorkQuery.@Nullable Due due, String dueAt, StringBuilder sql, Map<String, Object> params) {
        if (due == null) {
            return;
        }
        Instant now = clock.instant();
        params.put("now", now.atOffset(ZoneOffset.UTC));
        switch (due) {
            case OVERDUE -> sql.append(" and " + dueAt + " < :now");
            case TODAY -> {
                params.put("until", endOf(clock.today()).atOffset(ZoneOffset.UTC));
                sql.append(" and " + dueAt + " >= :now and " + dueAt + " < :until");
            }
            case WEEK -> {
                params.put("until", endOf(clock.today().plusDays(6)).atOffset(ZoneOffset.UTC));
                sql.append(" and " + dueAt + " >= :now and " + dueAt + " < :until");
            }
            case RISK -> {
                // What is near enough to be seen by its date alone needs no forecast.
                LocalDate far = calendar.plusWorkingDays(clock.today(), NEAR + 1);
                params.put("until", endOf(far.minusDays(1)).atOffset(ZoneOffset.UTC));
                params.put("at", now.atOffset(ZoneOffset.UTC));
                sql.append(" and " + dueAt + " >= :until and " + Forecast.THREATENS_ROW);
            }
        }
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    /** The database takes no NUL; nothing that is stored has one. */
    private static String plain(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static String escape(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** Where a page ended: the last row's id and the value by which it was ordered. */
    private record Place(String id, String value) {

        String text(WorkQuery query) {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((order(query) + " " + id + " " + value).getBytes(StandardCharsets.UTF_8));
        }

        Object value(WorkQuery.Sort sort) {
            return sort == WorkQuery.Sort.DUE ? Instant.parse(value).atOffset(ZoneOffset.UTC) : value;
        }

        static Place read(String after, WorkQuery query) {
            try {
                String[] parts = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split(" ", 3);
                Place position = new Place(parts[1], plain(parts[2]));
                position.value(query.sort());
                if (parts[0].equals(order(query))) {
                    return position;
                }
            } catch (IllegalArgumentException | DateTimeParseException | ArrayIndexOutOfBoundsException e) {
                throw new IllegalArgumentException("'after' must be the 'next' of an earlier page", e);
            }
            throw new IllegalArgumentException("'after' must be the 'next' of a page in the same order");
        }

        private static String order(WorkQuery query) {
            return query.sort() + (query.descending() ? "-" : "+");
        }
    }
}
