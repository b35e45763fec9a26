package org.reglament.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.document.Document;
import org.reglament.document.Documents;
import org.reglament.document.SharedPapers;
import org.reglament.publication.Draft.Conclusion;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Words;

/** The step {@code attachConclusions}: puts all that came on an act into its case before the act goes to be signed. */
@Verb(
        name = "attachConclusions",
        title = @Words(ru = "Приложить заключения", en = "Attach the conclusions"),
        does =
                @Words(
                        ru =
                                "Кладёт в дело проекта все заключения и ответы на них; пока пришедшее в срок не рассмотрено, отказывает",
                        en =
                                "puts all conclusions on the act and the replies to them into its case, and refuses while one that came in time is not considered; content `conclusions` [{`number`, `expert`, `receivedAt`, `late`, `findings`, `outcome`}]"))
public class AttachConclusions implements Step {
    private final DraftActs drafts;
    private final DraftConclusions conclusions;
    private final CaseFiles cases;
    private final Documents documents;
    private final SharedPapers papers;

    AttachConclusions(
            DraftActs drafts, DraftConclusions conclusions, CaseFiles cases, Documents documents, SharedPapers papers) {
        this.drafts = drafts;
        this.conclusions = conclusions;
        this.cases = cases;
        this.documents = documents;
        this.papers = papers;
    }

    @Override
    public void run(StepContext context) {
        UUID caseId = context.caseId();
        Draft draft = drafts.of(caseId).orElseThrow(() -> new CaseRefusedException("draft.refused.unposted"));
        List<Conclusion> waiting = conclusions.waiting(draft);
        if (!waiting.isEmpty()) {
            throw new CaseRefusedException(
                    "draft.refused.waiting",
                    waiting.stream()
                            .map(one -> cases.get(one.caseId()).shownNumber())
                            .collect(Collectors.joining(", ")));
        }
        List<Object> listed = new ArrayList<>();
        for (Conclusion one : conclusions.of(draft)) {
            CaseFile file = cases.get(one.caseId());
            listed.add(entry(file, one));
            Set<UUID> own = new LinkedHashSet<>();
            documents.of(file.id()).stream()
                    .filter(document -> !document.internal())
                    .map(Document::id)
                    .forEach(own::add);
            papers.lend(own, file.id(), caseId);
        }
        cases.note(caseId, context.element(), "system", Map.of("conclusions", listed));
    }

    private Map<String, Object> entry(CaseFile file, Conclusion one) {
        Map<String, Object> content = cases.content(file.id());
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("number", file.shownNumber());
        String organisation = file.applicant().organisation();
        entry.put("expert", organisation == null ? file.applicant().fullName() : organisation);
        entry.put("receivedAt", file.receivedAt().toString());
        entry.put("late", one.late());
        entry.put("findings", content.get("findings") instanceof List<?> rows ? rows.size() : 0);
        entry.put("outcome", file.outcome() == null ? "" : file.outcome());
        return entry;
    }
}
