package org.reglament.desk;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reglament.board.Board;
import org.reglament.board.BoardKeeping;
import org.reglament.board.BoardRights;
import org.reglament.board.Boards;
import org.reglament.board.Rules;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.directory.Action;
import org.reglament.directory.Bodies;
import org.reglament.signin.Visitors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where boards are made and their rules changed. */
@Controller
class BoardRulePages {

    static final String NEW = BoardPages.ADDRESS + "/new";
    private static final String RULES = BoardPages.ADDRESS + "/{key}/rules";

    private final Boards boards;
    private final BoardKeeping keeping;
    private final BoardRights rights;
    private final Bodies bodies;
    private final Visitors visitors;
    private final MessageSource words;

    BoardRulePages(
            Boards boards,
            BoardKeeping keeping,
            BoardRights rights,
            Bodies bodies,
            Visitors visitors,
            MessageSource words) {
        this.boards = boards;
        this.keeping = keeping;
        this.rights = rights;
        this.bodies = bodies;
        this.visitors = visitors;
        this.words = words;
    }

    @GetMapping(NEW)
    ModelAndView fresh() {
        keeps("");
        return page(null, BoardForm.fresh(), Map.of());
    }

    @PostMapping(NEW)
    ModelAndView create(@RequestParam Map<String, String> typed, Locale locale, RedirectAttributes then) {
        keeps("");
        String key = typed.getOrDefault("key", "").strip();
        return save(null, key, typed, locale, then, board -> keeping.create(login(), board));
    }

    @GetMapping(RULES)
    ModelAndView rules(@PathVariable String key) {
        Board board = found(key);
        return page(board, BoardForm.of(board), Map.of());
    }

    @PostMapping(RULES)
    ModelAndView change(
            @PathVariable String key, @RequestParam Map<String, String> typed, Locale locale, RedirectAttributes then) {
        Board known = found(key);
        return save(known, key, typed, locale, then, board -> keeping.change(login(), board));
    }

    /** What is done with a board that was typed without a fault. */
    private interface Deed {
        void to(Board board);
    }

    private ModelAndView save(
            @Nullable Board known,
            String key,
            Map<String, String> typed,
            Locale locale,
            RedirectAttributes then,
            Deed deed) {
        BoardForm form = new BoardForm(typed);
        Board board = form.board(key, code -> bodies.find(code).isPresent());
        Map<String, String> faults = new LinkedHashMap<>();
        form.faults()
                .forEach((field, facts) ->
                        faults.put(field, words.getMessage("board.form.wrong." + field, facts, locale)));
        if (board != null && faults.isEmpty()) {
            try {
                deed.to(board);
                then.addFlashAttribute("notice", words.getMessage("board.form.saved", null, locale));
                return new ModelAndView("redirect:" + BoardPages.ADDRESS + "/" + board.key());
            } catch (CaseRefusedException refused) {
                faults.put(known == null ? "key" : "main", words.getMessage(refused, locale));
            }
        }
        return page(known, typed, faults);
    }

    private ModelAndView page(@Nullable Board known, Map<String, String> typed, Map<String, String> faults) {
        ModelAndView page = new ModelAndView("desk/board-rules");
        if (!faults.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        page.addObject("known", known);
        page.addObject("typed", typed);
        page.addObject("faults", faults);
        page.addObject("bodies", bodies.all());
        page.addObject("kinds", Board.Kind.values());
        page.addObject("bases", Rules.Base.values());
        page.addObject("recusals", Rules.Recusal.values());
        return page;
    }

    private Board found(String key) {
        keeps(key);
        return boards.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void keeps(String key) {
        if (!rights.may(login(), Action.KEEP_BOARDS, key)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private String login() {
        return visitors.official()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN))
                .login();
    }
}
