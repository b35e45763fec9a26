package org.reglament.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.directory.People;
import org.reglament.procedure.Element;
import org.reglament.procedure.Procedures;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what the case keeps as codes: people, posts, steps, statuses, outcomes. */
@Component
class CaseWords {

    private final MessageSource messages;
    private final People people;
    private final Procedures procedures;
    private final Bodies bodies;

    CaseWords(MessageSource messages, People people, Procedures procedures, Bodies bodies) {
        this.messages = messages;
        this.people = people;
        this.procedures = procedures;
        this.bodies = bodies;
    }

    /** The words of the reader's language, or what stands for them where there are none. */
    String say(String key, Locale locale, @Nullable String otherwise, Object... arguments) {
        return Objects.requireNonNullElse(
                messages.getMessage("desk." + key, arguments, otherwise, locale), "desk." + key);
    }

    String status(CaseFile file, Locale locale) {
        return procedures.status(file.definitionId(), file.status(), locale);
    }

    String outcome(CaseFile file, Locale locale) {
        String code = file.outcome();
        return code == null
                ? ""
                : procedures
                        .outcome(file.definitionId(), code, locale)
                        .orElseGet(() -> say("outcome." + code, locale, status(file, locale)));
    }

    /** The name of a step, or its id where the diagram has none or no longer knows it. */
    String step(String definitionId, @Nullable String element, Locale locale) {
        if (element == null) {
            return "";
        }
        String given = procedures
                .element(definitionId, element)
                .map(Element::name)
                .filter(name -> !name.isBlank())
                .map(name -> procedures.words(definitionId, name, locale))
                .orElse(null);
        return given == null ? say("step." + element, locale, element) : given;
    }

    /** The short name of a body, or its code where the directory no longer knows it. */
    String body(String code) {
        return bodies.find(code).map(Body::shortName).orElse(code);
    }

    /** Posts to which a task is offered, for example {@code minzdrav:registrar}. */
    String posts(List<String> groups, Locale locale) {
        return String.join(
                ", ",
                groups.stream()
                        .map(group -> group.substring(group.indexOf(':') + 1))
                        .distinct()
                        .map(post -> say("post." + post, locale, post))
                        .toList());
    }

    /** «Б за А»: the name of whoever did it, and of whom they stood in for, if for anybody. */
    String acting(Map<String, String> names, String by, @Nullable String absent, Locale locale) {
        String name = Objects.toString(names.get(by), by);
        return absent == null ? name : say("acting", locale, name, name, Objects.toString(names.get(absent), absent));
    }

    /** Names of all who are meant by those logins: one statement, however many. */
    Map<String, String> names(Collection<String> who, Locale locale) {
        Map<String, String> names = new HashMap<>();
        List<String> logins = who.stream().distinct().toList();
        people.named(logins).forEach((login, person) -> names.put(login, person.shortName()));
        Stream.of("applicant", "system").forEach(role -> names.put(role, say("by." + role, locale, role)));
        for (String login : logins) {
            boolean citizen = login.startsWith("citizen:") || login.contains("@");
            names.putIfAbsent(login, citizen ? say("by.applicant", locale, login) : login);
        }
        return names;
    }
}
