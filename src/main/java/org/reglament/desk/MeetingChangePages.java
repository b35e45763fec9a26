package org.reglament.desk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Supplier;
import org.reglament.board.MeetingChanges;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.signin.Visitors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A meeting is moved or cancelled by its secretary. */
@Controller
class MeetingChangePages {

    private static final String ONE = MeetingPages.ADDRESS + "/{id}";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final MeetingViews views;
    private final MeetingChanges changes;
    private final Visitors visitors;
    private final BusinessClock clock;
    private final MessageSource words;

    MeetingChangePages(
            MeetingViews views, MeetingChanges changes, Visitors visitors, BusinessClock clock, MessageSource words) {
        this.views = views;
        this.changes = changes;
        this.visitors = visitors;
        this.clock = clock;
        this.words = words;
    }

    @PostMapping(ONE + "/move")
    String move(
            @PathVariable UUID id, @RequestParam Map<String, String> typed, Locale locale, RedirectAttributes then) {
        return change(id, "move", typed, locale, then, () -> {
            Instant at =
                    MeetingPages.moment(typed, clock).orElseThrow(() -> new CaseRefusedException("board.plan.when"));
            MeetingChanges.Moved moved = changes.move(login(), id, at, typed.getOrDefault("place", ""));
            return words.getMessage(
                    moved.late() ? "board.move.late" : "board.move.done",
                    new Object[] {DAY.format(moved.papersBy())},
                    locale);
        });
    }

    @PostMapping(ONE + "/cancel")
    String cancel(
            @PathVariable UUID id, @RequestParam Map<String, String> typed, Locale locale, RedirectAttributes then) {
        return change(id, "cancel", typed, locale, then, () -> {
            changes.cancel(login(), id, typed.getOrDefault("reason", ""));
            return words.getMessage("board.cancel.done", null, locale);
        });
    }

    private String change(
            UUID id,
            String what,
            Map<String, String> typed,
            Locale locale,
            RedirectAttributes then,
            Supplier<String> deed) {
        if (!views.reads(login(), id)) {
            throw gone();
        }
        try {
            then.addFlashAttribute("notice", deed.get());
        } catch (SecurityException | NoSuchElementException notTheirs) {
            throw gone();
        } catch (CaseRefusedException refused) {
            // What was typed comes back, under the sentence that says what is wrong with it.
            then.addFlashAttribute("refused", words.getMessage(refused, locale));
            then.addFlashAttribute("typed", typed);
            then.addFlashAttribute("about", what);
        }
        return "redirect:" + MeetingPages.ADDRESS + "/" + id;
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private String login() {
        return visitors.official()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN))
                .login();
    }
}
