package org.reglament.deadline;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseLinks;
import org.reglament.casefile.Relation;
import org.reglament.deadline.Explanation.Origin;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.springframework.stereotype.Component;

/** Where a matter was before another body forwarded it here, where its term runs anew. */
@Component
class Origins {
    private final CaseFiles cases;
    private final CaseLinks links;
    private final Bodies bodies;

    Origins(CaseFiles cases, CaseLinks links, Bodies bodies) {
        this.cases = cases;
        this.links = links;
        this.bodies = bodies;
    }

    /** The case that was forwarded; null where this one was filed here. */
    @Nullable
    UUID of(CaseFile file) {
        if (file.parent() == null) {
            return null;
        }
        return links.of(file.id()).stream()
                .filter(link -> !link.later() && link.relation() == Relation.FORWARDED)
                .map(link -> link.other().id())
                .findFirst()
                .orElse(null);
    }

    /** The same, as it stands in the history of a term. */
    @Nullable
    Origin of(List<Turn> turns) {
        return turns.stream()
                .map(Turn::forwardedFrom)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .map(cases::get)
                .map(from -> new Origin(
                        bodies.find(from.body()).map(Body::name).orElse(from.body()),
                        from.shownNumber(),
                        from.registeredAt()))
                .orElse(null);
    }
}
