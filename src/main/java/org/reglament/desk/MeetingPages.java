package org.reglament.desk;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reglament.board.Meeting;
import org.reglament.board.MeetingCalendar;
import org.reglament.board.Meetings;
import org.reglament.board.Minutes;
import org.reglament.board.Secretariat;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.signin.Visitors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Meetings of boards: members read, the secretary leads through, chair and secretary sign. */
@Controller
class MeetingPages {

    static final String ADDRESS = "/desk/meetings";
    private static final String ONE = ADDRESS + "/{id}";

    private final MeetingViews views;
    private final Secretariat secretariat;
    private final Minutes minutes;
    private final MeetingCalendar calendar;
    private final Visitors visitors;
    private final BusinessClock clock;
    private final MessageSource words;

    MeetingPages(
            MeetingViews views,
            Secretariat secretariat,
            Minutes minutes,
            MeetingCalendar calendar,
            Visitors visitors,
            BusinessClock clock,
            MessageSource words) {
        this.views = views;
        this.secretariat = secretariat;
        this.minutes = minutes;
        this.calendar = calendar;
        this.visitors = visitors;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String list(Model model, Locale locale) {
        model.addAttribute("boards", views.boards(login(), locale));
        model.addAttribute("makes", views.makesBoards(login()));
        return "desk/meetings";
    }

    @PostMapping(ADDRESS)
    String plan(@RequestParam Map<String, String> typed, Locale locale, RedirectAttributes then) {
        boolean absentee = "absentee".equals(typed.get("kind"));
        Optional<Instant> at = absentee ? Optional.of(clock.instant()) : moment(typed, clock);
        if (at.isEmpty() || clock.dateOf(at.get()).isBefore(clock.today())) {
            String why = at.isEmpty() ? "board.plan.when" : "board.plan.past";
            return refuse(then, words.getMessage(why, null, locale), ADDRESS, typed);
        }
        try {
            Meeting meeting = secretariat.plan(
                    login(),
                    new Meetings.Plan(
                            typed.getOrDefault("board", ""),
                            absentee,
                            at.get(),
                            typed.getOrDefault("place", "").strip()));
            return "redirect:" + ADDRESS + "/" + meeting.id();
        } catch (SecurityException notTheirs) {
            throw gone();
        } catch (CaseRefusedException refused) {
            return refuse(then, words.getMessage(refused, locale), ADDRESS, typed);
        }
    }

    /** Day and time as typed, if they are any. */
    static Optional<Instant> moment(Map<String, String> typed, BusinessClock clock) {
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(typed.getOrDefault("day-year", "").strip()),
                    Integer.parseInt(typed.getOrDefault("day-month", "").strip()),
                    Integer.parseInt(typed.getOrDefault("day-day", "").strip()));
            String[] time = typed.getOrDefault("time", "").strip().split("[:.]");
            LocalTime hour = LocalTime.of(Integer.parseInt(time[0]), time.length > 1 ? Integer.parseInt(time[1]) : 0);
            return Optional.of(
                    LocalDateTime.of(day, hour).atZone(clock.getZone()).toInstant());
        } catch (NumberFormatException | DateTimeException wrong) {
            return Optional.empty();
        }
    }

    @GetMapping(ONE)
    String one(@PathVariable UUID id, Model model, Locale locale) {
        model.addAttribute("shown", views.of(login(), id, locale).orElseThrow(MeetingPages::gone));
        return "desk/meeting";
    }

    @PostMapping(ONE + "/agenda")
    String take(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> items,
            Locale locale,
            RedirectAttributes then) {
        return deed(
                id,
                locale,
                then,
                () -> secretariat.take(login(), id, items) ? "board.meeting.supplemented" : "board.meeting.taken");
    }

    @PostMapping(ONE + "/attendance")
    String attend(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            RedirectAttributes then) {
        List<String> there = typed.getOrDefault("there", List.of());
        String chair = Optional.ofNullable(typed.getFirst("chair")).orElse("");
        return deed(id, locale, then, "board.meeting.noted", () -> secretariat.attend(login(), id, there, chair));
    }

    @PostMapping(ONE + "/invitation")
    String tell(@PathVariable UUID id, Locale locale, RedirectAttributes then) {
        return deed(id, locale, then, "board.meeting.told", () -> secretariat.tell(login(), id));
    }

    @PostMapping(ONE + "/end")
    String end(@PathVariable UUID id, Locale locale, RedirectAttributes then) {
        return deed(id, locale, then, "board.meeting.ended", () -> secretariat.end(login(), id));
    }

    @PostMapping(ONE + "/minutes")
    String draw(@PathVariable UUID id, Locale locale, RedirectAttributes then) {
        return deed(id, locale, then, "board.minutes.drawn", () -> minutes.draw(login(), id));
    }

    @PostMapping(ONE + "/sign")
    String sign(@PathVariable UUID id, Locale locale, RedirectAttributes then) {
        return deed(id, locale, then, "board.minutes.signed", () -> minutes.sign(login(), id));
    }

    @PostMapping(ONE + "/publish")
    String publish(@PathVariable UUID id, Locale locale, RedirectAttributes then) {
        return deed(id, locale, then, "board.minutes.published", () -> minutes.publish(login(), id));
    }

    /** What is done to one question: opened, ended, carried over, given back, worded. */
    @PostMapping(ONE + "/items/{item}")
    String item(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam Map<String, String> typed,
            Locale locale,
            RedirectAttributes then) {
        if (!views.reads(login(), id)) {
            throw gone();
        }
        String deed = typed.getOrDefault("deed", "");
        // What was typed comes back where it is refused.
        then.addFlashAttribute("typed", typed);
        then.addFlashAttribute("about", item.toString());
        return deed(id, locale, then, "board.item." + deed + ".done", () -> {
            switch (deed) {
                case "open" -> secretariat.open(login(), item, typed.containsKey("by-line"), null);
                case "close" -> secretariat.close(login(), item);
                case "carry" -> secretariat.carryOver(login(), item);
                case "return" -> secretariat.giveBack(login(), item, typed.getOrDefault("reason", ""));
                case "word" -> secretariat.word(login(), item, typed.getOrDefault("decision", ""), due(typed));
                default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
        });
    }

    private static @Nullable LocalDate due(Map<String, String> typed) {
        if (typed.getOrDefault("due-day", "").isBlank()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(typed.getOrDefault("due-year", "").strip()),
                    Integer.parseInt(typed.getOrDefault("due-month", "").strip()),
                    Integer.parseInt(typed.getOrDefault("due-day", "").strip()));
        } catch (NumberFormatException | DateTimeException wrong) {
            throw new CaseRefusedException("board.refused.date");
        }
    }

    private String deed(UUID id, Locale locale, RedirectAttributes then, String done, Runnable deed) {
        return deed(id, locale, then, () -> {
            deed.run();
            return done;
        });
    }

    /** Does it and says, under the key that comes back, what was done. */
    private String deed(UUID id, Locale locale, RedirectAttributes then, Supplier<String> deed) {
        String back = ADDRESS + "/" + id;
        String done;
        try {
            done = deed.get();
        } catch (SecurityException | NoSuchElementException notTheirs) {
            throw gone();
        } catch (CaseRefusedException refused) {
            then.addFlashAttribute("refused", words.getMessage(refused, locale));
            return "redirect:" + back;
        }
        then.addFlashAttribute("notice", words.getMessage(done, null, locale));
        return "redirect:" + back;
    }

    private static String refuse(RedirectAttributes then, String why, String back, Map<String, String> typed) {
        then.addFlashAttribute("refused", why);
        then.addFlashAttribute("typed", typed);
        return "redirect:" + back;
    }

    @GetMapping(ONE + "/minutes.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        if (!views.reads(login(), id)) {
            throw gone();
        }
        return file(minutes.pdf(id).orElseThrow(MeetingPages::gone), MediaType.APPLICATION_PDF, "minutes.pdf");
    }

    @GetMapping(ONE + "/meeting.ics")
    ResponseEntity<byte[]> calendar(@PathVariable UUID id, Locale locale) {
        MeetingViews.Shown shown = views.of(login(), id, locale).orElseThrow(MeetingPages::gone);
        return file(
                calendar.write(shown.meeting(), shown.board(), shown.agenda(), locale)
                        .getBytes(StandardCharsets.UTF_8),
                MediaType.parseMediaType(MeetingCalendar.type(shown.meeting())),
                MeetingCalendar.FILE);
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
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
