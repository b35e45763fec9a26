package org.reglament.correspondence;

import java.util.List;
import java.util.Optional;
import org.reglament.document.SafeTemplates;
import org.reglament.document.SafeTemplates.Format;
import org.reglament.document.TemplateFlaw;
import org.reglament.procedure.Findings;
import org.reglament.procedure.ProcedureFolder;
import org.reglament.procedure.ProcedureRule;
import org.reglament.procedure.StepUse;
import org.springframework.stereotype.Component;

/** Every letter that a diagram sends exists in Russian and in English and can be written. */
@Component
class LetterRule implements ProcedureRule {
    private static final List<String> LANGUAGES = List.of("ru", "en");

    private final SafeTemplates templates;

    LetterRule(SafeTemplates templates) {
        this.templates = templates;
    }

    @Override
    public void check(ProcedureFolder folder, Findings findings) {
        if (folder.isMain()) {
            folder.templates(LetterTexts.KIND).forEach(path -> parse(folder, path, "", findings));
        }
        for (StepUse use : StepUse.of("sendLetter", folder)) {
            checkRecipient(folder, use, findings);
            checkAttachment(folder, use, findings);
            checkKind(folder, use, findings);
            String letter = use.inputs().getOrDefault(SendLetter.LETTER, "");
            if (letter.isEmpty()) {
                findings.error(folder.diagramFile(), use.element(), "letter.unnamed");
            } else if (!folder.decided(letter).isEmpty()) {
                // A table names the letter: then every letter that it may name must be there.
                folder.decided(letter)
                        .forEach(named ->
                                LANGUAGES.forEach(language -> checkTemplate(folder, use, named, language, findings)));
            } else if (use.computed(SendLetter.LETTER)) {
                findings.error(folder.diagramFile(), use.element(), "letter.computed");
            } else {
                LANGUAGES.forEach(language -> checkTemplate(folder, use, letter, language, findings));
            }
        }
    }

    private void checkTemplate(ProcedureFolder folder, StepUse use, String letter, String language, Findings findings) {
        String ending = "/" + letter + "." + language + ".ftl";
        if (folder.template(LetterTexts.KIND + "/" + folder.key() + ending).isPresent()) {
            return;
        }
        Optional<String> path = templates
                .find(LetterTexts.KIND, folder.key(), letter, language)
                .filter(found -> found.endsWith(ending));
        if (path.isEmpty()) {
            findings.error(
                    folder.diagramFile(),
                    use.element(),
                    language.equals("ru") ? "letter.no-russian" : "letter.no-english",
                    letter,
                    folder.key(),
                    ending);
            return;
        }
        parse(folder, path.get(), use.element(), findings);
    }

    private void parse(ProcedureFolder folder, String path, String element, Findings findings) {
        try {
            for (Format format : Format.values()) {
                String own = folder.template(path).orElse(null);
                if (own == null) {
                    templates.check(path, format);
                } else {
                    templates.check(path, own, format);
                }
            }
        } catch (TemplateFlaw e) {
            findings.error("templates/" + path, element, element.isEmpty() ? "letter.template" : "letter.written", e);
        }
    }

    /** What officials keep among themselves does not go out with a letter to the applicant. */
    private static void checkAttachment(ProcedureFolder folder, StepUse use, Findings findings) {
        String to = use.inputs().getOrDefault(SendLetter.TO, "");
        String paper = use.inputs().getOrDefault(SendLetter.ATTACH, "");
        boolean internal = folder.sheets().stream()
                .flatMap(sheet -> StepUse.of("issueDocument", sheet).stream())
                .anyMatch(issue -> paper.equals(issue.inputs().get("template"))
                        && "officials".equals(issue.inputs().get("audience")));
        if (internal && (to.isEmpty() || to.equals(Recipient.APPLICANT))) {
            findings.error(folder.diagramFile(), use.element(), "letter.internal", paper);
        }
    }

    private static void checkKind(ProcedureFolder folder, StepUse use, Findings findings) {
        String kind = use.inputs().getOrDefault(SendLetter.KIND, "");
        if (!kind.isEmpty() && !kind.equals(SendLetter.TURN)) {
            findings.error(folder.diagramFile(), use.element(), "letter.kind", kind);
        }
    }

    private static void checkRecipient(ProcedureFolder folder, StepUse use, Findings findings) {
        String to = use.inputs().getOrDefault(SendLetter.TO, Recipient.APPLICANT);
        if (!to.isEmpty() && !to.matches(SendLetter.RECIPIENTS)) {
            findings.error(folder.diagramFile(), use.element(), "letter.recipient", to);
        }
    }
}
