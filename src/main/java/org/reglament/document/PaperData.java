package org.reglament.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Submission;
import org.reglament.deadline.TermStories;
import org.reglament.directory.Bodies;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.reglament.directory.Responsibles;
import org.reglament.directory.Signatures;
import org.reglament.procedure.Element;
import org.reglament.procedure.Procedures;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gathers what the template of a document may say. */
@Component
class PaperData {
    private static final Locale RU = Locale.forLanguageTag("ru");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(", HH:mm");

    private final CaseFiles cases;
    private final Bodies bodies;
    private final People people;
    private final Responsibles responsibles;
    private final Signatures signatures;
    private final Procedures procedures;
    private final TermStories terms;
    private final MessageSource messages;
    private final BusinessClock clock;

    PaperData(
            CaseFiles cases,
            Bodies bodies,
            People people,
            Responsibles responsibles,
            Signatures signatures,
            Procedures procedures,
            TermStories terms,
            MessageSource messages,
            BusinessClock clock) {
        this.cases = cases;
        this.bodies = bodies;
        this.people = people;
        this.responsibles = responsibles;
        this.signatures = signatures;
        this.procedures = procedures;
        this.terms = terms;
        this.messages = messages;
        this.clock = clock;
    }

    Map<String, Object> of(CaseFile file, Locale locale) {
        Map<String, Object> content = cases.content(file.id());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("case", facts(file));
        data.put("body", bodies.get(file.body()));
        data.put("applicant", applicant(file.applicant()));
        data.put("content", content);
        if (content.get("questions") instanceof List<?> replies) {
            data.put("replies", replies);
        }
        approval(file).ifPresent(approval -> data.put("approval", approval));
        if (content.get("executor") instanceof String login) {
            people.find(login)
                    .ifPresent(person -> data.put(
                            "executor",
                            Map.of(
                                    "name",
                                    person.shortName(),
                                    "phone",
                                    responsibles.phone(file.body()).orElse(""))));
        }
        terms.sentence(file.id(), locale).ifPresent(why -> data.put("why", why));
        data.put("date", (Function<@Nullable Object, String>) value -> date(value, locale));
        data.put("dateTime", (Function<@Nullable Object, String>)
                value -> day(locale).format(at(value)) + at(value).format(TIME));
        return data;
    }

    /** The last word on {@code approved}: who gave it, and only if it was yes. */
    private Optional<Map<String, Object>> approval(CaseFile file) {
        Submission last = null;
        for (Submission submission : cases.submissions(file.id())) {
            if (submission.answers().containsKey("approved")) {
                last = submission;
            }
        }
        if (last == null || !Boolean.TRUE.equals(last.answers().get("approved"))) {
            return Optional.empty();
        }
        Map<String, Object> approval = new LinkedHashMap<>();
        approval.put("by", name(last.by()));
        approval.put("at", last.at());
        String absent = last.behalf();
        if (absent != null) {
            approval.put("behalf", name(absent));
        }
        String wanted = procedures
                .element(last.version(), last.element())
                .map(Element::post)
                .orElse(null);
        signatures
                .of(absent == null ? last.by() : absent, file.body(), wanted)
                .ifPresent(signature -> approval.put(
                        "post",
                        signature.title() != null
                                ? signature.title()
                                : messages.getMessage(
                                        "document.post." + signature.post(), null, signature.post(), RU)));
        return Optional.of(approval);
    }

    private String name(String login) {
        return people.find(login).map(Person::shortName).orElse(login);
    }

    private String date(@Nullable Object value, Locale locale) {
        String text = String.valueOf(value);
        return text.length() == 10
                ? day(locale).format(LocalDate.parse(text))
                : day(locale).format(at(value));
    }

    private static DateTimeFormatter day(Locale locale) {
        return locale.getLanguage().equals("en")
                ? DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK)
                : DateTimeFormatter.ofPattern("d MMMM yyyy 'года'", RU);
    }

    private java.time.ZonedDateTime at(@Nullable Object value) {
        String text = String.valueOf(value);
        Instant instant = text.endsWith("Z")
                ? Instant.parse(text)
                : OffsetDateTime.parse(text).toInstant();
        return instant.atZone(clock.getZone());
    }

    private static Map<String, Object> facts(CaseFile file) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", file.number());
        facts.put("title", file.title());
        facts.put("status", file.status());
        facts.put("openedAt", file.openedAt());
        facts.put("receivedAt", file.receivedAt());
        put(facts, "registrationNumber", file.registrationNumber());
        put(facts, "registeredAt", file.registeredAt());
        put(facts, "dueAt", file.dueAt());
        put(facts, "closedAt", file.closedAt());
        put(facts, "outcome", file.outcome());
        return facts;
    }

    private static Map<String, Object> applicant(Applicant applicant) {
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("lastName", applicant.lastName());
        known.put("firstName", applicant.firstName());
        put(known, "middleName", applicant.middleName());
        put(known, "organisation", applicant.organisation());
        put(known, "email", applicant.email());
        put(known, "postalAddress", applicant.postalAddress());
        known.put("fullName", applicant.fullName());
        known.put(
                "greeting",
                (applicant.firstName() + " " + (applicant.middleName() == null ? "" : applicant.middleName())).strip());
        return known;
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
