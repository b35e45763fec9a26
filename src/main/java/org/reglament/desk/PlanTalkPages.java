package org.reglament.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.directory.Action;
import org.reglament.page.Refusal;
import org.reglament.plan.Plan;
import org.reglament.plan.PlanComments;
import org.reglament.plan.PlanDates;
import org.reglament.plan.PlanDrafts;
import org.reglament.plan.PlanOpinions;
import org.reglament.plan.PlanOpinions.Opinion;
import org.reglament.plan.PlanOpinions.Source;
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

/** What others say of a plan: everybody's comments, opinions of those who were asked, and the answers. */
@Controller
@RequestMapping("/desk/plans/{number}")
class PlanTalkPages {
    private static final int LONGEST = 2_000;

    private final PlanDoor door;
    private final PlanDrafts drafts;
    private final PlanComments comments;
    private final PlanOpinions opinions;
    private final BusinessClock clock;
    private final MessageSource words;

    PlanTalkPages(
            PlanDoor door,
            PlanDrafts drafts,
            PlanComments comments,
            PlanOpinions opinions,
            BusinessClock clock,
            MessageSource words) {
        this.door = door;
        this.drafts = drafts;
        this.comments = comments;
        this.opinions = opinions;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping("/comments")
    String comments(@PathVariable String number, Model model) {
        Plan plan = door.read(number);
        boolean may = door.may(Action.EDIT_PLAN, plan);
        Map<String, String> about = new HashMap<>();
        drafts.of(plan, plan.version())
                .rows()
                .forEach(row -> about.put(row.id().toString(), row.cell("task") + " " + row.cell("measure")));
        model.addAttribute("plan", plan);
        model.addAttribute("all", comments.all(plan));
        model.addAttribute("about", about);
        model.addAttribute("mayAnswer", may);
        model.addAttribute("mayAdd", may && plan.stage() == Plan.Stage.DISCUSSION);
        return "desk/plan-comments";
    }

    /** Shows a comment with its answer, or hides it for a reason. */
    @PostMapping("/comments/{id}")
    String answer(
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "do", defaultValue = "answer") String deed,
            RedirectAttributes next,
            Locale locale) {
        Plan plan = door.open(number, Action.EDIT_PLAN);
        PlanComments.Comment comment =
                comments.find(plan, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (comment.opinion() && deed.equals("hide")) {
            // Whoever was asked by name is heard by everybody.
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        String said = text.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            next.addFlashAttribute("typed", said);
            next.addFlashAttribute("typedFor", id.toString());
            next.addFlashAttribute("fault", words.getMessage("plan.comment.fault", new Object[] {LONGEST}, locale));
        } else if (deed.equals("hide")) {
            comments.hide(plan, id, said, door.official().login());
            next.addFlashAttribute("notice", words.getMessage("plan.comment.hidden", null, locale));
        } else {
            comments.answer(plan, id, said, door.official().login());
            next.addFlashAttribute("notice", words.getMessage("plan.comment.answered", null, locale));
        }
        return "redirect:" + plan.desk() + "/comments#comment-" + id;
    }

    /** Keeps the opinion of one more group or expert. */
    @PostMapping("/opinions")
    String opinion(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next,
            Locale locale) {
        Plan plan = door.open(number, Action.EDIT_PLAN);
        String author = typed.getOrDefault("author", "").strip();
        String text = typed.getOrDefault("opinion", "").strip();
        Optional<LocalDate> day =
                PlanDates.read(typed.getOrDefault("day", "")).filter(on -> !on.isAfter(clock.today()));
        Map<String, String> faults = new LinkedHashMap<>();
        if (author.isEmpty() || author.length() > PlanOpinions.LONGEST_NAME) {
            faults.put("author", say("author", locale, PlanOpinions.LONGEST_NAME));
        }
        if (day.isEmpty()) {
            faults.put("day", say("date", locale));
        }
        if (text.isEmpty() || text.length() > PlanOpinions.LONGEST) {
            faults.put("opinion", say("text", locale, PlanOpinions.LONGEST));
        }
        if (!faults.isEmpty()) {
            next.addFlashAttribute("added", typed);
            next.addFlashAttribute("addFaults", faults);
            return "redirect:" + plan.desk() + "/comments#add";
        }
        Source source = Source.of(typed.getOrDefault("source", "")).orElse(Source.GROUP);
        try {
            opinions.add(plan, new Opinion(source, author, day.orElseThrow(), text, null));
        } catch (CaseRefusedException refused) {
            throw new Refusal(HttpStatus.CONFLICT, refused.getCodes()[0]).onTo(plan.desk(), "plan.back");
        }
        next.addFlashAttribute("notice", words.getMessage("plan.opinion.kept", null, locale));
        return "redirect:" + plan.desk() + "/comments";
    }

    private String say(String fault, Locale locale, Object... arguments) {
        return words.getMessage("plan.opinion.fault." + fault, arguments, locale);
    }
}
