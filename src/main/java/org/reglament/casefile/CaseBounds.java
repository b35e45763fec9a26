package org.reglament.casefile;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.directory.People;
import org.reglament.directory.PostHeld;
import org.reglament.journal.Journal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws the bounds of cases: keeps away whom they complain of, and closes them to all but named posts. */
@Component
class CaseBounds {

    private static final String HEAD = "head";

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final Bodies bodies;
    private final People people;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    CaseBounds(
            JdbcClient jdbc,
            CaseFiles cases,
            Bodies bodies,
            People people,
            Journal journal,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.bodies = bodies;
        this.people = people;
        this.journal = journal;
        this.events = events;
    }

    /**
     * What an exclusion means for the case's own body.
     *
     * @param conflict whether it can no longer decide
     * @param superior code of the nearest body above that can, if there is one
     */
    record Conflict(boolean conflict, @Nullable String superior) {}

    /**
     * Keeps those bodies and people away from the case, and with a head all who work under that head: the holders of every
     * post in the same body and in the bodies below it.
     *
     * @param accusedPeople accounts, or posts such as {@code minzdrav:head}, which stand for their holders
     * @throws IllegalArgumentException when the directory knows no such body or person
     */
    @Transactional
    public Conflict exclude(UUID id, Collection<String> accusedBodies, Collection<String> accusedPeople) {
        CaseFile file = cases.get(id);
        Set<String> barred = new TreeSet<>();
        for (String code : accusedBodies) {
            barred.add(Bounds.ofBody(bodies.find(code)
                    .map(Body::code)
                    .orElseThrow(() -> new IllegalArgumentException("no body has the code " + code))));
        }
        for (String accused : accusedPeople) {
            int colon = accused.indexOf(':');
            if (colon < 0) {
                barred.addAll(under(people.find(accused)
                        .orElseThrow(() -> new IllegalArgumentException("nobody has the account " + accused))
                        .login()));
                continue;
            }
            String body = accused.substring(0, colon);
            String post = accused.substring(colon + 1);
            if (bodies.find(body).isEmpty()) {
                throw new IllegalArgumentException("no body has the code " + body);
            }
            people.holders(body, post).forEach(holder -> barred.addAll(under(holder.login())));
            // A post complained of may be vacant by now; those who worked under it are its people still.
            if (post.equals(HEAD)) {
                barred.addAll(workingIn(body));
            }
        }
        Bounds bounds = file.bounds();
        if (!bounds.barred().containsAll(barred)) {
            bounds = bounds.barring(barred);
            jdbc.sql("update case_file set barred = ? where id = ?")
                    .params(bounds.barred().toArray(String[]::new), id)
                    .update();
            journal.record(id, "excluded", "system", null, Map.of("bodies", accusedBodies, "people", accusedPeople));
            events.publishEvent(new CaseBounded(id));
        }
        return new Conflict(bounds.barsBody(file.body()), superior(file.body(), bounds));
    }

    /** That person, and with a head everybody below. */
    private Set<String> under(String login) {
        Set<String> barred = new TreeSet<>(Set.of(login));
        for (PostHeld held : people.postsOf(login)) {
            if (held.absent() == null && held.post().equals(HEAD)) {
                barred.addAll(workingIn(held.body()));
            }
        }
        return barred;
    }

    private Set<String> workingIn(String body) {
        return bodies.withBelow(body).stream()
                .map(each -> Bounds.ofBody(each.code()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Closes the case to all but the holders of those posts of its body; said again, the last word counts. */
    @Transactional
    public void restrict(UUID id, Collection<String> posts) {
        String body = cases.get(id).body();
        Set<String> readers =
                posts.stream().map(post -> body + ":" + post).collect(Collectors.toCollection(TreeSet::new));
        jdbc.sql("update case_file set confidential = true, readers = ? where id = ?")
                .params(readers.toArray(String[]::new), id)
                .update();
        journal.record(id, "restricted", "system", null, Map.of("readers", readers));
        events.publishEvent(new CaseBounded(id));
    }

    private @Nullable String superior(String body, Bounds bounds) {
        Optional<Body> above = bodies.parentOf(body);
        while (above.isPresent() && bounds.barsBody(above.get().code())) {
            above = bodies.parentOf(above.get().code());
        }
        return above.map(Body::code).orElse(null);
    }
}
