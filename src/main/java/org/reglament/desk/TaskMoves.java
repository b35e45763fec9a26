package org.reglament.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.reglament.calendar.BusinessClock;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.reglament.form.FormPost;
import org.reglament.worklist.DraftWindow;
import org.reglament.worklist.Tasks;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes, returns and hands over tasks from their page, and keeps drafts; whatever is typed there is kept with it. */
@Controller
class TaskMoves {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final TaskDesk desk;
    private final TaskRefusals refusals;
    private final Tasks tasks;
    private final People people;
    private final BusinessClock clock;
    private final MessageSource words;

    TaskMoves(
            TaskDesk desk,
            TaskRefusals refusals,
            Tasks tasks,
            People people,
            BusinessClock clock,
            MessageSource words) {
        this.desk = desk;
        this.refusals = refusals;
        this.tasks = tasks;
        this.people = people;
        this.clock = clock;
        this.words = words;
    }

    /** Answers the page that saves itself with the words it shows. */
    @PostMapping("/desk/tasks/{id}/draft")
    ResponseEntity<String> draft(@PathVariable String id, HttpServletRequest request, Locale locale) {
        TaskWork work = typed(desk.openToWork(id, locale), request);
        if (!desk.keep(work, DraftWindow.of(request::getParameter))) {
            return ResponseEntity.status(HttpStatus.CONFLICT).contentType(TEXT).body(desk.elsewhere(work, locale));
        }
        return ResponseEntity.ok()
                .contentType(TEXT)
                .body(desk.draft(work.item(), work.official())
                        .map(draft -> say(
                                "desktask.draft-at",
                                locale,
                                TIME.format(draft.at().atZone(clock.getZone()))))
                        .orElse(""));
    }

    @PostMapping("/desk/tasks/{id}/claim")
    String claim(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            RedirectAttributes next,
            Locale locale) {
        TaskWork work = desk.open(id, locale);
        refusals.asked(id, () -> tasks.claim(work.official(), id));
        desk.keep(typed(work, request), DraftWindow.NONE);
        next.addFlashAttribute("notice", say("desktask.claimed", locale));
        return "redirect:" + TaskPages.here(work, back);
    }

    @PostMapping("/desk/tasks/{id}/unclaim")
    String unclaim(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            RedirectAttributes next,
            Locale locale) {
        TaskWork work = desk.open(id, locale);
        refusals.asked(id, () -> tasks.unclaim(work.official(), id));
        desk.keep(typed(work, request), DraftWindow.NONE);
        return TaskPages.done(
                next,
                say("desktask.returned", locale, work.item().name(), work.item().shownNumber()),
                back);
    }

    @PostMapping("/desk/tasks/{id}/hand-over")
    String handOver(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes next,
            Locale locale) {
        TaskWork work = desk.open(id, locale);
        refusals.asked(id, () -> tasks.handOver(work.official(), id, to, HandOverReason.bounded(reason)));
        String receiver = people.find(to).map(Person::shortName).orElse(to);
        return TaskPages.done(
                next,
                say(
                        "desktask.handed-over",
                        locale,
                        work.item().name(),
                        work.item().shownNumber(),
                        receiver),
                back);
    }

    private static TaskWork typed(TaskWork work, HttpServletRequest request) {
        return work.with(FormPost.ofParameters(work.form(), request.getParameterMap()));
    }

    private String say(String key, Locale locale, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }
}
