package org.reglament.document;

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
        folder.templates("documents").forEach(path -> parse(folder, path, "", findings));
        for (StepUse use : StepUse.of("issueDocument", folder)) {
            String template = use.inputs().getOrDefault(IssueDocument.TEMPLATE, "");
            if (template.isEmpty()) {
                findings.error(
                        folder.diagramFile(),
                        use.element(),
                        use.call() + " does not say from which template it makes its document.",
                        "Fill in the input 'template' with the name of a file in templates/documents.");
            } else if (use.computed(IssueDocument.TEMPLATE)) {
                findings.error(
                        folder.diagramFile(),
                        use.element(),
                        use.call() + " computes the name of its template, so nobody can check that it exists.",
                        "Write the name itself, and use a gateway where it depends on something.");
            } else {
                checkTemplate(folder, use, template, findings);
            }
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
                                folder.diagramFile(),
                                use.element(),
                                use.call() + " makes the document '" + template + "', which has no template.",
                                "Write it as templates/documents/" + folder.key() + "/" + template
                                        + ".ftlh or templates/documents/default/" + template + ".ftlh."));
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
            findings.error(
                    "templates/" + path,
                    element,
                    (element.isEmpty() ? "it cannot be filled in: " : "the document cannot be made: ") + e.getMessage(),
                    "Mend the template; docs/documents.md shows what may stand in it.");
        }
    }
}
