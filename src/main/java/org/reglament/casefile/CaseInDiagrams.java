package org.reglament.casefile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.step.DiagramWord;
import org.reglament.step.Word;
import org.springframework.stereotype.Component;

/** The name {@code file} in diagrams: what is known of the case itself. */
@Component
@Word("file")
class CaseInDiagrams implements DiagramWord {

    private final CaseFiles cases;

    CaseInDiagrams(CaseFiles cases) {
        this.cases = cases;
    }

    @Override
    public Object bind(UUID caseId) {
        return new OfCase(cases, caseId);
    }

    /** One case, as expressions ask it. */
    public static final class OfCase {

        private final CaseFiles cases;
        private final UUID caseId;

        private OfCase(CaseFiles cases, UUID caseId) {
            this.cases = cases;
            this.caseId = caseId;
        }

        /** Whether no step has closed the case yet. */
        public boolean isOpen() {
            return cases.get(caseId).isOpen();
        }

        /** Whether the applicant can be told: an address of any kind is known. */
        public boolean hasReturnAddress() {
            Applicant who = cases.get(caseId).applicant();
            return given(who.email()) || given(who.postalAddress());
        }

        private static boolean given(@Nullable String text) {
            return text != null && !text.isBlank();
        }
    }
}
