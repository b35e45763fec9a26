package org.reglament.desk;

import java.util.Locale;
import java.util.UUID;
import org.reglament.publication.Publication;
import org.reglament.publication.Publications;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a body's editor takes back what the body made public, with the reason that everybody reads. */
@Controller
@RequestMapping("/desk/publications/{id}/withdraw")
class PublicationUndoPages {
    private static final int LONGEST = 1000;

    private final Publications publications;
    private final Visitors visitors;
    private final MessageSource words;

    PublicationUndoPages(Publications publications, Visitors visitors, MessageSource words) {
        this.publications = publications;
        this.visitors = visitors;
        this.words = words;
    }

    @GetMapping
    String ask(@PathVariable UUID id, Model model) {
        Publication publication = find(id);
        if (publication.withdrawn()) {
            return "redirect:" + publication.path();
        }
        model.addAttribute("publication", publication);
        return "desk/publication-withdraw";
    }

    @PostMapping
    ModelAndView withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            RedirectAttributes then) {
        Publication publication = find(id);
        String given = reason.strip();
        if (given.isEmpty() || given.length() > LONGEST) {
            ModelAndView again = new ModelAndView("desk/publication-withdraw");
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            again.addObject("publication", publication);
            again.addObject("reason", reason);
            again.addObject(
                    "error",
                    words.getMessage(
                            given.isEmpty() ? "publication.withdraw.no-reason" : "publication.withdraw.long",
                            new Object[] {LONGEST},
                            locale));
            return again;
        }
        publications.withdraw(publication, given, login());
        then.addFlashAttribute("notice", words.getMessage("publication.withdraw.done", null, locale));
        return new ModelAndView("redirect:" + publication.path());
    }

    /** To who may not withdraw it, there is nothing here: everybody may read it where all do. */
    private Publication find(UUID id) {
        return publications
                .find(id)
                .filter(publication -> publications.mayWithdraw(publication, login()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String login() {
        return visitors.official()
                .map(official -> official.login())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}
