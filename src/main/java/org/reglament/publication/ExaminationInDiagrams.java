package org.reglament.publication;

import java.util.UUID;
import org.reglament.step.DiagramWord;
import org.reglament.step.Word;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The name {@code examination} in diagrams: what came on the act that the case examines. */
@Component
@Word("examination")
class ExaminationInDiagrams implements DiagramWord {
    private final ObjectProvider<DraftActs> drafts;
    private final ObjectProvider<DraftConclusions> conclusions;

    ExaminationInDiagrams(ObjectProvider<DraftActs> drafts, ObjectProvider<DraftConclusions> conclusions) {
        this.drafts = drafts;
        this.conclusions = conclusions;
    }

    @Override
    public Object bind(UUID caseId) {
        return new OfCase(drafts.getObject(), conclusions.getObject(), caseId);
    }

    /** The conclusions on one act, as expressions ask of them. */
    public static final class OfCase {
        private final DraftActs drafts;
        private final DraftConclusions conclusions;
        private final UUID caseId;

        private OfCase(DraftActs drafts, DraftConclusions conclusions, UUID caseId) {
            this.drafts = drafts;
            this.conclusions = conclusions;
            this.caseId = caseId;
        }

        /** Whether all that came in time has been considered. */
        public boolean considered() {
            return drafts.of(caseId)
                    .map(draft -> conclusions.waiting(draft).isEmpty())
                    .orElse(true);
        }
    }
}
