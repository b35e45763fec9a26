package org.reglament.form;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reglament.directory.Bodies;
import org.reglament.directory.People;
import org.reglament.directory.People.Appointed;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Options that any form may take from the directory, by the names {@code bodies} and {@code accusedOfficials}. */
@Component
public class DirectoryChoices {

    static final String BODIES = "bodies";
    static final String OFFICIALS = "accusedOfficials";

    private static final Set<String> HEAD = Set.of("head");

    private final Bodies bodies;
    private final People people;
    private final MessageSource words;

    DirectoryChoices(Bodies bodies, People people, MessageSource words) {
        this.bodies = bodies;
        this.people = people;
        this.words = words;
    }

    /** For a form that anybody may open: all bodies, and of their people the heads alone, who are known to the public. */
    public Map<String, @Nullable Object> open(Form form, Locale locale) {
        return of(form, "", locale, false);
    }

    /** For an official's form: all bodies and all who hold posts, those of {@code body} first. */
    public Map<String, @Nullable Object> official(Form form, String body, Locale locale) {
        return of(form, body, locale, true);
    }

    /** Nothing is read that the form does not ask for. */
    private Map<String, @Nullable Object> of(Form form, String body, Locale locale, boolean all) {
        Map<String, @Nullable Object> choices = new LinkedHashMap<>();
        Set<String> wanted = form.inputs();
        if (wanted.contains(BODIES)) {
            choices.put(
                    BODIES,
                    bodies.all().stream()
                            .map(each -> option(each.code(), each.name()))
                            .toList());
        }
        if (wanted.contains(OFFICIALS)) {
            Map<String, Map<String, String>> officials = new LinkedHashMap<>();
            people.appointed().stream()
                    .filter(each -> all || HEAD.contains(each.post()))
                    .sorted(Comparator.comparing(
                            (Appointed each) -> !each.body().equals(body)))
                    .forEach(each -> officials.putIfAbsent(
                            each.person().login(), option(each.person().login(), label(each, locale))));
            choices.put(OFFICIALS, List.copyOf(officials.values()));
        }
        return choices;
    }

    private String label(Appointed each, Locale locale) {
        String post = Objects.requireNonNullElse(
                words.getMessage("form.post." + each.post(), null, each.post(), locale), each.post());
        return each.person().shortName() + ", " + post + ", "
                + bodies.get(each.body()).shortName();
    }

    private static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }
}
