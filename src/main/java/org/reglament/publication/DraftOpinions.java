package org.reglament.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.publication.Draft.Conclusion;
import org.springframework.stereotype.Component;

/** What everybody may read of the conclusions on an act: what their authors agreed to, and of the others their number. */
@Component
public class DraftOpinions {
    private final DraftConclusions conclusions;
    private final CaseFiles cases;

    DraftOpinions(DraftConclusions conclusions, CaseFiles cases) {
        this.conclusions = conclusions;
        this.cases = cases;
    }

    /**
     * All that came on an act.
     *
     * @param shown what is public
     * @param unseen how many conclusions there are besides
     */
    public record Opinions(List<Opinion> shown, int unseen) {
        /** What the body did not accept as proposed. */
        public List<Finding> disagreements() {
            return shown.stream()
                    .flatMap(opinion -> opinion.findings().stream())
                    .filter(finding -> "partly".equals(finding.decision()) || "rejected".equals(finding.decision()))
                    .toList();
        }
    }

    /**
     * One conclusion.
     *
     * @param expert null where its author did not agree to be named
     * @param considered whether it has been decided on; before that no finding bears a decision
     */
    public record Opinion(
            @Nullable String expert,
            Instant receivedAt,
            boolean late,
            boolean considered,
            boolean factorsFound,
            String reply,
            List<Finding> findings) {}

    /** One finding, and once it is considered what was decided. */
    public record Finding(
            String element,
            String factor,
            String reasoning,
            String proposal,
            @Nullable String decision,
            String decisionReason) {}

    public Opinions of(Draft draft) {
        List<Conclusion> all = conclusions.of(draft);
        Map<UUID, CaseFile> files =
                cases.all(all.stream().map(Conclusion::caseId).toList());
        List<Opinion> shown = new ArrayList<>();
        for (Conclusion one : all) {
            CaseFile file = files.get(one.caseId());
            Map<String, Object> content = file == null ? Map.of() : cases.content(one.caseId());
            // Before the accreditation is checked nobody knows whether it is a conclusion at all.
            if (file != null
                    && file.registrationNumber() != null
                    && Boolean.TRUE.equals(content.get("publishConclusion"))) {
                shown.add(opinion(file, one, content));
            }
        }
        return new Opinions(List.copyOf(shown), all.size() - shown.size());
    }

    private static Opinion opinion(CaseFile file, Conclusion one, Map<String, Object> content) {
        boolean considered = one.consideredAt() != null;
        List<Finding> findings = new ArrayList<>();
        if (content.get("findings") instanceof List<?> rows) {
            rows.forEach(row -> {
                if (row instanceof Map<?, ?> finding) {
                    findings.add(new Finding(
                            text(finding, "element"),
                            text(finding, "factor"),
                            text(finding, "reasoning"),
                            text(finding, "proposal"),
                            considered ? text(finding, "decision") : null,
                            considered ? text(finding, "decisionReason") : ""));
                }
            });
        }
        return new Opinion(
                Boolean.TRUE.equals(content.get("publishName"))
                        ? file.applicant().fullName()
                        : null,
                file.receivedAt(),
                one.late(),
                considered,
                "yes".equals(content.get("factorsFound")),
                considered ? text(content, "replyText") : "",
                List.copyOf(findings));
    }

    private static String text(Map<?, ?> row, String key) {
        return row.get(key) instanceof String text ? text : "";
    }
}
