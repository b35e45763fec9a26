package org.reglament.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.deadline.Forecast;
import org.reglament.directory.Action;
import org.reglament.directory.People;
import org.reglament.directory.People.Appointed;
import org.reglament.directory.Person;
import org.reglament.directory.PostHeld;
import org.reglament.directory.Rights;
import org.reglament.directory.Role;
import org.reglament.signin.Official;
import org.reglament.worklist.TaskRefusedException.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the people of a head's bodies have in hand: as many statements for a large team as for a small one. */
@Component
public class Team {

    /** Stands for tasks that nobody has. */
    public static final String NOBODY = "-";

    private static final Duration SOON = Duration.ofDays(7);
    private static final int COUNTED = 1000;

    private final JdbcClient jdbc;
    private final People people;
    private final WorkItems items;
    private final Reach reach;
    private final BusinessClock clock;

    Team(JdbcClient jdbc, People people, WorkItems items, Reach reach, BusinessClock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.items = items;
        this.reach = reach;
        this.clock = clock;
    }

    /** Tasks in hand: all, past their date, due within a week. */
    public record Load(int all, int late, int soon) {
        static final Load NONE = new Load(0, 0, 0);
    }

    /**
     * Somebody of the team.
     *
     * @param posts candidate groups, for example {@code minzdrav:executor}; none for somebody who has left
     */
    public record Member(Person person, Set<String> posts, Load load) {}

    /**
     * The team and what it has in hand.
     *
     * @param free what is offered and nobody has taken
     */
    public record Overview(List<Member> members, Load free) {}

    /** What of it is listed. */
    public record Wish(@Nullable String person, boolean late, @Nullable String after) {}

    /** The bodies of which the official is head, or stands in for the head in everything. */
    public Set<String> headed(Official official) {
        return heads(people.postsOf(official.login()));
    }

    /**
     * Everybody with what they have.
     *
     * @throws TaskRefusedException when the official leads nobody
     */
    public Overview overview(Official official) {
        List<PostHeld> posts = people.postsOf(official.login());
        Map<String, Object> params = new HashMap<>();
        String where = where(official, posts, params);
        params.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        params.put("soon", clock.instant().plus(SOON).atOffset(ZoneOffset.UTC));
        Map<String, Load> loads = new LinkedHashMap<>();
        jdbc.sql("select coalesce(w.assignee, '" + NOBODY + "'), count(*), count(*) filter (where w.due_at < :now),"
                        + " count(*) filter (where w.due_at >= :now and w.due_at < :soon) " + where + " group by 1")
                .params(params)
                .query(rs -> {
                    loads.put(rs.getString(1), load(rs));
                });
        Map<String, Set<String>> held = new LinkedHashMap<>();
        Map<String, Person> named = new LinkedHashMap<>();
        for (Appointed each : people.appointed(heads(posts))) {
            named.put(each.person().login(), each.person());
            held.computeIfAbsent(each.person().login(), login -> new TreeSet<>())
                    .add(each.body() + ":" + each.post());
        }
        people.named(loads.keySet()).forEach(named::putIfAbsent);
        List<Member> members = new ArrayList<>();
        named.forEach((login, person) -> members.add(
                new Member(person, held.getOrDefault(login, Set.of()), loads.getOrDefault(login, Load.NONE))));
        return new Overview(List.copyOf(members), loads.getOrDefault(NOBODY, Load.NONE));
    }

    /**
     * One page of the team's tasks, first due first.
     *
     * @throws TaskRefusedException when the official leads nobody
     * @throws IllegalArgumentException when {@code after} is not what a page gave
     */
    public WorkPage page(Official official, Wish wish) {
        Map<String, Object> params = new HashMap<>();
        StringBuilder where = new StringBuilder(where(official, people.postsOf(official.login()), params));
        if (NOBODY.equals(wish.person())) {
            where.append(" and w.assignee is null");
        } else if (wish.person() != null) {
            params.put("person", wish.person().replace('\0', '\uFFFD'));
            where.append(" and w.assignee = :person");
        }
        if (wish.late()) {
            params.put("now", clock.instant().atOffset(ZoneOffset.UTC));
            where.append(" and w.due_at < :now");
        }
        String keyset = "";
        if (wish.after() != null) {
            Position position = Position.read(wish.after());
            params.put("afterDue", position.due().atOffset(ZoneOffset.UTC));
            params.put("afterId", position.id());
            keyset = " and (w.due_at, w.id) > (:afterDue, :afterId)";
        }
        params.put("at", clock.instant().atOffset(ZoneOffset.UTC));
        int limit = WorkQuery.DEFAULT_LIMIT;
        List<WorkItem> rows = new ArrayList<>(
                jdbc.sql("select * from (select w.* " + where + keyset + " order by w.due_at, w.id limit " + (limit + 1)
                                + ") w " + Forecast.OF_ROW + " order by w.due_at, w.id")
                        .params(params)
                        .query(items::readThreatened)
                        .list());
        String next = null;
        if (rows.size() > limit) {
            rows.remove(limit);
            next = Position.after(rows.get(limit - 1));
        }
        int count = jdbc.sql("select count(*) from (select 1 " + where + " limit " + (COUNTED + 1) + ") x")
                .params(params)
                .query(Integer.class)
                .single();
        return new WorkPage(List.copyOf(rows), next, Math.min(count, COUNTED), count > COUNTED);
    }

    private String where(Official official, List<PostHeld> posts, Map<String, Object> params) {
        Set<String> bodies = heads(posts);
        if (!Rights.allow(Action.LEAD_TEAM, bodies.isEmpty() ? Set.of() : Set.of(Role.HEAD))) {
            throw new TaskRefusedException(Reason.NOT_YOURS);
        }
        params.put("bodies", bodies.toArray(String[]::new));
        StringBuilder sql = new StringBuilder("from work_item w where w.body = any(:bodies) and not w.suspended");
        List<PostHeld> general =
                posts.stream().filter(held -> held.procedure() == null).toList();
        reach.bounds(official.login(), general, sql, params);
        return sql.toString();
    }

    private static Set<String> heads(List<PostHeld> posts) {
        return posts.stream()
                .filter(held -> held.post().equals("head") && Objects.isNull(held.procedure()))
                .map(PostHeld::body)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Load load(ResultSet rs) throws SQLException {
        return new Load(rs.getInt(2), rs.getInt(3), rs.getInt(4));
    }
}
