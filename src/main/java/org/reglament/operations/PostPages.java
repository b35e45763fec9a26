package org.reglament.operations;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.reglament.correspondence.Letter;
import org.reglament.correspondence.LetterState;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Почта»: every letter, what became of it attempt by attempt, what comes next, and sending it again. */
@Controller
class PostPages {
    private static final int SHOWN = 50;
    private static final int LONGEST_REASON = 500;

    private final Stuck stuck;
    private final MessageSource words;

    PostPages(Stuck stuck, MessageSource words) {
        this.stuck = stuck;
        this.words = words;
    }

    @GetMapping("/operations/post")
    String all(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "0") int from,
            Model model) {
        List<LetterState> states = Stream.of(LetterState.values())
                .filter(one -> one.name().equals(state))
                .toList();
        int first = Math.max(0, from);
        // One more than is shown says whether there is a next page.
        List<StuckLetter> found = stuck.latest(states, number.strip(), SHOWN + 1, first);
        model.addAttribute("letters", found.stream().limit(SHOWN).toList());
        model.addAttribute("unknown", found.isEmpty() && stuck.unknown(number.strip()));
        model.addAttribute("states", LetterState.values());
        model.addAttribute("state", states.isEmpty() ? "" : state);
        model.addAttribute("number", number.strip());
        model.addAttribute("next", found.size() > SHOWN ? first + SHOWN : 0);
        model.addAttribute("previous", first > 0 ? Math.max(0, first - SHOWN) : -1);
        return "operations/post";
    }

    @GetMapping("/operations/post/{id}")
    String one(@PathVariable UUID id, Model model) {
        return show(id, "", "", model);
    }

    /** Whoever sends a letter again that a server took, may have it arrive twice: they say why. */
    @PostMapping("/operations/post/{id}")
    String again(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            String fault = why.isEmpty() ? "operations.post.reason.missing" : "operations.post.reason.long";
            return show(id, why, words.getMessage(fault, null, locale), model);
        }
        boolean sent = stuck.retry(find(id).letter().id(), why);
        next.addFlashAttribute(
                "notice",
                words.getMessage(sent ? "operations.letter.retried" : "operations.letter.gone", null, locale));
        return "redirect:/operations/post/" + id;
    }

    private String show(UUID id, String reason, String fault, Model model) {
        StuckLetter row = find(id);
        Letter letter = row.letter();
        model.addAttribute("row", row);
        model.addAttribute("reason", reason);
        model.addAttribute("fault", fault);
        stuck.reached(row).ifPresent(number -> model.addAttribute("reached", number));
        model.addAttribute("mayResend", letter.state() != LetterState.DELIVERED);
        return "operations/post-letter";
    }

    private StuckLetter find(UUID id) {
        return stuck.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
