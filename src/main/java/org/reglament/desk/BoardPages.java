package org.reglament.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reglament.board.Board;
import org.reglament.board.BoardKeeping;
import org.reglament.board.BoardRights;
import org.reglament.board.Boards;
import org.reglament.board.Seat;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.directory.Action;
import org.reglament.plan.Concept;
import org.reglament.signin.Visitors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
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
@RequestMapping(BoardPages.ADDRESS + "/{key}")
class BoardPages {

    static final String ADDRESS = "/desk/boards";

    private final Boards boards;
    private final BoardKeeping keeping;
    private final BoardRights rights;
    private final BoardViews views;
    private final Visitors visitors;
    private final MessageSource words;

    BoardPages(
            Boards boards,
            BoardKeeping keeping,
            BoardRights rights,
            BoardViews views,
            Visitors visitors,
            MessageSource words) {
        this.boards = boards;
        this.keeping = keeping;
        this.rights = rights;
        this.views = views;
        this.visitors = visitors;
        this.words = words;
    }

    /** @param seat whose fields the form shows, to be changed */
    @GetMapping
    ModelAndView page(@PathVariable String key, @RequestParam(defaultValue = "0") long seat, Locale locale) {
        Board board = found(key);
        return show(
                board,
                boards.history(key).stream()
                        .filter(one -> one.id() == seat)
                        .findFirst()
                        .map(SeatForm::of)
                        .orElseGet(LinkedMultiValueMap::new),
                Map.of(),
                locale);
    }

    @PostMapping
    ModelAndView seat(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            RedirectAttributes then) {
        Board board = kept(key);
        SeatForm form = new SeatForm(typed);
        Optional<Seat> seat = form.seat(board.key(), known(board, typed.getFirst("seat")));
        Map<String, String> faults = new LinkedHashMap<>();
        form.faults().forEach((field, fault) -> faults.put(field, words.getMessage(fault, locale)));
        if (seat.isPresent()) {
            try {
                keeping.seat(login(), seat.get());
                then.addFlashAttribute("notice", words.getMessage("board.seat.saved", null, locale));
                return new ModelAndView("redirect:" + ADDRESS + "/" + board.key());
            } catch (CaseRefusedException refused) {
                faults.put("login", words.getMessage(refused, locale));
            }
        }
        return show(board, typed, faults, locale);
    }

    /** The seat that is to be changed: its holder stays who it is. */
    private @Nullable Seat known(Board board, @Nullable String id) {
        return boards.history(board.key()).stream()
                .filter(one -> String.valueOf(one.id()).equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Today is the last day of that seat. */
    @PostMapping("/seats/{seat}/end")
    String end(@PathVariable String key, @PathVariable long seat, Locale locale, RedirectAttributes then) {
        Board board = kept(key);
        try {
            keeping.leave(login(), board.key(), seat);
        } catch (NoSuchElementException none) {
            throw gone();
        }
        then.addFlashAttribute("notice", words.getMessage("board.seat.ended", null, locale));
        return "redirect:" + ADDRESS + "/" + board.key();
    }

    private ModelAndView show(
            Board board, MultiValueMap<String, String> typed, Map<String, String> faults, Locale locale) {
        ModelAndView page = new ModelAndView("desk/board");
        if (!faults.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        boolean keeps = rights.may(login(), Action.KEEP_SEATS, board.key());
        page.addObject("board", board);
        page.addObject("body", views.body(board));
        page.addObject("rows", views.rows(board, locale));
        page.addObject("keeps", keeps);
        page.addObject("changes", rights.may(login(), Action.KEEP_BOARDS, board.key()));
        page.addObject("deeds", keeps ? views.deeds(login(), board, locale) : List.of());
        page.addObject("mechanisms", Concept.ofRegion().mechanisms());
        page.addObject("typed", typed.toSingleValueMap());
        page.addObject("curated", typed.getOrDefault("curates", List.of()));
        page.addObject("faults", faults);
        return page;
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
