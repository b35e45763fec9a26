package org.reglament.casefile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.step.DiagramWord;
import org.reglament.step.Word;
import org.springframework.stereotype.Component;

/** The name {@code directory} in diagrams: whose matter it may be, seen from the case's own body. */
@Component
@Word("directory")
class DirectoryInDiagrams implements DiagramWord {

    private final CaseFiles cases;
    private final Bodies bodies;

    DirectoryInDiagrams(CaseFiles cases, Bodies bodies) {
        this.cases = cases;
        this.bodies = bodies;
    }

    @Override
    public Object bind(UUID caseId) {
        return new OfCase(cases, bodies, caseId);
    }

    /** One case's place in the tree of bodies; all answers are codes, or null where there is no other body. */
    public static final class OfCase {

        private final CaseFiles cases;
        private final Bodies bodies;
        private final UUID caseId;

        private OfCase(CaseFiles cases, Bodies bodies, UUID caseId) {
            this.cases = cases;
            this.bodies = bodies;
            this.caseId = caseId;
        }

        /** The case's own body. */
        public String own() {
            return cases.get(caseId).body();
        }

        /** The body directly above the case's own. */
        public @Nullable String superior() {
            return bodies.parentOf(own()).map(Body::code).orElse(null);
        }

        /** The only body of that kind; null where there are several, or where it is the case's own. */
        public @Nullable String ofKind(String kind) {
            return only(kind).map(Body::code).filter(this::elsewhere).orElse(null);
        }

        /** The body directly above the only one of that kind: its founder. */
        public @Nullable String aboveKind(String kind) {
            return only(kind)
                    .map(Body::parent)
                    .filter(Objects::nonNull)
                    .filter(this::elsewhere)
                    .orElse(null);
        }

        private boolean elsewhere(String code) {
            return !code.equals(own());
        }

        private Optional<Body> only(String kind) {
            List<Body> all = bodies.all().stream()
                    .filter(body -> body.kind().equals(kind))
                    .toList();
            return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
        }
    }
}
