package org.reglament.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.WorkCalendar;
import org.reglament.casefile.CaseRights;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.document.Document;
import org.reglament.publication.Draft;
import org.reglament.publication.Draft.State;
import org.reglament.publication.Draft.Version;
import org.reglament.publication.DraftActs;
import org.reglament.publication.DraftOpinions;
import org.reglament.publication.DraftRegister;
import org.reglament.publication.DraftRegister.Filter;
import org.reglament.publication.Publication;
import org.reglament.publication.Publications;
import org.reglament.signin.Visitors;
import org.reglament.signin.WaysIn;
import org.reglament.worklist.Drafts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The register of acts under anti-corruption examination, and the page of each. */
@Controller
class DraftPages {
    /** What experts file. */
    private static final String CONCLUSION = "expert-conclusion";

    private final DraftActs drafts;
    private final DraftRegister register;
    private final DraftOpinions opinions;
    private final Publications publications;
    private final Bodies bodies;
    private final Visitors visitors;
    private final OpenFilings filings;
    private final Drafts kept;
    private final WaysIn ways;
    private final WorkCalendar calendar;
    private final BusinessClock clock;

    DraftPages(
            DraftActs drafts,
            DraftRegister register,
            DraftOpinions opinions,
            Publications publications,
            Bodies bodies,
            Visitors visitors,
            OpenFilings filings,
            Drafts kept,
            WaysIn ways,
            WorkCalendar calendar,
            BusinessClock clock) {
        this.drafts = drafts;
        this.register = register;
        this.opinions = opinions;
        this.publications = publications;
        this.bodies = bodies;
        this.visitors = visitors;
        this.filings = filings;
        this.kept = kept;
        this.ways = ways;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** An act with the words that a list needs; {@code left} is null once the window is over. */
    public record Shown(Draft draft, String state, String body, @Nullable Integer left) {}

    /** A version with its files and what became of the one before it. */
    public record ShownVersion(
            Version version,
            @Nullable Publication publication,
            List<Document> files,
            List<TextComparison.Line> comparison) {}

    /** What the form above the register says. */
    public record Wanted(String body, String state, String kind, String topic) {
        Filter filter() {
            return new Filter(
                    given(body),
                    Stream.of(State.values())
                            .filter(one -> one.word().equals(state))
                            .findFirst()
                            .orElse(null),
                    given(kind),
                    given(topic));
        }

        /** The same as a part of an address; empty where all is wanted. */
        public String query() {
            Map<String, String> given = new LinkedHashMap<>();
            given.put("body", body);
            given.put("state", state);
            given.put("kind", kind);
            given.put("topic", topic);
            return given.entrySet().stream()
                    .filter(one -> !one.getValue().isBlank())
                    .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                    .collect(Collectors.joining("&"));
        }

        private static @Nullable String given(String text) {
            return text.isBlank() ? null : text;
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    @GetMapping("/drafts")
    String list(
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        Wanted wanted = new Wanted(body, state, kind, topic);
        List<Draft> found = register.find(wanted.filter(), drafts.find(before).orElse(null), DraftRegister.PAGE + 1);
        boolean more = found.size() > DraftRegister.PAGE;
        List<Draft> page = more ? found.subList(0, DraftRegister.PAGE) : found;
        Set<String> known = register.bodies();
        model.addAttribute("wanted", wanted);
        model.addAttribute("all", page.stream().map(this::shown).toList());
        model.addAttribute("more", more ? page.get(page.size() - 1).number() : "");
        model.addAttribute(
                "bodies",
                bodies.all().stream().filter(one -> known.contains(one.code())).toList());
        model.addAttribute("kinds", DraftData.KINDS);
        model.addAttribute("topics", DraftData.TOPICS);
        model.addAttribute("states", Stream.of(State.values()).map(State::word).toList());
        return "portal/drafts";
    }

    @GetMapping("/drafts/{number:[A-Z]+-\\d{4}-\\d+}")
    String one(@PathVariable String number, Model model) {
        Draft draft = find(number);
        List<ShownVersion> versions = versions(draft);
        model.addAttribute("shown", shown(draft));
        model.addAttribute("versions", versions);
        model.addAttribute("latest", versions.get(0));
        model.addAttribute("opinions", opinions.of(draft));
        model.addAttribute(
                "filed",
                draft.closedAt() == null && filings.procedure(CONCLUSION).isPresent());
        return "portal/draft";
    }

    /** Begins a conclusion in which body, number and title stand already; who is not signed in does that first. */
    @PostMapping("/drafts/{number:[A-Z]+-\\d{4}-\\d+}/conclusion")
    String conclude(@PathVariable String number) {
        Draft draft = find(number);
        return "redirect:"
                + visitors.citizen()
                        .filter(filings::mayFile)
                        .map(citizen -> {
                            UUID id = UUID.randomUUID();
                            Map<String, List<String>> fields = new LinkedHashMap<>();
                            fields.put(FilingDraft.PROCEDURE, List.of(CONCLUSION));
                            fields.put(FilingDraft.BODY, List.of(draft.body()));
                            fields.put("form.draftNumber", List.of(draft.number()));
                            fields.put("form.subject", List.of(draft.title()));
                            kept.keep(FilingDraft.KEY + id, CaseRights.filer(citizen), fields);
                            return "/appeals/new/" + id;
                        })
                        .orElseGet(() -> ways.address() + "?returnTo="
                                + URLEncoder.encode(draft.path(), StandardCharsets.UTF_8));
    }

    /** The latest first, each with what it changed in the one before. */
    private List<ShownVersion> versions(Draft draft) {
        List<ShownVersion> shown = new ArrayList<>();
        Version former = null;
        for (Version version : drafts.versions(draft)) {
            Optional<Publication> publication = Optional.ofNullable(version.publication())
                    .flatMap(publications::find)
                    .filter(one -> !one.withdrawn());
            shown.add(
                    0,
                    new ShownVersion(
                            version,
                            publication.orElse(null),
                            publication.map(publications::files).orElse(List.of()),
                            former == null ? List.of() : TextComparison.of(former.text(), version.text())));
            former = version;
        }
        return shown;
    }

    private Shown shown(Draft draft) {
        Instant now = clock.instant();
        State state = draft.state(now);
        return new Shown(
                draft,
                state.word(),
                bodies.find(draft.body()).map(Body::name).orElse(draft.body()),
                state == State.OPEN
                        ? calendar.workingDaysBetween(clock.today(), clock.dateOf(draft.acceptUntil()))
                        : null);
    }

    private Draft find(String number) {
        return drafts.find(number.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
