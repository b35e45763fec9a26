package org.reglament.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.deadline.DeadlineRefusedException;
import org.reglament.document.Refused;
import org.reglament.form.FormError;
import org.reglament.form.FormErrors;
import org.reglament.form.FormPost;
import org.reglament.form.FormSettings;
import org.reglament.form.view.FormView;
import org.reglament.worklist.DraftWindow;
import org.reglament.worklist.Drafts;
import org.reglament.worklist.Tasks;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A task's form beside its case: filled in, kept as a draft, sent. */
@Controller
class TaskPages {
    private final TaskDesk desk;
    private final TaskCases cases;
    private final TaskUploads uploads;
    private final TaskRefusals refusals;
    private final Tasks tasks;
    private final BallotDoor ballots;
    private final FormSettings settings;
    private final MessageSource words;

    TaskPages(
            TaskDesk desk,
            TaskCases cases,
            TaskUploads uploads,
            TaskRefusals refusals,
            Tasks tasks,
            BallotDoor ballots,
            FormSettings settings,
            MessageSource words) {
        this.desk = desk;
        this.cases = cases;
        this.uploads = uploads;
        this.refusals = refusals;
        this.tasks = tasks;
        this.ballots = ballots;
        this.settings = settings;
        this.words = words;
    }

    @GetMapping("/desk/tasks/{id}")
    String open(@PathVariable String id, HttpServletRequest request, Model model, Locale locale) {
        Optional<String> ballot = ballots.of(id);
        if (ballot.isPresent()) {
            return "redirect:" + ballot.get();
        }
        return show(desk.open(id, locale), List.of(), List.of(), request, model);
    }

    /** Keeps what is typed first, then takes the files, then completes the task if that was asked for. */
    @PostMapping("/desk/tasks/{id}")
    String post(
            @PathVariable String id,
            @RequestParam(defaultValue = "submit") String action,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        TaskWork opened = desk.openToWork(id, locale);
        FormPost typed = FormPost.ofParameters(opened.form(), request.getParameterMap());
        boolean refreshed = request.getHeader(FormView.Refresh.HEADER) != null;
        boolean sent = !typed.staysHere() && !action.equals("draft") && !refreshed;
        TaskWork work = opened.with(typed.acted(opened.form(), settings));
        TaskUploads.Taken taken = uploads.take(
                work.view(List.of()), work.post(), request, work.official().getName(), locale);
        TaskWork filled = work.with(taken.post());
        if (!desk.keep(filled, DraftWindow.of(request::getParameter))) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(filled, List.of(), List.of(new TaskFault(desk.elsewhere(filled, locale), "")), request, model);
        }
        List<FormError> errors = new ArrayList<>(taken.refused());
        if (!errors.isEmpty()) {
            if (sent) {
                errors.addAll(filled.filled().check().errors());
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(filled, errors, List.of(), request, model);
        }
        if (!sent) {
            return action.equals("draft")
                    ? "redirect:" + here(filled, back)
                    : show(filled, errors, List.of(), request, model);
        }
        try {
            refusals.asked(id, () -> tasks.complete(filled.official(), id, filled.answers(), locale));
        } catch (FormErrors wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(filled, wrong.errors(), List.of(), request, model);
        } catch (DeadlineRefusedException | CaseRefusedException | Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            String sentence = words.getMessage((MessageSourceResolvable) refused, locale);
            return show(filled, List.of(), List.of(new TaskFault(sentence, "")), request, model);
        }
        return done(
                next,
                words.getMessage(
                        "desktask.completed",
                        new Object[] {filled.item().name(), filled.item().shownNumber()},
                        locale),
                back);
    }

    /** Leads back to the queue as it was filtered when the task was opened from it. */
    static String done(RedirectAttributes next, String sentence, String back) {
        next.addFlashAttribute("notice", sentence);
        return "redirect:" + queue(back);
    }

    /** The task's own address that keeps where it was opened from. */
    static String here(TaskWork work, String back) {
        return back.isEmpty()
                ? work.address()
                : work.address() + "?back="
                        + URLEncoder.encode(QueueFilter.read(back).query(null), StandardCharsets.UTF_8);
    }

    private static String queue(String back) {
        return back.isEmpty() ? TaskRefusals.QUEUE : QueueFilter.read(back).address(TaskRefusals.QUEUE, null);
    }

    /** Where the task was opened from: what the queue's address said after its question mark. */
    @ModelAttribute
    void cameFrom(@RequestParam(defaultValue = "") String back, Model model) {
        model.addAttribute("back", back);
        model.addAttribute("queue", queue(back));
    }

    private String show(
            TaskWork work, List<FormError> errors, List<TaskFault> more, HttpServletRequest request, Model model) {
        FormView view = work.view(errors);
        List<TaskFault> faults = new ArrayList<>(more);
        FormView.Problems problems = view.problems();
        if (problems != null) {
            problems.links().forEach(link -> faults.add(new TaskFault(link.text(), link.href())));
        }
        model.addAttribute("item", work.item());
        model.addAttribute("address", work.address());
        model.addAttribute("view", view);
        model.addAttribute("faults", faults);
        model.addAttribute("mine", work.mine());
        model.addAttribute("mayClaim", work.mayClaim());
        model.addAttribute("mayReturn", work.mayReturn());
        model.addAttribute("mayWork", work.mayWork());
        model.addAttribute("receivers", work.mayHandOver() ? desk.receivers(work.item()) : List.of());
        model.addAttribute("holder", desk.holder(work.item(), work.asking().locale()));
        Optional<Drafts.Draft> draft = desk.draft(work.item(), work.official());
        draft.ifPresent(kept -> model.addAttribute("draftAt", kept.at()));
        model.addAttribute(
                "window",
                DraftWindow.of(request::getParameter)
                        .at(draft.map(Drafts.Draft::version).orElse(0)));
        model.addAttribute("beside", cases.beside(work));
        return "desk/task";
    }
}
