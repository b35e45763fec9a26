package org.reglament.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.reglament.board.VoteRefusedException;
import org.reglament.board.Voting;
import org.reglament.document.Document;
import org.reglament.document.Downloads;
import org.reglament.signin.Visitors;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a member of a board votes: what waits, the papers, a choice, a confirmation; made for a phone. */
@Controller
class VotePages {

    static final String ADDRESS = "/desk/votes";

    private final VoteViews views;
    private final Voting voting;
    private final Downloads downloads;
    private final Visitors visitors;
    private final MessageSource words;

    VotePages(VoteViews views, Voting voting, Downloads downloads, Visitors visitors, MessageSource words) {
        this.views = views;
        this.voting = voting;
        this.downloads = downloads;
        this.visitors = visitors;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String list(Model model, Locale locale) {
        model.addAttribute("waiting", views.waiting(login(), locale));
        model.addAttribute("earlier", views.earlier(login(), locale));
        return "desk/votes";
    }

    @GetMapping(ADDRESS + "/{id}")
    ModelAndView one(@PathVariable UUID id, Locale locale) {
        VoteViews.Shown shown = shown(id, locale);
        return page(shown, VoteForm.of(shown.item(), Map.of()), List.of());
    }

    private static ModelAndView page(VoteViews.Shown shown, VoteForm typed, List<Map<String, String>> errors) {
        ModelAndView page = new ModelAndView("desk/vote");
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        page.addObject("shown", shown);
        page.addObject("typed", typed);
        page.addObject("errors", errors);
        return page;
    }

    /** The first tap: shows the vote once more, or says what is missing; nothing is taken. */
    @PostMapping(ADDRESS + "/{id}/check")
    ModelAndView check(@PathVariable UUID id, @RequestParam Map<String, String> typed, Locale locale) {
        VoteViews.Shown shown = shown(id, locale);
        VoteForm form = VoteForm.of(shown.item(), typed);
        if (typed.containsKey("change")) {
            return page(shown, form, List.of());
        }
        try {
            voting.tried(login(), id, form.vote(shown.item()));
        } catch (VoteRefusedException refused) {
            return refused(shown, form, refused, locale);
        } catch (NoSuchElementException notTheirs) {
            throw gone();
        }
        ModelAndView page = new ModelAndView("desk/vote-check");
        page.addObject("shown", shown);
        page.addObject("typed", form);
        return page;
    }

    /** The second tap takes the vote; it is final. */
    @PostMapping(ADDRESS + "/{id}")
    ModelAndView cast(
            @PathVariable UUID id, @RequestParam Map<String, String> typed, Locale locale, RedirectAttributes then) {
        VoteViews.Shown shown = shown(id, locale);
        VoteForm form = VoteForm.of(shown.item(), typed);
        try {
            voting.cast(login(), id, form.vote(shown.item()));
        } catch (VoteRefusedException refused) {
            return refused(shown(id, locale), form, refused, locale);
        } catch (NoSuchElementException notTheirs) {
            throw gone();
        }
        then.addFlashAttribute("notice", words.getMessage("board.vote.taken", null, locale));
        return new ModelAndView("redirect:" + ADDRESS + "/" + id);
    }

    private ModelAndView refused(VoteViews.Shown shown, VoteForm form, VoteRefusedException refused, Locale locale) {
        String anchor =
                switch (refused.reason()) {
                    case NO_REMARK -> "#remarks";
                    case NO_CHOICE -> "#choice";
                    default -> "#main";
                };
        ModelAndView page =
                page(shown, form, List.of(Map.of("text", words.getMessage(refused, locale), "href", anchor)));
        page.addObject("fault", refused.reason().name());
        boolean too =
                switch (refused.reason()) {
                    case LATE, REPEATED, RECUSED -> true;
                    default -> false;
                };
        page.setStatus(too ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    @GetMapping(ADDRESS + "/{id}/recuse")
    String ask(@PathVariable UUID id, Model model, Locale locale) {
        VoteViews.Shown shown = shown(id, locale);
        if (!shown.mayRecuse()) {
            return "redirect:" + ADDRESS + "/" + id;
        }
        model.addAttribute("shown", shown);
        return "desk/vote-recuse";
    }

    @PostMapping(ADDRESS + "/{id}/recuse")
    ModelAndView recuse(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            RedirectAttributes then) {
        VoteViews.Shown shown = shown(id, locale);
        try {
            voting.recuse(login(), id, reason);
        } catch (VoteRefusedException refused) {
            ModelAndView again = new ModelAndView("desk/vote-recuse");
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            again.addObject("shown", shown);
            again.addObject("reason", reason);
            again.addObject("error", words.getMessage(refused, locale));
            return again;
        } catch (NoSuchElementException notTheirs) {
            throw gone();
        }
        then.addFlashAttribute("notice", words.getMessage("board.recuse.done", null, locale));
        return new ModelAndView("redirect:" + ADDRESS + "/" + id);
    }

    /** A paper of the question, for those who may read the board's papers. */
    @GetMapping(ADDRESS + "/{id}/papers/{document}")
    ResponseEntity<Resource> paper(@PathVariable UUID id, @PathVariable UUID document, Locale locale) {
        Document found = shown(id, locale).papers().stream()
                .filter(paper -> paper.id().equals(document))
                .findFirst()
                .orElseThrow(VotePages::gone);
        return downloads.of(found);
    }

    private VoteViews.Shown shown(UUID id, Locale locale) {
        return views.of(login(), id, locale).orElseThrow(VotePages::gone);
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
