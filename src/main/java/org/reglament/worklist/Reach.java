package org.reglament.worklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.reglament.casefile.Bounds;
import org.reglament.directory.People;
import org.reglament.directory.PostHeld;
import org.reglament.directory.StandIn;
import org.springframework.stereotype.Component;

/** Says in SQL how far an official's lists reach: their own work, that of those for whom they stand in, within bounds. */
@Component
class Reach {

    private final People people;

    Reach(People people) {
        this.people = people;
    }

    /** Tasks that the official has, or that somebody has for whom they stand in. */
    void mine(String login, StringBuilder sql, Map<String, Object> params) {
        List<PostHeld> posts = people.postsOf(login);
        Set<String> me = new TreeSet<>(Set.of(login));
        StringBuilder scoped = new StringBuilder();
        int n = 0;
        for (StandIn other : people.actsFor(login)) {
            me.add(other.absent());
            if (other.procedure() != null) {
                params.put("procedure" + n, other.procedure());
                params.put("absent" + n, other.absent());
                scoped.append(" or not w.personal and w.assignee = :absent")
                        .append(n)
                        .append(" and w.procedure = :procedure" + n++);
            } else {
                params.put("absent" + n, other.absent());
                scoped.append(" or not w.personal and w.assignee = :absent").append(n++);
            }
        }
        params.put("me", me.toArray(String[]::new));
        bounds(login, posts, sql, params);
        if (!scoped.isEmpty()) {
            params.put("login", login);
            sql.append(" and (w.assignee = :login").append(scoped).append(')');
        }
    }

    /** Tasks that are offered to the official's posts, or to those which they fill for somebody. */
    void available(String login, StringBuilder sql, Map<String, Object> params) {
        List<PostHeld> posts = people.postsOf(login);
        Set<String> own = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        Map<StandIn, Set<String>> filled = new LinkedHashMap<>();
        for (PostHeld held : posts) {
            all.add(held.group());
            if (held.absent() == null) {
                own.add(held.group());
            } else {
                filled.computeIfAbsent(new StandIn(held.absent(), held.procedure()), key -> new TreeSet<>())
                        .add(held.group());
            }
        }
        params.put("posts", all.toArray(String[]::new));
        bounds(login, posts, sql, params);
        if (!own.containsAll(all)) {
            params.put("own", own.toArray(String[]::new));
            sql.append(" and (w.candidates && :own::text[]");
            int n = 0;
            for (Map.Entry<StandIn, Set<String>> other : filled.entrySet()) {
                StandIn who = other.getKey();
                params.put("filled" + n, other.getValue().toArray(String[]::new));
                params.put("absent" + n, who.absent());
                sql.append(" or w.candidates && :filled" + n + "::text[] and :absent" + n + " <> all (w.barred)");
                if (who.procedure() != null) {
                    params.put("procedure" + n, who.procedure());
                    sql.append(" and w.procedure = :procedure" + n);
                }
                n++;
            }
            sql.append(')');
        }
    }

    /** Leaves out what the official is to keep away from, and confidential cases that others are to see. */
    void bounds(String login, List<PostHeld> posts, StringBuilder sql, Map<String, Object> params) {
        params.put("names", Bounds.names(login, posts).toArray(String[]::new));
        params.put("groups", posts.stream().map(PostHeld::group).distinct().toArray(String[]::new));
        sql.append(" and not (w.barred && :names::text[]) and (not w.confidential or w.readers && :groups::text[])");
    }
}
