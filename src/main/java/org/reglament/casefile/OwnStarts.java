package org.reglament.casefile;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reglament.directory.Action;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.directory.People;
import org.reglament.directory.PostHeld;
import org.reglament.directory.Rights;
import org.reglament.directory.Role;
import org.reglament.procedure.Element;
import org.reglament.procedure.Procedure;
import org.reglament.procedure.Procedures;
import org.reglament.signin.Official;
import org.springframework.stereotype.Component;

/** Tells where officials may start what only officials start: where they hold the post in whose lane it begins. */
@Component
public class OwnStarts {
    private static final String OFFICIAL = "official";

    private final People people;
    private final Bodies bodies;
    private final Procedures procedures;

    OwnStarts(People people, Bodies bodies, Procedures procedures) {
        this.people = people;
        this.bodies = bodies;
        this.procedures = procedures;
    }

    /** The codes of those bodies; none for what citizens, the schedule or other cases start. */
    public List<String> bodies(Official official, Procedure procedure) {
        if (!procedure.start().equals(OFFICIAL) || procedure.startForm() == null) {
            return List.of();
        }
        String post = post(procedure);
        return people.postsOf(official.getName()).stream()
                .filter(held -> held.countsIn(procedure.key()))
                .filter(held -> Rights.allow(Action.START_PROCEDURE, roles(held, post)))
                .map(PostHeld::body)
                .distinct()
                .filter(body -> begins(procedure, bodies.get(body)))
                .toList();
    }

    private static boolean begins(Procedure procedure, Body at) {
        List<String> wanted = procedure.bodies();
        return wanted.isEmpty() || wanted.contains(at.code()) || wanted.contains(at.kind());
    }

    private static EnumSet<Role> roles(PostHeld held, @Nullable String post) {
        return held.post().equals(post) ? EnumSet.of(Role.CANDIDATE) : EnumSet.noneOf(Role.class);
    }

    private @Nullable String post(Procedure procedure) {
        return Optional.ofNullable(procedure.startElement())
                .flatMap(element -> procedures.element(procedure.definitionId(), element))
                .map(Element::post)
                .orElse(null);
    }
}
