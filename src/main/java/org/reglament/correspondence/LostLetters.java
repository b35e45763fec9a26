package org.reglament.correspondence;

import java.util.Locale;
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
    private final Reasons reasons;

    LostLetters(Letters letters, CaseFiles cases, Colleagues colleagues, Reasons reasons) {
        this.letters = letters;
        this.cases = cases;
        this.colleagues = colleagues;
        this.reasons = reasons;
    }

    @EventListener
    void tell(LetterFailed event) {
        UUID caseId = event.caseId();
        if (caseId == null) {
            return;
        }
        letters.find(event.letterId())
                .filter(lost -> lost.recipient().equals(Recipient.APPLICANT))
                .ifPresent(lost -> tell(cases.get(caseId), lost));
    }

    private void tell(CaseFile file, Letter lost) {
        for (Person registrar : colleagues.holders(file, "registrar")) {
            Recipient reader = Recipient.of(registrar);
            String reason = reasons.words(lost, Locale.forLanguageTag(reader.locale()));
            letters.send(LetterRequest.of("reach-citizen", file.id(), lost.id().toString(), reader)
                    .with(Map.of("to", lost.to(), "subject", lost.subject(), "reason", reason)));
        }
    }
}
