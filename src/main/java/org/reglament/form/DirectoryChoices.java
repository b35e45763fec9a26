package org.reglament.form;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reglament.directory.Bodies;
import org.reglament.directory.People;
import org.reglament.directory.People.Appointed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Options that any form may take from the directory, by the names {@code bodies}, {@code otherBodies},
 * {@code receivingBodies} and {@code accusedOfficials}, and what other parts offer.
 */
@Component
public class DirectoryChoices {

    static final String BODIES = "bodies";
    static final String OTHERS = "otherBodies";
    /** Those to which a matter may be handed over; whoever knows the case leaves out whom it complains of. */
    public static final String RECEIVERS = "receivingBodies";

    static final String OFFICIALS = "accusedOfficials";

    private static final String HEAD = "head";

    private final Bodies bodies;
    private final People people;
    private final MessageSource words;
    private final ObjectProvider<OfferedChoices> offered;

    DirectoryChoices(Bodies bodies, People people, MessageSource words, ObjectProvider<OfferedChoices> offered) {
        this.bodies = bodies;
        this.people = people;
        this.words = words;
        this.offered = offered;
    }

    /**
     * For a form that anybody may open: all bodies, and of their people the heads alone, who are known to the public. A
     * head is named by the post, for example {@code minzdrav:head}: accounts are nobody's business.
     */
    public Map<String, @Nullable Object> open(Form form, Locale locale) {
        return of(form, "", "", locale, () -> heads(locale));
    }

    /**
     * For a form by which officials of {@code body} start a case: of the directory what anybody may choose, of other
     * parts what they offer to that body.
     */
    public Map<String, @Nullable Object> starting(Form form, String body, Locale locale) {
        return of(form, "", body, locale, () -> heads(locale));
    }

    /** For an official's form: all bodies and all who hold posts, by account, those of {@code body} first. */
    public Map<String, @Nullable Object> official(Form form, String body, Locale locale) {
        return of(form, body, body, locale, () -> officials(body, locale));
    }

    /** To show officials what was answered in a form of either kind: a post stays what it is, whoever holds it by now. */
    public Map<String, @Nullable Object> answered(Form form, String body, Locale locale) {
        return of(form, "", body, locale, () -> Stream.concat(posts(locale).stream(), officials(body, locale).stream())
                .toList());
    }

    /**
     * Nothing is read that the form does not ask for.
     *
     * @param left the body that is not among the others
     */
    private Map<String, @Nullable Object> of(
            Form form, String left, String body, Locale locale, Supplier<List<Map<String, String>>> officials) {
        Map<String, @Nullable Object> choices = new LinkedHashMap<>();
        Set<String> wanted = form.inputs();
        if (wanted.contains(BODIES)) {
            choices.put(BODIES, bodies(""));
        }
        if (wanted.contains(OTHERS)) {
            choices.put(OTHERS, bodies(left));
        }
        if (wanted.contains(RECEIVERS)) {
            choices.put(RECEIVERS, bodies(left));
        }
        if (wanted.contains(OFFICIALS)) {
            choices.put(OFFICIALS, officials.get());
        }
        offered.stream()
                .filter(each -> wanted.contains(each.name()))
                .forEach(each -> choices.put(each.name(), each.in(body, locale)));
        return choices;
    }

    /** All bodies but that one. */
    private List<Map<String, String>> bodies(String own) {
        return bodies.all().stream()
                .filter(each -> !each.code().equals(own))
                .map(each -> option(each.code(), each.name()))
                .toList();
    }

    /** One choice for each post, whoever and however many hold it. */
    private List<Map<String, String>> heads(Locale locale) {
        Map<String, List<Appointed>> held = people.appointed().stream()
                .filter(each -> each.post().equals(HEAD))
                .collect(Collectors.groupingBy(
                        each -> People.group(each.body(), each.post()), LinkedHashMap::new, Collectors.toList()));
        return held.entrySet().stream()
                .map(post -> option(
                        post.getKey(),
                        post.getValue().stream()
                                        .map(each -> each.person().shortName())
                                        .collect(Collectors.joining(", "))
                                + ", "
                                + post(post.getValue().get(0).body(), HEAD, locale)))
                .toList();
    }

    private List<Map<String, String>> posts(Locale locale) {
        return bodies.all().stream()
                .map(body -> option(People.group(body.code(), HEAD), post(body.code(), HEAD, locale)))
                .toList();
    }

    private List<Map<String, String>> officials(String body, Locale locale) {
        Map<String, Map<String, String>> officials = new LinkedHashMap<>();
        people.appointed().stream()
                .sorted(Comparator.comparing((Appointed each) -> !each.body().equals(body)))
                .forEach(each -> officials.putIfAbsent(
                        each.person().login(),
                        option(
                                each.person().login(),
                                each.person().shortName() + ", " + post(each.body(), each.post(), locale))));
        return List.copyOf(officials.values());
    }

    private String post(String body, String post, Locale locale) {
        return Objects.requireNonNullElse(words.getMessage("form.post." + post, null, post, locale), post) + ", "
                + bodies.get(body).shortName();
    }

    private static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }
}
