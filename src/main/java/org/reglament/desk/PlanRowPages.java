package org.reglament.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.directory.Action;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.reglament.page.Refusal;
import org.reglament.plan.Concept;
import org.reglament.plan.Concept.Mechanism;
import org.reglament.plan.Mistake;
import org.reglament.plan.Plan;
import org.reglament.plan.PlanColumn;
import org.reglament.plan.PlanDrafts;
import org.reglament.plan.PlanDrafts.Clash;
import org.reglament.plan.PlanDrafts.Draft;
import org.reglament.plan.PlanDrafts.Saved;
import org.reglament.plan.PlanDrafts.Typed;
import org.reglament.plan.PlanOfficials;
import org.reglament.plan.PlanRow;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the rows of one mechanism are written: all of them in one form, which every button saves first. */
@Controller
@RequestMapping("/desk/plans/{number}/mechanisms/{mechanism:\\d{1,2}}")
class PlanRowPages {
    private static final int MOST_FIELDS = 5_000;
    /** The cells as they stand side by side: what belongs together is in one line. */
    private static final List<PlanColumn> SHOWN = List.of(
            PlanColumn.TASK,
            PlanColumn.MEASURE,
            PlanColumn.START,
            PlanColumn.DUE,
            PlanColumn.RESPONSIBLE,
            PlanColumn.DELIVERABLE,
            PlanColumn.INDICATOR,
            PlanColumn.FORMULA,
            PlanColumn.UNIT,
            PlanColumn.BASE,
            PlanColumn.TARGET,
            PlanColumn.BUDGET,
            PlanColumn.SOURCE);

    private final PlanDoor door;
    private final PlanDrafts drafts;
    private final PlanOfficials officials;
    private final People people;
    private final MessageSource words;

    PlanRowPages(PlanDoor door, PlanDrafts drafts, PlanOfficials officials, People people, MessageSource words) {
        this.door = door;
        this.drafts = drafts;
        this.officials = officials;
        this.people = people;
        this.words = words;
    }

    /** A row in the form: what is wrong in its cells, and what somebody else wrote there meanwhile. */
    public record Entry(
            String key, PlanRow row, boolean stored, Map<String, String> faults, Map<String, String> theirs) {}

    @GetMapping
    String open(
            @PathVariable String number,
            @PathVariable int mechanism,
            @RequestParam(defaultValue = "") String add,
            Model model,
            Locale locale) {
        model.addAttribute("add", !add.isEmpty());
        Plan plan = writable(number);
        return show(plan, find(mechanism), drafts.of(plan), List.of(), null, model, locale);
    }

    @PostMapping
    String save(
            @PathVariable String number,
            @PathVariable int mechanism,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Plan plan = door.open(number, Action.EDIT_PLAN);
        Mechanism of = find(mechanism);
        if (typed.size() > MOST_FIELDS) {
            throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        String by = door.official().login();
        Saved saved;
        try {
            saved = drafts.save(
                    plan,
                    mechanism,
                    rows(typed),
                    typed.getOrDefault("reason", ""),
                    typed.getOrDefault("reasonWas", ""),
                    by);
        } catch (CaseRefusedException refused) {
            // What was typed stays on the page, to be copied out of it.
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refused", words.getMessage(refused, locale));
            return show(plan, of, typedDraft(plan, mechanism, typed), List.of(), typed.get("reason"), model, locale);
        }
        if (!saved.whole()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("otherReason", saved.otherReason());
            return show(
                    plan,
                    of,
                    drafts.of(plan),
                    saved.clashes(),
                    saved.otherReason() == null ? null : typed.get("reason"),
                    model,
                    locale);
        }
        return "redirect:" + plan.desk() + done(plan, mechanism, typed.getOrDefault("do", "save"), by, next, locale);
    }

    /** Does what the pressed button says beyond saving, and gives where to go on. */
    private String done(Plan plan, int mechanism, String deed, String by, RedirectAttributes next, Locale locale) {
        String here = "/mechanisms/" + mechanism;
        String[] parts = deed.split(":", 2);
        UUID row = parts.length == 2 && parts[1].matches("[0-9a-f-]{36}") ? UUID.fromString(parts[1]) : null;
        if (row != null) {
            try {
                switch (parts[0]) {
                    case "copy" -> drafts.copy(plan, row, by);
                    case "remove" -> drafts.remove(plan, row, by);
                    case "up" -> drafts.move(plan, row, true, by);
                    case "down" -> drafts.move(plan, row, false, by);
                    default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                }
            } catch (CaseRefusedException refused) {
                throw new Refusal(HttpStatus.CONFLICT, refused.getCodes()[0], refused.getArguments())
                        .onTo(plan.desk(), "plan.back");
            }
            next.addFlashAttribute("notice", words.getMessage("plan.did." + parts[0], null, locale));
            return here + (parts[0].equals("remove") ? "" : "#row-" + row);
        }
        if (deed.equals("add")) {
            return here + "?add=1#row-new";
        }
        next.addFlashAttribute("notice", words.getMessage("plan.saved", null, locale));
        return deed.equals("next")
                        && mechanism < Concept.ofRegion().mechanisms().size()
                ? "/mechanisms/" + (mechanism + 1)
                : deed.equals("stay") ? here : "";
    }

    private String show(
            Plan plan,
            Mechanism mechanism,
            Draft draft,
            List<Clash> clashes,
            @Nullable String reason,
            Model model,
            Locale locale) {
        Map<UUID, Clash> clashing = new HashMap<>();
        clashes.forEach(clash -> clashing.put(clash.row().id(), clash));
        Map<UUID, Map<String, String>> faults = faults(draft, locale);
        List<Entry> entries = new ArrayList<>();
        for (PlanRow row : draft.of(mechanism.number())) {
            Clash clash = clashing.remove(row.id());
            entries.add(new Entry(
                    row.id().toString(),
                    clash == null ? row : clash.row(),
                    true,
                    faults.getOrDefault(row.id(), Map.of()),
                    theirs(clash)));
        }
        clashing.values()
                .forEach(clash ->
                        entries.add(new Entry(clash.row().id().toString(), clash.row(), false, Map.of(), Map.of())));
        model.addAttribute("plan", plan);
        model.addAttribute("mechanism", mechanism);
        model.addAttribute("name", mechanism.in(locale));
        model.addAttribute("entries", entries);
        model.addAttribute("fresh", UUID.randomUUID().toString());
        model.addAttribute("columns", SHOWN);
        model.addAttribute("model", draft.layout());
        model.addAttribute("reasonWas", draft.reasons().getOrDefault(mechanism.number(), ""));
        model.addAttribute("reason", reason == null ? draft.reasons().getOrDefault(mechanism.number(), "") : reason);
        model.addAttribute("officials", List.copyOf(officials.of(plan).keySet()));
        Map<String, Person> names =
                people.named(clashes.stream().map(Clash::by).distinct().toList());
        model.addAttribute(
                "clashes",
                clashes.stream()
                        .map(clash -> Map.of(
                                "row",
                                clash.row().id().toString(),
                                "by",
                                names.containsKey(clash.by())
                                        ? names.get(clash.by()).shortName()
                                        : clash.by(),
                                "at",
                                clash.at(),
                                "removed",
                                clash.theirs() == null))
                        .toList());
        return "desk/plan-rows";
    }

    private static Map<String, String> theirs(@Nullable Clash clash) {
        Map<String, String> theirs = new HashMap<>();
        if (clash != null && clash.theirs() != null) {
            PlanRow other = clash.theirs();
            clash.cells().forEach(column -> theirs.put(column.key(), other.get(column)));
        }
        return theirs;
    }

    private Map<UUID, Map<String, String>> faults(Draft draft, Locale locale) {
        Map<UUID, Map<String, String>> faults = new HashMap<>();
        for (Mistake mistake : drafts.mistakes(draft)) {
            if (mistake.row() >= 0 && mistake.column() != null) {
                faults.computeIfAbsent(draft.rows().get(mistake.row()).id(), row -> new HashMap<>())
                        .putIfAbsent(
                                mistake.column().key(),
                                words.getMessage(mistake.message(), mistake.arguments(), locale));
            }
        }
        return faults;
    }

    /** The rows that a post brings: their keys in order, and the fields of each. */
    private static List<Typed> rows(Map<String, String> typed) {
        List<Typed> rows = new ArrayList<>();
        for (String key : typed.getOrDefault("rows", "").split(",")) {
            String revision = typed.getOrDefault(key + ".rev", "");
            if (key.matches("[0-9a-f-]{36}") && revision.matches("-?\\d{1,18}")) {
                Map<PlanColumn, String> cells = new EnumMap<>(PlanColumn.class);
                PlanColumn.asked()
                        .forEach(column -> cells.put(column, typed.getOrDefault(key + "." + column.key(), "")));
                rows.add(new Typed(UUID.fromString(key), Long.parseLong(revision), cells));
            }
        }
        return rows;
    }

    private Draft typedDraft(Plan plan, int mechanism, Map<String, String> typed) {
        Draft kept = drafts.of(plan);
        return new Draft(
                plan,
                kept.layout(),
                rows(typed).stream()
                        .map(row -> {
                            Map<PlanColumn, String> cells = new HashMap<>(row.cells());
                            cells.put(PlanColumn.MECHANISM, Integer.toString(mechanism));
                            return new PlanRow(row.id(), row.revision(), cells);
                        })
                        .toList(),
                kept.reasons());
    }

    private Plan writable(String number) {
        Plan plan = door.open(number, Action.EDIT_PLAN);
        if (!plan.drafted()) {
            throw new Refusal(HttpStatus.CONFLICT, "plan.refused.stage").onTo(plan.desk(), "plan.back");
        }
        return plan;
    }

    private static Mechanism find(int number) {
        return Concept.ofRegion()
                .mechanism(number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
