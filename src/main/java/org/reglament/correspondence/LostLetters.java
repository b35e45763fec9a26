package org.reglament.correspondence;

import java.util.Map;
import java.util.UUID;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.directory.Person;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the registrars of a body that a letter to an applicant was lost, beside the task that they find in their list. */
@Component
class LostLetters {
    private final Letters letters;
    private final CaseFiles cases;
    private final Colleagues colleagues;

    LostLetters(Letters letters, CaseFiles cases, Colleagues colleagues) {
        this.letters = letters;
        this.cases = cases;
        this.colleagues = colleagues;
    }

    @EventListener
    void tell(LetterFailed event) {
        UUID caseId = event.caseId();
        if (caseId == null) {
            return;
        }
        letters.find(event.letterId())
                .filter(lost -> lost.recipient().equals(Recipient.APPLICANT))
                .ifPresent(lost -> tell(cases.get(caseId), lost, event.reason()));
    }

    private void tell(CaseFile file, Letter lost, String reason) {
        for (Person registrar : colleagues.holders(file, "registrar")) {
            letters.send(LetterRequest.of("reach-citizen", file.id(), lost.id().toString(), Recipient.of(registrar))
                    .with(Map.of("to", lost.to(), "subject", lost.subject(), "reason", reason)));
        }
    }
}
