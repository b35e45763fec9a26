package org.reglament.desk;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.reglament.board.AgendaItem;
import org.reglament.board.VoteRefusedException;
import org.reglament.board.Voting;
import org.reglament.calendar.BusinessClock;
import org.reglament.document.Document;
import org.reglament.document.Downloads;
import org.reglament.signin.Visitors;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final VoteViews views;
    private final Voting voting;
    private final VoteDrafts drafts;
    private final Downloads downloads;
    private final Visitors visitors;
    private final BusinessClock clock;
    private final MessageSource words;

    VotePages(
            VoteViews views,
            Voting voting,
            VoteDrafts drafts,
            Downloads downloads,
            Visitors visitors,
            BusinessClock clock,
            MessageSource words) {
        this.views = views;
        this.voting = voting;
        this.drafts = drafts;
        this.downloads = downloads;
        this.visitors = visitors;
        this.clock = clock;
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
        Map<String, String> typed =
                shown.part().equals("vote") ? drafts.find(login(), shown.item()).orElse(Map.of()) : Map.of();
        return page(shown, VoteForm.of(shown.item(), typed), List.of());
    }

    /** Keeps what is typed while it is typed; says so in words that the page shows. */
    @PostMapping(ADDRESS + "/{id}/draft")
    ResponseEntity<String> draft(@PathVariable UUID id, @RequestParam Map<String, String> typed, Locale locale) {
        VoteViews.Shown shown = shown(id, locale);
        String said = "";
        if (shown.part().equals("vote")) {
            drafts.keep(login(), shown.item(), typed);
            said = words.getMessage(
                    "board.vote.kept", new Object[] {TIME.format(clock.instant().atZone(clock.getZone()))}, locale);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body(said);
    }

    private static ModelAndView page(VoteViews.Shown shown, VoteForm typed, List<Map<String, String>> errors) {
        ModelAndView page = new ModelAndView("desk/vote");
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        page.addObject("shown", shown);
        page.addObject("typed", typed);
        page.addObject("errors", errors);
        page.addObject("faults", Map.of());
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
        if (shown.part().equals("vote")) {
            drafts.keep(login(), shown.item(), typed);
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
        AgendaItem item = views.item(login(), id).orElseThrow(VotePages::gone);
        VoteForm form = VoteForm.of(item, typed);
        try {
            voting.cast(login(), id, form.vote(item));
            drafts.forget(login(), item);
        } catch (VoteRefusedException refused) {
            return refused(shown(id, locale), form, refused, locale);
        } catch (NoSuchElementException notTheirs) {
            throw gone();
        }
        then.addFlashAttribute("notice", words.getMessage("board.vote.taken", null, locale));
        return new ModelAndView("redirect:" + ADDRESS + "/" + id);
    }

    private ModelAndView refused(VoteViews.Shown shown, VoteForm form, VoteRefusedException refused, Locale locale) {
        String field = form.field(shown.item(), refused);
        String sentence = words.getMessage(refused, locale);
        ModelAndView page = page(shown, form, List.of(Map.of("text", sentence, "href", "#" + field)));
        page.addObject("faults", Map.of(field, sentence));
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
            drafts.forget(login(), shown.item());
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
