package org.reglament.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.directory.Action;
import org.reglament.directory.Bodies;
import org.reglament.page.Refusal;
import org.reglament.plan.Concept;
import org.reglament.plan.Concept.Mechanism;
import org.reglament.plan.Mistake;
import org.reglament.plan.Plan;
import org.reglament.plan.PlanDrafts;
import org.reglament.plan.PlanDrafts.Draft;
import org.reglament.plan.PlanRemarks;
import org.reglament.plan.PlanRow;
import org.reglament.plan.PlanTables;
import org.reglament.plan.Plans;
import org.reglament.plan.TableMistake;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A plan on one page: its rows by mechanism, what is still wrong, and how tables come and go. */
@Controller
@RequestMapping("/desk/plans/{number}")
class PlanPages {
    private static final int LONGEST_REMARK = 2_000;

    private final PlanDoor door;
    private final Plans plans;
    private final PlanDrafts drafts;
    private final PlanTables tables;
    private final PlanRemarks remarks;
    private final Bodies bodies;
    private final MessageSource words;

    PlanPages(
            PlanDoor door,
            Plans plans,
            PlanDrafts drafts,
            PlanTables tables,
            PlanRemarks remarks,
            Bodies bodies,
            MessageSource words) {
        this.door = door;
        this.plans = plans;
        this.drafts = drafts;
        this.tables = tables;
        this.remarks = remarks;
        this.bodies = bodies;
        this.words = words;
    }

    /** A row with its place in the plan, what is wrong with it, and what was remarked on it. */
    public record Line(int number, PlanRow row, List<String> mistakes, List<PlanRemarks.Remark> remarks) {}

    /** A mechanism with its rows, or why it has none. */
    public record Part(Mechanism mechanism, String name, List<Line> lines, String reason) {}

    @GetMapping
    String open(@PathVariable String number, Model model, Locale locale) {
        return show(door.read(number), List.of(), model, locale);
    }

    private String show(Plan plan, List<TableMistake> wrong, Model model, Locale locale) {
        Draft draft = drafts.of(plan);
        List<Mistake> mistakes = drafts.mistakes(draft);
        List<PlanRemarks.Remark> said = remarks.open(plan);
        model.addAttribute("plan", plan);
        model.addAttribute("body", bodies.get(plan.body()).name());
        model.addAttribute("model", draft.layout());
        model.addAttribute("parts", parts(draft, mistakes, said, locale));
        model.addAttribute(
                "whole",
                mistakes.stream()
                        .filter(one -> one.row() < 0)
                        .map(one -> say(one, locale))
                        .toList());
        model.addAttribute(
                "remarks", said.stream().filter(one -> one.row() == null).toList());
        model.addAttribute("faulty", mistakes.size());
        model.addAttribute("rows", draft.rows().size());
        model.addAttribute("mayWrite", plan.drafted() && door.may(Action.EDIT_PLAN, plan));
        model.addAttribute("mayRemark", mayRemark(plan));
        Optional<Plan> earlier = plan.drafted() ? plans.before(plan) : Optional.empty();
        model.addAttribute("earlier", earlier.map(Plan::years).orElse(""));
        model.addAttribute("wrong", wrong);
        return "desk/plan";
    }

    private boolean mayRemark(Plan plan) {
        return plan.stage() == Plan.Stage.CHECK && door.may(Action.CHECK_PLAN, plan);
    }

    private List<Part> parts(Draft draft, List<Mistake> mistakes, List<PlanRemarks.Remark> said, Locale locale) {
        Map<Integer, List<String>> wrong = new HashMap<>();
        mistakes.stream().filter(one -> one.row() >= 0).forEach(one -> wrong.computeIfAbsent(
                        one.row(), row -> new ArrayList<>())
                .add(say(one, locale)));
        List<Part> parts = new ArrayList<>();
        for (Mechanism mechanism : Concept.ofRegion().mechanisms()) {
            List<Line> lines = new ArrayList<>();
            for (int at = 0; at < draft.rows().size(); at++) {
                PlanRow row = draft.rows().get(at);
                if (row.mechanism() == mechanism.number()) {
                    lines.add(new Line(
                            at + 1,
                            row,
                            wrong.getOrDefault(at, List.of()),
                            said.stream()
                                    .filter(one -> row.id().equals(one.row()))
                                    .toList()));
                }
            }
            parts.add(new Part(
                    mechanism, mechanism.in(locale), lines, draft.reasons().getOrDefault(mechanism.number(), "")));
        }
        return parts;
    }

    private String say(Mistake mistake, Locale locale) {
        return words.getMessage(mistake.message(), mistake.arguments(), locale);
    }

    @GetMapping("/plan.csv")
    void csv(@PathVariable String number, Locale locale, HttpServletResponse response) throws IOException {
        Draft draft = drafts.of(door.read(number));
        tables.csv(draft, locale, begin(response, number, "text/csv;charset=UTF-8", "csv"));
    }

    @GetMapping("/plan.xlsx")
    void sheet(@PathVariable String number, Locale locale, HttpServletResponse response) throws IOException {
        Draft draft = drafts.of(door.read(number));
        tables.sheet(
                draft,
                locale,
                begin(response, number, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"));
    }

    private static OutputStream begin(HttpServletResponse response, String number, String type, String extension)
            throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"plan-" + number + "." + extension + "\"");
        response.setHeader("Cache-Control", "no-store");
        return response.getOutputStream();
    }

    @PostMapping("/table")
    String take(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale)
            throws IOException {
        Plan plan = door.open(number, Action.EDIT_PLAN);
        List<TableMistake> wrong;
        try {
            if (file == null || file.isEmpty()) {
                throw new CaseRefusedException("plan.file.none");
            }
            try (InputStream table = file.getInputStream()) {
                wrong = tables.take(plan, table, locale, door.official().login());
            }
        } catch (CaseRefusedException refused) {
            wrong = List.of(new TableMistake(0, null, "", words.getMessage(refused, locale)));
        }
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(plan, wrong, model, locale);
        }
        next.addFlashAttribute(
                "notice",
                words.getMessage(
                        "plan.taken", new Object[] {drafts.of(plan).rows().size()}, locale));
        return "redirect:" + plan.desk();
    }

    @PostMapping("/last-year")
    String lastYear(@PathVariable String number, RedirectAttributes next, Locale locale) {
        Plan plan = door.open(number, Action.EDIT_PLAN);
        int come = plans.before(plan)
                .map(earlier -> asked(
                        plan,
                        () -> drafts.copyFrom(plan, earlier, door.official().login())))
                .orElse(0);
        next.addFlashAttribute("notice", words.getMessage("plan.come", new Object[] {come}, locale));
        return "redirect:" + plan.desk();
    }

    /** A remark of the project office, on a row or on the whole plan. */
    @PostMapping("/remarks")
    String remark(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable UUID row,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes next,
            Locale locale) {
        Plan plan = door.open(number, Action.CHECK_PLAN);
        String said = text.strip();
        if (!said.isEmpty() && said.length() <= LONGEST_REMARK) {
            asked(plan, () -> remarks.add(plan, row, said, door.official().login()));
            next.addFlashAttribute("notice", words.getMessage("plan.remark.kept", null, locale));
        } else {
            next.addFlashAttribute(
                    "notice", words.getMessage("plan.remark.length", new Object[] {LONGEST_REMARK}, locale));
            next.addFlashAttribute("typedRemark", said);
            next.addFlashAttribute("typedRow", row == null ? "" : row.toString());
        }
        return "redirect:" + plan.desk() + (row == null ? "" : "#row-" + row);
    }

    /** The office says that a remark is settled. */
    @PostMapping("/remarks/{id}")
    String settle(@PathVariable String number, @PathVariable long id, RedirectAttributes next, Locale locale) {
        Plan plan = door.open(number, Action.CHECK_PLAN);
        asked(plan, () -> remarks.settle(plan, id));
        next.addFlashAttribute("notice", words.getMessage("plan.remark.settled", null, locale));
        return "redirect:" + plan.desk();
    }

    private static <T> T asked(Plan plan, Supplier<T> deed) {
        try {
            return deed.get();
        } catch (CaseRefusedException refused) {
            throw new Refusal(HttpStatus.CONFLICT, refused.getCodes()[0], refused.getArguments())
                    .onTo(plan.desk(), "plan.back");
        }
    }
}
