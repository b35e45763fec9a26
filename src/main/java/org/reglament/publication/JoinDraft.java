package org.reglament.publication;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Option;
import org.reglament.step.Verb.Words;

/** The step {@code joinDraft}: joins a conclusion to the case of the act that it is about. */
@Verb(
        name = "joinDraft",
        title = @Words(ru = "Присоединить к делу проекта", en = "Join the draft’s case"),
        does =
                @Words(
                        ru = "Связывает заключение с делом проекта и отмечает, пришло ли оно в срок",
                        en =
                                "joins the case, a conclusion, to the case of the act of that number at the same body; content `draftFound`, `draftTitle`, `draftBody` (its code), `draftBodyName`, `draftUntil`, `late`"),
        inputs = {
            @Input(
                    name = "to",
                    required = true,
                    label = @Words(ru = "Номер проекта", en = "Number of the draft"),
                    help = @Words(ru = "Например ${draftNumber}", en = "for example `${draftNumber}`")),
            @Input(
                    name = "strict",
                    label = @Words(ru = "Проект должен найтись", en = "It must be found"),
                    help =
                            @Words(
                                    ru = "Иначе чиновник увидит, что такого проекта нет",
                                    en = "`true`: else whoever answered is told that there is none"),
                    options = {
                        @Option(value = "true", words = @Words(ru = "Да", en = "yes")),
                        @Option(value = "false", words = @Words(ru = "Нет", en = "no"))
                    })
        },
        sets = {"draftFound", "draftTitle", "draftBody", "draftBodyName", "draftUntil", "late"})
public class JoinDraft implements Step {
    private final DraftActs drafts;
    private final DraftConclusions conclusions;
    private final CaseFiles cases;
    private final Bodies bodies;

    JoinDraft(DraftActs drafts, DraftConclusions conclusions, CaseFiles cases, Bodies bodies) {
        this.drafts = drafts;
        this.conclusions = conclusions;
        this.cases = cases;
        this.bodies = bodies;
    }

    @Override
    public void run(StepContext context) {
        CaseFile file = cases.get(context.caseId());
        String number = context.input("to").map(String::valueOf).orElse("").strip();
        // Its official number leads to it too.
        Optional<Draft> found = drafts.find(number)
                .or(() -> cases.byNumber(number).map(CaseFile::id).flatMap(drafts::of));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("draftFound", found.isPresent());
        if (found.isPresent()) {
            Draft draft = found.get();
            boolean late = file.receivedAt().isAfter(draft.acceptUntil());
            // What belongs to another body is forwarded there and joined by the case that it becomes.
            if (draft.body().equals(file.body())) {
                conclusions.join(file, draft, late, context.element());
            }
            told.put("draftTitle", draft.title());
            told.put("draftBody", draft.body());
            told.put("draftBodyName", bodies.find(draft.body()).map(Body::name).orElse(draft.body()));
            told.put("draftUntil", draft.acceptUntil().toString());
            told.put("late", late);
        } else if ("true".equals(context.input("strict").map(String::valueOf).orElse(""))) {
            throw new CaseRefusedException("draft.refused.none", number);
        }
        cases.note(file.id(), context.element(), "system", told);
    }
}
