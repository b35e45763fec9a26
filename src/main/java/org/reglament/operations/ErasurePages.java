package org.reglament.operations;

import java.util.List;
import java.util.Locale;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.Erasures;
import org.reglament.casefile.StillOpenException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Erases a person's data: first shown what would go, then done. */
@Controller
class ErasurePages {
    private final Erasures erasures;
    private final Operators operators;
    private final MessageSource words;

    ErasurePages(Erasures erasures, Operators operators, MessageSource words) {
        this.erasures = erasures;
        this.operators = operators;
        this.words = words;
    }

    @GetMapping("/operations/erasure")
    String page(@RequestParam(defaultValue = "") String who, Model model) {
        operators.check();
        List<CaseFile> cases = erasures.of(who);
        model.addAttribute("who", who.strip());
        model.addAttribute("cases", cases);
        model.addAttribute("open", cases.stream().filter(CaseFile::isOpen).toList());
        model.addAttribute("latest", erasures.latest());
        return "operations/erasure";
    }

    @PostMapping("/operations/erasure")
    String erase(@RequestParam String who, RedirectAttributes next, Locale locale) {
        String login = operators.check();
        try {
            int erased = erasures.erase(who, login);
            next.addFlashAttribute(
                    "notice", words.getMessage("operations.erasure.done", new Object[] {erased}, locale));
        } catch (StillOpenException e) {
            // The page they come back to says which, and what to do.
            next.addAttribute("who", who);
        }
        return "redirect:/operations/erasure";
    }
}
