package org.reglament.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.document.SafeTemplates;
import org.reglament.document.SafeTemplates.Format;
import org.reglament.document.TemplateFlaw;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a letter from its one template twice: as HTML and as plain text. */
@Component
class LetterTexts {
    static final String KIND = "letters";

    private final SafeTemplates templates;
    private final MessageSource messages;
    private final Links links;
    private final BusinessClock clock;

    LetterTexts(SafeTemplates templates, MessageSource messages, Links links, BusinessClock clock) {
        this.templates = templates;
        this.messages = messages;
        this.links = links;
        this.clock = clock;
    }

    /** A letter's words. */
    record Draft(String subject, String html, String text) {}

    /** Who signs the letter at its head, and whether an answer to it reaches its case. */
    record Head(String sender, String region, boolean answerable) {}

    /** @param version id of the definition by which the case runs; null where there is no case */
    Draft write(
            @Nullable String version,
            String procedure,
            String letter,
            String language,
            boolean official,
            Head head,
            Map<String, ?> data) {
        String path = templates
                .find(KIND, version, procedure, letter, language)
                .orElseThrow(() -> new TemplateFlaw(
                        KIND + "/" + procedure + "/" + letter + "." + language + ".ftl", "template.missing"));
        return write(path, language, official, head, data);
    }

    Draft write(String path, String language, boolean official, Head head, Map<String, ?> data) {
        Map<String, Object> model = new HashMap<>(data);
        model.putAll(new DateWords(clock.getZone(), language).functions());
        model.put("letterTemplate", path);
        model.put("letterLanguage", language);
        model.put("letterSender", head.sender());
        model.put("letterRegion", head.region());
        model.put("letterFooter", footer(official, head.answerable(), Locale.forLanguageTag(language)));
        String html = templates.render("letter-macros/letter.html.ftl", Format.HTML, model);
        String text = templates
                .render("letter-macros/letter.text.ftl", Format.TEXT, model)
                .stripLeading();
        String subject = text.substring(0, text.indexOf('\n')).strip();
        if (subject.isEmpty()) {
            throw new TemplateFlaw(path, "template.subject");
        }
        return new Draft(subject, html.strip() + "\n", tidy(text.substring(subject.length())));
    }

    private List<String> footer(boolean official, boolean answerable, Locale locale) {
        String key = official ? "official" : answerable ? "reply" : "citizen";
        return List.of(messages.getMessage("correspondence.footer." + key, new Object[] {links.to("/")}, locale));
    }

    /** Templates are laid out for their author; readers get no indents and at most one blank line. */
    static String tidy(String text) {
        return text.replace("\r", "")
                        .replaceAll("[ \\t]*\\n[ \\t]*", "\n")
                        .replaceAll("\\n{3,}", "\n\n")
                        .strip()
                + "\n";
    }
}
