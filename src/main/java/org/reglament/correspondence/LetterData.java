package org.reglament.correspondence;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.correspondence.LetterTexts.Head;
import org.reglament.correspondence.Secrets.Kind;
import org.reglament.deadline.TermStories;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.directory.Responsibles;
import org.reglament.procedure.Procedures;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gathers what a letter may say: docs/letters.md lists it for authors. */
@Component
class LetterData {
    private static final Applicant NOBODY = new Applicant("", "", null, null, null, null, null, null);

    private final CaseFiles cases;
    private final Bodies bodies;
    private final Links links;
    private final MessageSource messages;
    private final TermStories terms;
    private final Procedures procedures;
    private final Responsibles responsibles;
    private final ReplyAddresses replies;

    LetterData(
            CaseFiles cases,
            Bodies bodies,
            Links links,
            MessageSource messages,
            TermStories terms,
            Procedures procedures,
            Responsibles responsibles,
            ReplyAddresses replies) {
        this.cases = cases;
        this.bodies = bodies;
        this.links = links;
        this.messages = messages;
        this.terms = terms;
        this.procedures = procedures;
        this.responsibles = responsibles;
        this.replies = replies;
    }

    Map<String, Object> of(@Nullable CaseFile file, LetterRequest request, UUID letter) {
        Map<String, Object> data = new LinkedHashMap<>();
        Map<String, Object> targets = new LinkedHashMap<>();
        targets.put("portal", links.to("/"));
        targets.put("queue", links.to("/desk/tasks"));
        if (file != null) {
            String code = Secrets.placeholder(Kind.CODE, letter);
            targets.put("status", links.toStatus(file.number(), code));
            targets.put("rate", links.toRating(file.number(), Secrets.placeholder(Kind.RATING, letter)));
            targets.put("task", links.toCase(file.number()));
            Map<String, Object> facts =
                    facts(file, Locale.forLanguageTag(request.recipient().locale()));
            facts.put("title", title(file, request.recipient()));
            data.put("case", facts);
            data.put("body", bodies.get(file.body()));
            responsibles.phone(file.body()).ifPresent(phone -> data.put("phone", phone));
            data.put("applicant", applicant(hidden(file, request.recipient()) ? NOBODY : file.applicant()));
            data.put("content", cases.content(file.id()));
            data.put("trackingCode", code);
            terms.sentence(file.id(), Locale.forLanguageTag(request.recipient().locale()))
                    .ifPresent(why -> data.put("why", why));
        }
        Recipient recipient = request.recipient();
        data.put("links", targets);
        data.put("recipient", Map.of("name", recipient.greeting(), "official", recipient.official()));
        Map<String, Object> extra = new LinkedHashMap<>(request.extra());
        if (request.link() != null) {
            extra.put("url", links.to(request.link().path() + Secrets.placeholder(Kind.GIVEN, letter)));
        }
        data.put("extra", extra);
        String stop = request.stop();
        if (stop != null) {
            data.put("letterStop", links.to(StopTokens.PATH + Secrets.placeholder(Kind.STOP, letter)));
            data.put(
                    "letterStopWords",
                    messages.getMessage(
                            "correspondence.stop." + stop.substring(0, stop.indexOf('/')),
                            null,
                            Locale.forLanguageTag(recipient.locale())));
        }
        return data;
    }

    /** What the case is called in a letter: to officials, letters tell nothing of a confidential one but its number. */
    String title(CaseFile file, Recipient recipient) {
        return hidden(file, recipient)
                ? messages.getMessage("correspondence.confidential", null, Locale.forLanguageTag(recipient.locale()))
                : file.title();
    }

    private static boolean hidden(CaseFile file, Recipient recipient) {
        return file.confidential() && recipient.official();
    }

    Head head(@Nullable CaseFile file, Recipient recipient) {
        if (file == null) {
            String key = recipient.official() ? "correspondence.system" : "correspondence.portal";
            return new Head(
                    messages.getMessage(key, null, Locale.forLanguageTag(recipient.locale())), region(null), false);
        }
        Body body = bodies.get(file.body());
        return new Head(
                body.name(),
                region(body),
                replies.of(file.id(), recipient.key()).isPresent());
    }

    /** The top of the tree, which stands for the region; nothing where the body is the top itself. */
    private String region(@Nullable Body body) {
        Optional<Body> top = body == null
                ? bodies.all().stream().filter(each -> each.parent() == null).findFirst()
                : bodies.parentOf(body.code());
        for (Optional<Body> next = top;
                next.isPresent();
                next = bodies.parentOf(next.get().code())) {
            top = next;
        }
        return top.map(Body::name).orElse("");
    }

    private Map<String, Object> facts(CaseFile file, Locale locale) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", file.number());
        put(facts, "registrationNumber", file.registrationNumber());
        facts.put("title", file.title());
        facts.put("status", procedures.status(file.definitionId(), file.status(), locale));
        facts.put("openedAt", file.openedAt());
        facts.put("receivedAt", file.receivedAt());
        put(facts, "registeredAt", file.registeredAt());
        put(facts, "dueAt", file.dueAt());
        put(facts, "outcome", file.outcome());
        String term =
                procedures.in(procedures.version(file.definitionId()), locale).term();
        put(facts, "term", term.isBlank() ? null : term);
        return facts;
    }

    private static Map<String, Object> applicant(Applicant applicant) {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("firstName", applicant.firstName());
        names.put("lastName", applicant.lastName());
        put(names, "middleName", applicant.middleName());
        put(names, "organisation", applicant.organisation());
        put(names, "email", applicant.email());
        put(names, "postalAddress", applicant.postalAddress());
        names.put("fullName", applicant.fullName());
        names.put("shortName", applicant.shortName());
        names.put("greeting", Recipient.greeting(applicant));
        return names;
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
