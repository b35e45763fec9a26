package org.reglament.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.directory.Bodies;
import org.reglament.page.Refusal;
import org.reglament.plan.Concept;
import org.reglament.plan.Plan;
import org.reglament.plan.PlanComments;
import org.reglament.plan.PlanData;
import org.reglament.plan.PlanDiff;
import org.reglament.plan.PlanDrafts;
import org.reglament.plan.PlanDrafts.Draft;
import org.reglament.plan.PlanNews;
import org.reglament.plan.PlanNumbers;
import org.reglament.plan.PlanPassport;
import org.reglament.plan.PlanSettings;
import org.reglament.plan.PlanSummaries;
import org.reglament.plan.Plans;
import org.reglament.plan.Plans.Version;
import org.reglament.signin.Emails;
import org.reglament.signin.Throttle;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans as everybody reads them: what is promised, what became of it, what others say. */
@Controller
class PlanReadPages {
    private static final String ONE = "/plans/{number:[A-Z]+-\\d{4}-\\d+}";
    private static final int LONGEST_NAME = 100;

    private final Plans plans;
    private final PlanDrafts drafts;
    private final PlanSummaries summaries;
    private final PlanComments comments;
    private final PlanNews news;
    private final PlanData data;
    private final PlanFeed feed;
    private final PlanPassport passport;
    private final Bodies bodies;
    private final BusinessClock clock;
    private final MessageSource words;
    private final Throttle perClient;

    PlanReadPages(
            Plans plans,
            PlanDrafts drafts,
            PlanSummaries summaries,
            PlanComments comments,
            PlanNews news,
            PlanData data,
            PlanFeed feed,
            PlanPassport passport,
            Bodies bodies,
            BusinessClock clock,
            MessageSource words,
            PlanSettings settings) {
        this.plans = plans;
        this.drafts = drafts;
        this.summaries = summaries;
        this.comments = comments;
        this.news = news;
        this.data = data;
        this.feed = feed;
        this.passport = passport;
        this.bodies = bodies;
        this.clock = clock;
        this.words = words;
        this.perClient = new Throttle(settings.commentsAnHour(), Duration.ofHours(1));
    }

    /** A plan with what a list says of it. */
    public record Shown(
            Plan plan,
            String body,
            boolean late,
            PlanStanding standing,
            long overdue,
            PlanSummaries.@Nullable Summary summary) {}

    /** A version and what it changed in the one before. */
    public record ShownVersion(Version version, @Nullable PlanDiff diff) {}

    @GetMapping("/plans")
    String list(
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String year,
            Model model,
            Locale locale) {
        List<Plan> found =
                plans.open(body.isBlank() ? null : body, year.matches("\\d{4}") ? Integer.valueOf(year) : null);
        Map<UUID, PlanSummaries.Pace> paces = summaries.paces(found);
        model.addAttribute(
                "all",
                found.stream()
                        .map(plan -> shown(plan, paces.get(plan.id()), null, locale))
                        .toList());
        model.addAttribute("bodies", bodies.all());
        model.addAttribute("dataFolder", passport.folder());
        model.addAttribute("body", body);
        model.addAttribute("year", year);
        return "portal/plans";
    }

    private Shown shown(
            Plan plan, PlanSummaries.@Nullable Pace pace, PlanSummaries.@Nullable Summary summary, Locale locale) {
        return new Shown(
                plan,
                bodies.get(plan.body()).name(),
                plan.late(clock.instant()),
                PlanStanding.of(plan, pace == null ? null : pace.percent(), clock.today(), words, locale),
                pace == null ? 0 : pace.late(),
                summary);
    }

    @GetMapping(ONE)
    String one(@PathVariable String number, Model model, Locale locale) {
        return show(find(number), model, locale);
    }

    private String show(Plan plan, Model model, Locale locale) {
        List<Version> versions = plans.versions(plan);
        boolean isPublic = versions.stream().anyMatch(version -> version.publishedAt() != null);
        Map<Integer, Draft> read = new HashMap<>();
        List<ShownVersion> shown = new ArrayList<>();
        for (int at = 0; at < versions.size(); at++) {
            Version version = versions.get(at);
            if (version.publishedAt() != null || version.no() == plan.version() && plan.open()) {
                Draft now = read.computeIfAbsent(version.no(), no -> drafts.of(plan, no));
                PlanDiff diff = at == 0
                        ? null
                        : PlanDiff.of(
                                read.computeIfAbsent(versions.get(at - 1).no(), no -> drafts.of(plan, no))
                                        .rows(),
                                now.rows());
                shown.add(0, new ShownVersion(version, diff));
            }
        }
        boolean drafted = plan.open() && plan.stage() != Plan.Stage.PUBLISHED && plan.stage() != Plan.Stage.CLOSED;
        PlanSummaries.Summary summary = isPublic ? summaries.of(plan) : null;
        model.addAttribute("shown", shown(plan, summary == null ? null : summary.pace(), summary, locale));
        model.addAttribute("reports", news.of(plan, PlanNews.Kind.REPORT));
        model.addAttribute("versions", shown);
        model.addAttribute("drafted", drafted);
        model.addAttribute("draft", drafted ? read.computeIfAbsent(plan.version(), no -> drafts.of(plan, no)) : null);
        model.addAttribute("names", names(locale));
        model.addAttribute("mechanisms", Concept.ofRegion().mechanisms());
        List<PlanComments.Comment> said = comments.shown(plan);
        model.addAttribute("opinions", PlanComments.opinions(said));
        model.addAttribute(
                "comments", said.stream().filter(one -> !one.opinion()).toList());
        model.addAttribute(
                "measures",
                comments.open(plan) ? drafts.of(plan, plan.version()).rows() : List.of());
        model.addAttribute("about", about(read));
        model.addAttribute("mayComment", comments.open(plan));
        model.addAttribute("fresh", UUID.randomUUID().toString());
        model.addAttribute("today", clock.today());
        model.addAttribute("values", new Values());
        return "portal/plan";
    }

    /** What the rows are called that comments may be about. */
    private static Map<String, String> about(Map<Integer, Draft> read) {
        Map<String, String> about = new HashMap<>();
        read.values().forEach(draft -> draft.rows()
                .forEach(row -> about.put(row.id().toString(), row.cell("task") + " " + row.cell("measure"))));
        return about;
    }

    /** Writes values of indicators in templates. */
    public static final class Values {
        public String of(@Nullable BigDecimal value) {
            return PlanNumbers.written(value);
        }
    }

    private static Map<String, String> names(Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        Concept.ofRegion().mechanisms().forEach(one -> names.put(Integer.toString(one.number()), one.in(locale)));
        return names;
    }

    private Plan find(String number) {
        return plans.find(number)
                .filter(plan -> plan.open() || plans.published(plan).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping(ONE + "/comments")
    String comment(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Plan plan = find(number);
        String author = typed.getOrDefault("author", "").strip();
        String email = typed.getOrDefault("email", "").strip();
        String text = typed.getOrDefault("text", "").strip();
        Map<String, String> faults = new LinkedHashMap<>();
        if (author.isEmpty() || author.length() > LONGEST_NAME) {
            faults.put("author", say("author", locale, LONGEST_NAME));
        }
        if (!email.isEmpty() && !Emails.plausible(email)) {
            faults.put("email", say("email", locale));
        }
        if (text.isEmpty() || text.length() > PlanComments.LONGEST) {
            faults.put("text", say("text", locale, PlanComments.LONGEST));
        }
        if (faults.isEmpty() && perClient.take(request.getRemoteAddr()).isPresent()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            faults.put("text", say("often", locale));
        } else if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        if (!faults.isEmpty()) {
            model.addAttribute("typed", typed);
            model.addAttribute("faults", faults);
            return show(plan, model, locale);
        }
        try {
            comments.add(
                    plan,
                    uuid(typed.getOrDefault("id", "")),
                    new PlanComments.Said(
                            typed.getOrDefault("row", "").isEmpty() ? null : uuid(typed.getOrDefault("row", "")),
                            author,
                            email.isEmpty() ? null : email,
                            text,
                            locale.getLanguage().equals("en") ? "en" : "ru"));
        } catch (CaseRefusedException refused) {
            throw new Refusal(HttpStatus.CONFLICT, refused.getCodes()[0]).onTo(plan.path(), "plan.back");
        }
        next.addFlashAttribute("notice", words.getMessage("plan.comment.taken", null, locale));
        return "redirect:" + plan.path();
    }

    private static UUID uuid(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : UUID.randomUUID();
    }

    private String say(String fault, Locale locale, Object... arguments) {
        return words.getMessage("plan.comment.fault." + fault, arguments, locale);
    }

    @GetMapping("/plans.atom")
    ResponseEntity<byte[]> feed() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8))
                .body(feed.of(plans.latest()).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/plans-structure-" + PlanData.STRUCTURE + ".csv")
    void structure(HttpServletResponse response) throws IOException {
        begin(response, "structure-" + PlanData.STRUCTURE);
        data.structure(response.getOutputStream());
    }

    @GetMapping("/plans.csv")
    void rows(HttpServletResponse response) throws IOException {
        LocalDate today = clock.today();
        begin(response, "data-" + today.toString().replace("-", "") + "-structure-" + PlanData.STRUCTURE);
        data.rows(response.getOutputStream());
    }

    private static void begin(HttpServletResponse response, String name) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    }
}
