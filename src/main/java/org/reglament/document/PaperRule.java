package org.reglament.document;

import java.util.Set;
import org.reglament.document.SafeTemplates.Format;
import org.reglament.procedure.Findings;
import org.reglament.procedure.ProcedureFolder;
import org.reglament.procedure.ProcedureRule;
import org.reglament.procedure.StepUse;
import org.springframework.stereotype.Component;

/** Every document that a diagram issues has a template that can be filled in. */
@Component
class PaperRule implements ProcedureRule {
    private final SafeTemplates templates;

    PaperRule(SafeTemplates templates) {
        this.templates = templates;
    }

    @Override
    public void check(ProcedureFolder folder, Findings findings) {
        if (folder.isMain()) {
            folder.templates("documents").forEach(path -> parse(folder, path, "", findings));
        }
        for (StepUse use : StepUse.of("issueDocument", folder)) {
            checkAudience(folder, use, findings);
            String template = use.inputs().getOrDefault(IssueDocument.TEMPLATE, "");
            if (template.isEmpty()) {
                findings.error(folder.diagramFile(), use.element(), "paper.unnamed");
            } else if (use.computed(IssueDocument.TEMPLATE)) {
                findings.error(folder.diagramFile(), use.element(), "paper.computed");
            } else {
                checkTemplate(folder, use, template, findings);
            }
        }
    }

    private static void checkAudience(ProcedureFolder folder, StepUse use, Findings findings) {
        String audience = use.inputs().getOrDefault(IssueDocument.AUDIENCE, "");
        if (!Set.of("", IssueDocument.APPLICANT, IssueDocument.OFFICIALS).contains(audience)) {
            findings.error(folder.diagramFile(), use.element(), "paper.audience", audience);
        } else if (audience.equals(IssueDocument.OFFICIALS)
                && !use.inputs().getOrDefault(IssueDocument.ENCLOSE, "").isEmpty()) {
            findings.error(folder.diagramFile(), use.element(), "paper.enclosed");
        }
    }

    private void checkTemplate(ProcedureFolder folder, StepUse use, String template, Findings findings) {
        String own = "documents/" + folder.key() + "/" + template + ".ftlh";
        if (folder.template(own).isPresent()) {
            return;
        }
        Papers.find(templates, folder.key(), template)
                .ifPresentOrElse(
                        path -> parse(folder, path, use.element(), findings),
                        () -> findings.error(
                                folder.diagramFile(), use.element(), "paper.missing", template, folder.key()));
    }

    private void parse(ProcedureFolder folder, String path, String element, Findings findings) {
        try {
            String own = folder.template(path).orElse(null);
            if (own == null) {
                templates.check(path, Format.HTML);
            } else {
                templates.check(path, own, Format.HTML);
            }
        } catch (TemplateFlaw e) {
            findings.error("templates/" + path, element, element.isEmpty() ? "paper.template" : "paper.made", e);
        }
    }
}
