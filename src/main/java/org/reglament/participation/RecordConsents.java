package org.reglament.participation;

import java.util.UUID;
import org.reglament.participation.Consents.Kind;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Words;

/** The step {@code recordConsents}: keeps what a candidate agreed to. */
@Verb(
        name = "recordConsents",
        title = @Words(ru = "Записать согласия", en = "Record the consents"),
        does =
                @Words(
                        ru = "Хранит согласия кандидата, каждое отдельно: текст, его редакция и время",
                        en =
                                "keeps what the candidate agreed to, each by itself with the version of its text and its time, as the answers `consentProcessing`, `consentPublishing` and `consentPool` say"))
public class RecordConsents implements Step {
    private final Consents consents;
    private final Nominations nominations;

    RecordConsents(Consents consents, Nominations nominations) {
        this.consents = consents;
        this.nominations = nominations;
    }

    @Override
    public void run(StepContext context) {
        UUID caseId = context.caseId();
        if (nominations.of(caseId).isPresent()) {
            record(context, caseId, "consentProcessing", Kind.PROCESSING);
            record(context, caseId, "consentPublishing", Kind.PUBLISHING);
            record(context, caseId, "consentPool", Kind.POOL);
        }
    }

    private void record(StepContext context, UUID caseId, String answer, Kind kind) {
        if (context.read(answer).filter(Boolean.TRUE::equals).isPresent()) {
            consents.give(caseId, kind, "applicant");
        }
    }
}
