package org.reglament.operations;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.CalendarChange;
import org.reglament.deadline.CalendarImpact.Shift;
import org.reglament.deadline.DeadlineTexts;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.operations.CalendarDeeds.Confirmed;
import org.reglament.operations.CalendarDeeds.Foreseen;
import org.reglament.operations.CalendarWorkRows.Named;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where administrators see which dates a change of the calendar moves, make it, and watch the deadlines follow. */
@Controller
class CalendarChangePages {
    private static final int SHOWN = 200;

    private final CalendarDeeds deeds;
    private final Bodies bodies;
    private final DeadlineTexts texts;
    private final MessageSource words;

    CalendarChangePages(CalendarDeeds deeds, Bodies bodies, DeadlineTexts texts, MessageSource words) {
        this.deeds = deeds;
        this.bodies = bodies;
        this.texts = texts;
        this.words = words;
    }

    /** A date that moves. */
    public record Row(String number, String body, String term, Instant before, Instant after, boolean past) {}

    @GetMapping("/operations/calendar/changes/{id}")
    String look(@PathVariable UUID id, Locale locale, Model model) {
        CalendarChange change = find(id);
        return change.made() ? watch(change, locale, model) : show(change, change.act(), locale, model);
    }

    @PostMapping("/operations/calendar/changes/{id}")
    String confirm(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String seal,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        CalendarChange change = find(id);
        String wrong = act.isBlank()
                ? "operations.calendar.wrong.act"
                : act.strip().length() > CalendarDeeds.LONGEST
                                || act.strip().chars().anyMatch(Character::isISOControl)
                        ? "operations.calendar.wrong.long"
                        : "";
        if (!wrong.isEmpty() && !change.made()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("error", say(wrong, locale, CalendarDeeds.LONGEST));
            return show(change, act, locale, model);
        }
        Confirmed confirmed = deeds.confirm(id, act, seal);
        if (confirmed == Confirmed.DONE) {
            deeds.go(id);
            return "redirect:/operations/calendar/changes/" + id;
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute(
                "changed", say("operations.calendar." + confirmed.name().toLowerCase(Locale.ROOT), locale));
        return show(change, act, locale, model);
    }

    /** What it would do, before anything is done. */
    private String show(CalendarChange change, String act, Locale locale, Model model) {
        Foreseen foreseen = deeds.foresee(change);
        List<Shift> moves = foreseen.impact().moves();
        model.addAttribute("change", change);
        model.addAttribute("what", CalendarPages.what(change, words, locale));
        model.addAttribute("looked", foreseen.impact().looked());
        model.addAttribute("stopped", foreseen.impact().stopped());
        model.addAttribute("total", moves.size());
        model.addAttribute("past", foreseen.impact().past());
        model.addAttribute("settles", foreseen.impact().settles());
        model.addAttribute("seal", foreseen.seal());
        model.addAttribute("act", act);
        List<Shift> shown = moves.subList(0, Math.min(SHOWN, moves.size()));
        Map<UUID, Named> named = deeds.named(
                shown.stream().map(shift -> shift.deadline().caseId()).toList());
        model.addAttribute(
                "rows", shown.stream().map(shift -> row(shift, named, locale)).toList());
        return "operations/calendar-change";
    }

    /** How far the deadlines have followed. */
    private String watch(CalendarChange change, Locale locale, Model model) {
        CalendarWork work =
                deeds.work(change.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("change", change);
        model.addAttribute("what", CalendarPages.what(change, words, locale));
        model.addAttribute("work", work);
        model.addAttribute("total", work.all());
        model.addAttribute(
                "rows",
                deeds.moved(change.id(), SHOWN).stream()
                        .map(row -> new Row(
                                row.confidential() ? say("operations.confidential", locale) : row.number(),
                                body(row.body()),
                                term(row.key(), null, locale),
                                row.before(),
                                row.after(),
                                false))
                        .toList());
        return "operations/calendar-made";
    }

    private Row row(Shift shift, Map<UUID, Named> named, Locale locale) {
        Named file = named.getOrDefault(shift.deadline().caseId(), new Named("–", false, ""));
        return new Row(
                file.confidential() ? say("operations.confidential", locale) : file.number(),
                body(file.body()),
                term(shift.deadline().key(), texts.basis(shift.deadline(), locale), locale),
                shift.deadline().dueAt(),
                shift.after(),
                shift.past());
    }

    private String body(String code) {
        return bodies.find(code).map(Body::shortName).orElse(code);
    }

    /** What the diagram's name of a term means, else the article that sets it. */
    private String term(String key, @Nullable String basis, Locale locale) {
        String name = words.getMessage("desk.deadline." + key, null, "", locale);
        return name == null || name.isEmpty()
                ? say("deadline.term", locale) + (basis == null ? "" : " (" + basis + ")")
                : name;
    }

    private CalendarChange find(UUID id) {
        return deeds.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String say(String key, Locale locale, Object... arguments) {
        return Objects.requireNonNull(words.getMessage(key, arguments, locale));
    }
}
