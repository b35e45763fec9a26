package org.reglament.operations;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.CalendarChange;
import org.reglament.calendar.CalendarChange.Kind;
import org.reglament.calendar.Day;
import org.reglament.calendar.DayKind;
import org.reglament.calendar.WorkCalendar;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.reglament.operations.CalendarForm.Taken;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where administrators see the production calendar, load a year and declare days of the region. */
@Controller
class CalendarPages {
    private static final int HISTORY = 20;
    private static final int AHEAD = 5;

    private final CalendarDeeds deeds;
    private final CalendarForm form;
    private final Operators operators;
    private final WorkCalendar calendar;
    private final BusinessClock clock;
    private final People people;
    private final MessageSource words;

    CalendarPages(
            CalendarDeeds deeds,
            CalendarForm form,
            Operators operators,
            WorkCalendar calendar,
            BusinessClock clock,
            People people,
            MessageSource words) {
        this.deeds = deeds;
        this.form = form;
        this.operators = operators;
        this.calendar = calendar;
        this.clock = clock;
        this.people = people;
        this.words = words;
    }

    /** A year that is known, and how many of its days are worked. */
    public record Year(int year, long working, boolean loaded) {}

    /** A day that differs from an ordinary week. */
    public record Marked(LocalDate date, String kind, boolean working, boolean regional, String note) {}

    /** A change that was made. */
    public record Deed(CalendarChange change, String what, String by) {}

    @GetMapping("/operations/calendar")
    String page(@RequestParam(defaultValue = "0") int year, Locale locale, Model model) {
        operators.check();
        return show(year, Map.of(), List.of(), locale, model);
    }

    @PostMapping("/operations/calendar/year")
    String year(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        operators.check();
        return next(form.year(file), Map.of(), response, locale, model);
    }

    @PostMapping("/operations/calendar/day")
    String day(@RequestParam Map<String, String> typed, HttpServletResponse response, Locale locale, Model model) {
        operators.check();
        return next(form.day(typed), typed, response, locale, model);
    }

    @PostMapping("/operations/calendar/take-back")
    String takeBack(
            @RequestParam(defaultValue = "") String date, HttpServletResponse response, Locale locale, Model model) {
        operators.check();
        return next(form.takeBack(date), Map.of(), response, locale, model);
    }

    /** To the look at what it would do, or back with what is wrong. */
    private String next(
            Taken taken, Map<String, String> typed, HttpServletResponse response, Locale locale, Model model) {
        UUID change = taken.change();
        if (change != null) {
            return "redirect:/operations/calendar/changes/" + change;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(0, typed, taken.faults(), locale, model);
    }

    private String show(
            int asked, Map<String, String> typed, List<CalendarForm.Fault> faults, Locale locale, Model model) {
        int year = asked > 1999 && asked < 3000 ? asked : clock.today().getYear();
        List<CalendarChange> history = deeds.latest(HISTORY);
        Map<String, Person> names =
                people.named(history.stream().map(CalendarChange::by).distinct().toList());
        model.addAttribute(
                "missing",
                calendar.missingYear(clock.today()).map(String::valueOf).orElse(""));
        model.addAttribute("years", years());
        model.addAttribute("year", year);
        model.addAttribute("known", calendar.years().contains(year));
        model.addAttribute(
                "days",
                calendar.marked(year).stream().map(day -> marked(day, locale)).toList());
        model.addAttribute(
                "history",
                history.stream().map(change -> deed(change, names, locale)).toList());
        model.addAttribute("typed", typed);
        model.addAttribute(
                "errors",
                faults.stream()
                        .map(fault -> Map.of(
                                "field",
                                fault.field(),
                                "href",
                                "#" + fault.field() + (fault.field().equals("date") ? "-day" : ""),
                                "text",
                                Objects.requireNonNull(words.getMessage(fault.key(), fault.arguments(), locale))))
                        .toList());
        return "operations/calendar";
    }

    private List<Year> years() {
        int from = clock.today().getYear() - 1;
        return calendar.years().stream()
                .filter(year -> year >= from && year <= from + AHEAD)
                .sorted(Comparator.naturalOrder())
                .map(year -> new Year(
                        year,
                        calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)),
                        deeds.loaded(year)))
                .toList();
    }

    private Marked marked(Day day, Locale locale) {
        boolean regional = day.kind() == DayKind.REGIONAL_DAY_OFF || day.kind() == DayKind.REGIONAL_WORKING_DAY;
        String key = day.shortened() && day.kind() == DayKind.WORKING
                ? "shortened"
                : day.kind().name().toLowerCase(Locale.ROOT);
        return new Marked(
                day.date(),
                say("operations.calendar.kind." + key, locale),
                day.working(),
                regional,
                Objects.toString(day.note(), ""));
    }

    private Deed deed(CalendarChange change, Map<String, Person> names, Locale locale) {
        Person by = names.get(change.by());
        return new Deed(change, what(change, words, locale), by == null ? change.by() : by.shortName());
    }

    /** A change in one line. */
    static String what(CalendarChange change, MessageSource words, Locale locale) {
        String about = change.kind() == Kind.YEAR
                ? String.valueOf(change.year())
                : CalendarForm.date(Objects.requireNonNull(change.date()), locale);
        return Objects.requireNonNull(words.getMessage(
                "operations.calendar.change." + change.kind().word(), new Object[] {about, change.name()}, locale));
    }

    private String say(String key, Locale locale) {
        return Objects.requireNonNull(words.getMessage(key, null, locale));
    }
}
