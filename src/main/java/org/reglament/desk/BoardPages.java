package org.reglament.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reglament.board.Board;
import org.reglament.board.BoardRights;
import org.reglament.board.Boards;
import org.reglament.board.Seat;
import org.reglament.calendar.BusinessClock;
import org.reglament.directory.Action;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.reglament.signin.Visitors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The composition of a board and its rules: members read, secretary and administrator keep the seats. */
@Controller
@RequestMapping("/desk/boards/{key}")
class BoardPages {

    private static final int LONGEST = 300;

    private final Boards boards;
    private final BoardRights rights;
    private final People people;
    private final Visitors visitors;
    private final BusinessClock clock;
    private final MessageSource words;

    BoardPages(
            Boards boards,
            BoardRights rights,
            People people,
            Visitors visitors,
            BusinessClock clock,
            MessageSource words) {
        this.boards = boards;
        this.rights = rights;
        this.people = people;
        this.visitors = visitors;
        this.clock = clock;
        this.words = words;
    }

    /** A seat and whether its term is over. */
    public record Row(Seat seat, String name, boolean over) {}

    @GetMapping
    ModelAndView page(@PathVariable String key) {
        return show(found(key), Map.of(), Map.of());
    }

    @PostMapping
    ModelAndView seat(
            @PathVariable String key, @RequestParam Map<String, String> typed, Locale locale, RedirectAttributes then) {
        Board board = kept(key);
        Map<String, String> faults = new LinkedHashMap<>();
        String login = typed.getOrDefault("login", "").strip();
        if (people.find(login).isEmpty()) {
            faults.put("login", words.getMessage("board.seat.wrong.login", null, locale));
        }
        Optional<LocalDate> since = day(typed, "since");
        Optional<LocalDate> until = day(typed, "until");
        boolean endless = typed.getOrDefault("until-day", "").isBlank();
        if (since.isEmpty()) {
            faults.put("since", words.getMessage("board.seat.wrong.since", null, locale));
        }
        if (!endless && (until.isEmpty() || since.isPresent() && until.get().isBefore(since.get()))) {
            faults.put("until", words.getMessage("board.seat.wrong.until", null, locale));
        }
        if (typed.getOrDefault("title", "").length() > LONGEST
                || typed.getOrDefault("curates", "").length() > LONGEST) {
            faults.put("title", words.getMessage("board.refused.long", new Object[] {LONGEST}, locale));
        }
        if (!faults.isEmpty() || since.isEmpty()) {
            return show(board, typed, faults);
        }
        boards.seat(new Seat(
                0,
                board.key(),
                login,
                role(typed.getOrDefault("role", "")),
                typed.getOrDefault("title", "").strip(),
                typed.getOrDefault("curates", "").strip(),
                !typed.containsKey("voteless"),
                since.get(),
                endless ? null : until.orElse(null)));
        then.addFlashAttribute("notice", words.getMessage("board.seat.saved", null, locale));
        return new ModelAndView("redirect:/desk/boards/" + board.key());
    }

    private static Seat.Role role(String word) {
        return switch (word) {
            case "chair" -> Seat.Role.CHAIR;
            case "deputy" -> Seat.Role.DEPUTY;
            case "secretary" -> Seat.Role.SECRETARY;
            default -> Seat.Role.MEMBER;
        };
    }

    /** Today is the last day of that seat. */
    @PostMapping("/seats/{seat}/end")
    String end(@PathVariable String key, @PathVariable long seat, Locale locale, RedirectAttributes then) {
        Board board = kept(key);
        if (boards.history(board.key()).stream().noneMatch(one -> one.id() == seat)) {
            throw gone();
        }
        boards.leave(seat, clock.today());
        then.addFlashAttribute("notice", words.getMessage("board.seat.ended", null, locale));
        return "redirect:/desk/boards/" + board.key();
    }

    private ModelAndView show(Board board, Map<String, String> typed, Map<String, String> faults) {
        List<Seat> seats = boards.history(board.key());
        Map<String, Person> named =
                people.named(seats.stream().map(Seat::login).distinct().toList());
        ModelAndView page = new ModelAndView("desk/board");
        if (!faults.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        page.addObject("board", board);
        page.addObject("rows", seats.stream().map(seat -> row(seat, named)).toList());
        page.addObject("keeps", rights.may(login(), Action.KEEP_SEATS, board.key()));
        page.addObject("typed", typed);
        page.addObject("faults", faults);
        return page;
    }

    private Row row(Seat seat, Map<String, Person> named) {
        Person person = named.get(seat.login());
        LocalDate until = seat.until();
        return new Row(
                seat,
                person == null ? seat.login() : person.fullName(),
                until != null && until.isBefore(clock.today()));
    }

    private static Optional<LocalDate> day(Map<String, String> typed, String field) {
        try {
            return Optional.of(LocalDate.of(
                    number(typed.get(field + "-year")),
                    number(typed.get(field + "-month")),
                    number(typed.get(field + "-day"))));
        } catch (NumberFormatException | DateTimeException wrong) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String text) {
        return Integer.parseInt(text == null ? "" : text.strip());
    }

    private Board found(String key) {
        return boards.find(key)
                .filter(board -> rights.may(login(), Action.READ_BOARD, board.key()))
                .orElseThrow(BoardPages::gone);
    }

    private Board kept(String key) {
        return boards.find(key)
                .filter(board -> rights.may(login(), Action.KEEP_SEATS, board.key()))
                .orElseThrow(BoardPages::gone);
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
