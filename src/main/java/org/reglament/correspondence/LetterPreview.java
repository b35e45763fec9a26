package org.reglament.correspondence;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.correspondence.LetterTexts.Draft;
import org.reglament.correspondence.LetterTexts.Head;
import org.reglament.document.PublicAddress;
import org.reglament.document.SafeTemplates;
import org.reglament.document.TemplateFlaw;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/** Shows a letter to who writes it: filled with sample facts, or with facts of their own, and sent to nobody. */
@Component
public final class LetterPreview {
    private static final Pattern PATH = Pattern.compile("letters/[a-z0-9-]+/[a-z0-9-]+[.](ru|en)[.]ftl");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LetterTexts texts;

    @Autowired
    LetterPreview(LetterTexts texts) {
        this.texts = texts;
    }

    /** A preview without the application: the templates of that folder, after them those of the jar. */
    public static LetterPreview in(@Nullable Path folder) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/correspondence");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setDefaultLocale(Locale.forLanguageTag("ru"));
        messages.setFallbackToSystemLocale(false);
        return new LetterPreview(new LetterTexts(
                new SafeTemplates(folder),
                messages,
                new Links(new PublicAddress("", new StandardEnvironment())),
                new BusinessClock(ZoneId.systemDefault(), InstantSource.system())));
    }

    /** A letter as its reader would have it. */
    public record Shown(String subject, String html, String text) {}

    /**
     * Writes the letter.
     *
     * @param template its path, for example {@code letters/citizen-appeal/receipt.ru.ftl}
     * @param facts put over the sample ones, map by map
     * @throws TemplateFlaw when there is no such template or it cannot be written with these facts
     */
    public Shown of(String template, Map<String, ?> facts) {
        Matcher path = PATH.matcher(template);
        if (!path.matches()) {
            throw new TemplateFlaw(template, "template.letter-name");
        }
        Map<String, Object> data = over(sample(), facts);
        boolean official = data.get("recipient") instanceof Map<?, ?> who && Boolean.TRUE.equals(who.get("official"));
        String sender = data.get("body") instanceof Map<?, ?> body ? String.valueOf(body.get("name")) : "";
        Draft draft = texts.write(
                template, path.group(1), official, new Head(sender, String.valueOf(data.get("region")), false), data);
        return new Shown(draft.subject(), draft.html(), draft.text());
    }

    /** What a letter may say, invented: the values of docs/letters.md. */
    public static Map<String, Object> sample() {
        try (InputStream in = LetterPreview.class.getResourceAsStream("/letter-macros/sample.json")) {
            return JSON.readValue(in, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> over(Map<String, Object> below, Map<?, ?> above) {
        Map<String, Object> both = new LinkedHashMap<>(below);
        above.forEach((key, value) -> {
            Object known = both.get(String.valueOf(key));
            if (known instanceof Map<?, ?> inner && value instanceof Map<?, ?> more) {
                Map<String, Object> facts = new LinkedHashMap<>();
                inner.forEach((name, fact) -> facts.put(String.valueOf(name), fact));
                both.put(String.valueOf(key), over(facts, more));
            } else if (value == null) {
                both.remove(String.valueOf(key));
            } else {
                both.put(String.valueOf(key), value);
            }
        });
        return both;
    }

    /** The languages in which a letter must exist. */
    public static List<String> languages() {
        return List.of("ru", "en");
    }
}
