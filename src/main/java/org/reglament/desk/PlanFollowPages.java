package org.reglament.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.directory.Action;
import org.reglament.page.Refusal;
import org.reglament.plan.Obligations;
import org.reglament.plan.Obligations.Obligation;
import org.reglament.plan.Obligations.Report;
import org.reglament.plan.Plan;
import org.reglament.plan.PlanNumbers;
import org.reglament.plan.Plans;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What comes after writing: reports on promises, and the wish to amend. */
@Controller
@RequestMapping("/desk/plans/{number}")
class PlanFollowPages {
    private static final String AMEND = "amend-plan";
    private static final int LONGEST = 2_000;
    private static final int DONE = 100;

    private final PlanDoor door;
    private final Plans plans;
    private final Obligations obligations;
    private final CaseFiles cases;
    private final BusinessClock clock;
    private final MessageSource words;
    private final TransactionTemplate together;

    PlanFollowPages(
            PlanDoor door,
            Plans plans,
            Obligations obligations,
            CaseFiles cases,
            BusinessClock clock,
            MessageSource words,
            TransactionTemplate together) {
        this.door = door;
        this.plans = plans;
        this.obligations = obligations;
        this.cases = cases;
        this.clock = clock;
        this.words = words;
        this.together = together;
    }

    @GetMapping("/progress")
    String progress(@PathVariable String number, Model model) {
        return show(door.read(number), Map.of(), Map.of(), model);
    }

    @PostMapping("/progress")
    String report(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Plan plan = door.open(number, Action.REPORT_PLAN);
        String by = door.official().login();
        Map<String, String> faults = new LinkedHashMap<>();
        Map<UUID, Report> reports = new LinkedHashMap<>();
        for (Obligation one : own(plan)) {
            String key = one.row().id().toString();
            if (!typed.getOrDefault(key + ".percent", "").isBlank()) {
                read(key, typed, faults, locale)
                        .ifPresent(report -> reports.put(one.row().id(), report));
            }
        }
        if (!faults.isEmpty()) {
            // What is right is kept with what is wrong: nothing is stored before all of it can be.
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(plan, typed, faults, model);
        }
        together.executeWithoutResult(
                status -> reports.forEach((row, report) -> obligations.report(plan, row, report, by)));
        next.addFlashAttribute("notice", words.getMessage("plan.progress.kept", new Object[] {reports.size()}, locale));
        return "redirect:" + plan.desk() + "/progress";
    }

    private Optional<Report> read(String key, Map<String, String> typed, Map<String, String> faults, Locale locale) {
        String percent = typed.getOrDefault(key + ".percent", "").strip();
        String value = typed.getOrDefault(key + ".value", "").strip();
        String note = typed.getOrDefault(key + ".note", "").strip();
        String evidence = typed.getOrDefault(key + ".evidence", "").strip();
        int before = faults.size();
        if (!percent.matches("\\d{1,3}") || Integer.parseInt(percent) > DONE) {
            faults.put(key + ".percent", say("percent", locale));
        }
        Optional<BigDecimal> number = PlanNumbers.read(value);
        if (!value.isEmpty() && number.isEmpty()) {
            faults.put(key + ".value", say("value", locale));
        }
        if (note.isEmpty() || note.length() > LONGEST) {
            faults.put(key + ".note", say("note", locale, LONGEST));
        }
        if (!evidence.isEmpty() && !evidence.matches("https?://[^\\s\"<>]{3,1000}")) {
            faults.put(key + ".evidence", say("evidence", locale));
        } else if (evidence.isEmpty() && percent.equals(Integer.toString(DONE))) {
            faults.put(key + ".evidence", say("proof", locale));
        }
        return faults.size() > before
                ? Optional.empty()
                : Optional.of(new Report(
                        Obligations.period(clock.today()),
                        number.orElse(null),
                        Integer.parseInt(percent),
                        note,
                        evidence,
                        clock.instant()));
    }

    private String say(String fault, Locale locale, Object... arguments) {
        return words.getMessage("plan.progress.fault." + fault, arguments, locale);
    }

    private List<Obligation> all(Plan plan) {
        return plans.published(plan)
                .map(version -> obligations.of(plan, version.no()))
                .orElse(List.of());
    }

    private List<Obligation> own(Plan plan) {
        String login = door.official().login();
        return all(plan).stream().filter(one -> login.equals(one.official())).toList();
    }

    private String show(Plan plan, Map<String, String> typed, Map<String, String> faults, Model model) {
        LocalDate today = clock.today();
        String period = Obligations.period(today);
        List<Obligation> all = all(plan);
        String login = door.official().login();
        Map<String, String> filled = new LinkedHashMap<>();
        List<Obligation> own = new ArrayList<>();
        for (Obligation one : all) {
            if (login.equals(one.official())) {
                own.add(one);
                fill(filled, one, period);
            }
        }
        filled.putAll(typed);
        model.addAttribute("plan", plan);
        model.addAttribute("period", period);
        model.addAttribute("own", own);
        model.addAttribute("all", all);
        model.addAttribute("today", today);
        model.addAttribute("typed", filled);
        model.addAttribute("faults", faults);
        model.addAttribute("mayReport", door.may(Action.REPORT_PLAN, plan));
        model.addAttribute("mayAmend", mayAmend(plan));
        return "desk/plan-progress";
    }

    private static void fill(Map<String, String> filled, Obligation one, String period) {
        Report latest = one.latest();
        if (latest != null && latest.period().equals(period)) {
            String key = one.row().id().toString();
            filled.put(key + ".percent", Integer.toString(latest.percent()));
            filled.put(key + ".value", PlanNumbers.written(latest.value()));
            filled.put(key + ".note", latest.note());
            filled.put(key + ".evidence", latest.evidence());
        }
    }

    private boolean mayAmend(Plan plan) {
        return door.may(Action.EDIT_PLAN, plan)
                && theCase(plan).map(file -> cases.awaits(file, AMEND)).orElse(false);
    }

    private Optional<CaseFile> theCase(Plan plan) {
        return plan.caseId() == null ? Optional.empty() : cases.find(plan.caseId());
    }

    /** Sends the plan through its whole route once more; the version in force holds until the new one is public. */
    @PostMapping("/amend")
    String amend(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next,
            Locale locale) {
        Plan plan = door.open(number, Action.EDIT_PLAN);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            next.addFlashAttribute("amendFault", words.getMessage("plan.amend.fault", new Object[] {LONGEST}, locale));
            next.addFlashAttribute("amendTyped", why);
            return "redirect:" + plan.desk() + "/progress#amend";
        }
        CaseFile file = theCase(plan).filter(one -> cases.awaits(one, AMEND)).orElseThrow(() -> new Refusal(
                        HttpStatus.CONFLICT, "plan.refused.amend")
                .onTo(plan.desk(), "plan.back"));
        together.executeWithoutResult(status -> {
            cases.note(file.id(), "amend", door.official().login(), Map.of("amendReason", why));
            cases.signal(file.id(), AMEND, door.official().login());
        });
        next.addFlashAttribute("notice", words.getMessage("plan.amend.begun", null, locale));
        return "redirect:" + plan.desk();
    }
}
