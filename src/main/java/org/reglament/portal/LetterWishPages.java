package org.reglament.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.reglament.casefile.CaseFile;
import org.reglament.correspondence.LetterWish;
import org.reglament.correspondence.LetterWishes;
import org.reglament.signin.Citizen;
import org.reglament.signin.Visitors;
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

/** Which letters a citizen wants: of one case, or of all for which nothing else was said. */
@Controller
class LetterWishPages {
    private static final String OWN = "/appeals/letters";

    private final OwnCases own;
    private final LetterWishes wishes;
    private final Visitors visitors;
    private final MessageSource words;

    LetterWishPages(OwnCases own, LetterWishes wishes, Visitors visitors, MessageSource words) {
        this.own = own;
        this.wishes = wishes;
        this.visitors = visitors;
        this.words = words;
    }

    @GetMapping(OWN)
    String ofAll(Model model, Locale locale) {
        model.addAttribute(
                "wish", wishes.ofPerson(citizen().email()).orElse(new LetterWish(true, locale.getLanguage())));
        return "portal/letters";
    }

    @PostMapping(OWN)
    String keepOfAll(
            @RequestParam(defaultValue = "") String letters,
            @RequestParam(defaultValue = "") String language,
            RedirectAttributes next,
            Locale locale) {
        wishes.keepOfPerson(citizen().email(), wish(letters, language));
        next.addFlashAttribute("notice", words.getMessage("portal.letters.kept", null, locale));
        return "redirect:/appeals";
    }

    @GetMapping("/appeals/{number}/letters")
    String ofCase(@PathVariable String number, HttpServletRequest request, Model model) {
        CaseFile file = open(number, request);
        model.addAttribute("file", file);
        model.addAttribute("wish", wishes.of(file));
        return "portal/letters";
    }

    @PostMapping("/appeals/{number}/letters")
    String keepOfCase(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String letters,
            @RequestParam(defaultValue = "") String language,
            HttpServletRequest request,
            RedirectAttributes next,
            Locale locale) {
        CaseFile file = open(number, request);
        wishes.keep(file, wish(letters, language), "applicant");
        next.addFlashAttribute("notice", words.getMessage("portal.letters.kept", null, locale));
        return "redirect:" + StatusPages.address(file);
    }

    static LetterWish wish(String letters, String language) {
        return new LetterWish(!letters.equals("results"), language);
    }

    /** Who sees the case may say so: who has its number and code got them by the letters themselves. */
    private CaseFile open(String number, HttpServletRequest request) {
        return own.find(number, request)
                .filter(CaseFile::isOpen)
                .filter(file -> file.applicant().email() != null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Citizen citizen() {
        return visitors.citizen().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
