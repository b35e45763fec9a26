package org.reglament.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.directory.Bodies;
import org.reglament.directory.Responsible;
import org.reglament.directory.Responsibles;
import org.reglament.page.Refusal;
import org.reglament.signin.Visitors;
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

/** Where a body's editor keeps the officials who answer for appeals and complaints. */
@Controller
@RequestMapping("/desk/responsible")
class ResponsiblePages {

    private static final List<String> WORDS = List.of("name", "position", "phone", "email", "reception");
    private static final int MOST = 300;

    private final Responsibles responsibles;
    private final Bodies bodies;
    private final Visitors visitors;
    private final CaseWords words;
    private final MessageSource messages;
    private final BusinessClock clock;

    ResponsiblePages(
            Responsibles responsibles,
            Bodies bodies,
            Visitors visitors,
            CaseWords words,
            MessageSource messages,
            BusinessClock clock) {
        this.responsibles = responsibles;
        this.bodies = bodies;
        this.visitors = visitors;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    /** Leads to the body that one edits. */
    @GetMapping
    String mine() {
        return responsibles.keptBy(login()).stream()
                .findFirst()
                .map(body -> "redirect:/desk/responsible/" + body)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/{body}")
    String list(@PathVariable String body, Model model, Locale locale) {
        allow(body);
        List<Responsible> history = responsibles.history(body);
        model.addAttribute("body", bodies.get(body));
        model.addAttribute("entries", responsibles.entries(body));
        model.addAttribute("history", history);
        model.addAttribute("today", clock.today());
        model.addAttribute(
                "names",
                words.names(
                        history.stream()
                                .flatMap(one ->
                                        Stream.concat(Stream.of(one.enteredBy()), Stream.ofNullable(one.replacedBy())))
                                .toList(),
                        locale));
        return "desk/responsible";
    }

    @GetMapping("/{body}/new")
    String fresh(@PathVariable String body, Model model) {
        allow(body);
        LocalDate today = clock.today();
        return form(body, null, Map.of("duty", "appeals"), dates(today, null), Map.of(), model);
    }

    @GetMapping("/{body}/{id}")
    String change(@PathVariable String body, @PathVariable long id, Model model) {
        allow(body);
        Responsible one = responsibles.find(body, id).orElseThrow(ResponsiblePages::gone);
        return form(
                body,
                id,
                Map.of(
                        "duty", one.duty(),
                        "name", one.name(),
                        "position", one.position(),
                        "phone", one.phone(),
                        "email", one.email(),
                        "reception", one.reception()),
                dates(one.since(), one.until()),
                Map.of(),
                model);
    }

    @PostMapping({"/{body}/new", "/{body}/{id}"})
    String save(
            @PathVariable String body,
            @PathVariable(required = false) @Nullable Long id,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        allow(body);
        Map<String, String> faults = new LinkedHashMap<>();
        if (!Responsibles.DUTIES.contains(typed.get("duty"))) {
            faults.put("duty", say("duty", locale));
        }
        Map<String, String> clean = new HashMap<>();
        for (String field : WORDS) {
            String text = typed.getOrDefault(field, "").strip();
            clean.put(field, text);
            boolean needed = !field.equals("email") && !field.equals("reception");
            if (needed && text.isEmpty()) {
                faults.put(field, say(field, locale));
            } else if (text.length() > MOST) {
                faults.put(field, say("long", locale, MOST));
            }
        }
        if (!clean.getOrDefault("email", "").isEmpty()
                && !clean.getOrDefault("email", "").matches("[^@\\s]+@[^@\\s]+")) {
            faults.put("email", say("email", locale));
        }
        LocalDate since = date(typed, "since", true, faults, locale).orElse(null);
        LocalDate until = date(typed, "until", false, faults, locale).orElse(null);
        if (since != null && until != null && until.isBefore(since)) {
            faults.put("until", say("order", locale));
        }
        if (!faults.isEmpty() || since == null) {
            return form(body, id, typed, typed, faults, model);
        }
        Responsible.Entry entry = new Responsible.Entry(
                typed.getOrDefault("duty", ""),
                clean.getOrDefault("name", ""),
                clean.getOrDefault("position", ""),
                clean.getOrDefault("phone", ""),
                clean.getOrDefault("email", ""),
                clean.getOrDefault("reception", ""),
                since,
                until);
        try {
            if (id == null) {
                responsibles.enter(body, entry, login());
            } else {
                responsibles.replace(body, id, entry, login());
            }
        } catch (NoSuchElementException e) {
            throw gone();
        }
        redirect.addFlashAttribute("notice", messages.getMessage("proof.responsible.saved", null, locale));
        return "redirect:/desk/responsible/" + body;
    }

    @PostMapping("/{body}/{id}/remove")
    String remove(@PathVariable String body, @PathVariable long id, Locale locale, RedirectAttributes redirect) {
        allow(body);
        try {
            responsibles.remove(body, id, login());
        } catch (NoSuchElementException e) {
            throw gone();
        }
        redirect.addFlashAttribute("notice", messages.getMessage("proof.responsible.removed", null, locale));
        return "redirect:/desk/responsible/" + body;
    }

    private String form(
            String body,
            @Nullable Long id,
            Map<String, String> typed,
            Map<String, String> dates,
            Map<String, String> faults,
            Model model) {
        model.addAttribute("body", bodies.get(body));
        model.addAttribute("id", id);
        model.addAttribute("typed", typed);
        model.addAttribute("dates", dates);
        model.addAttribute("faults", faults);
        return "desk/responsible-form";
    }

    private Optional<LocalDate> date(
            Map<String, String> typed, String field, boolean needed, Map<String, String> faults, Locale locale) {
        List<String> parts = Stream.of("day", "month", "year")
                .map(part -> typed.getOrDefault(field + "-" + part, "").strip())
                .toList();
        if (parts.stream().allMatch(String::isEmpty) && !needed) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.get(2)), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(0))));
        } catch (NumberFormatException | DateTimeException e) {
            faults.put(field, say("date", locale));
            return Optional.empty();
        }
    }

    private static Map<String, String> dates(LocalDate since, @Nullable LocalDate until) {
        Map<String, String> dates = new HashMap<>();
        put(dates, "since", since);
        put(dates, "until", until);
        return dates;
    }

    private static void put(Map<String, String> dates, String field, @Nullable LocalDate date) {
        if (date != null) {
            dates.put(field + "-day", Integer.toString(date.getDayOfMonth()));
            dates.put(field + "-month", Integer.toString(date.getMonthValue()));
            dates.put(field + "-year", Integer.toString(date.getYear()));
        }
    }

    private String say(String fault, Locale locale, Object... arguments) {
        return messages.getMessage("proof.responsible.fault." + fault, arguments, locale);
    }

    private static Refusal gone() {
        return new Refusal(HttpStatus.CONFLICT, "proof.responsible.gone")
                .onTo("/desk/responsible", "proof.responsible.title");
    }

    private String login() {
        return visitors.official()
                .map(official -> official.login())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    /** A body that one does not edit is not there. */
    private void allow(String body) {
        if (!responsibles.mayKeep(login(), body)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
