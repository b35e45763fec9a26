package org.reglament.portal;

import java.util.Locale;
import java.util.Map;
import org.reglament.deadline.PlannedTerms;
import org.reglament.document.UploadLimits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The portal's first page, and how to file. */
@Controller
class HomePages {
    private final Figures figures;
    private final UploadLimits limits;
    private final PlannedTerms terms;

    HomePages(Figures figures, UploadLimits limits, PlannedTerms terms) {
        this.figures = figures;
        this.limits = limits;
        this.terms = terms;
    }

    @GetMapping("/")
    String home(Model model, Locale locale) {
        model.addAttribute("terms", terms(locale));
        figures.ofLastDays().ifPresent(shown -> model.addAttribute("figures", shown));
        return "portal/home";
    }

    @GetMapping("/appeals/how")
    String how(Model model, Locale locale) {
        model.addAttribute("terms", terms(locale));
        model.addAttribute("limits", limits);
        return "portal/how";
    }

    /** What these pages promise, as the appeal's diagram sets it. */
    private Map<String, String> terms(Locale locale) {
        return Map.of(
                "register", terms.within(StartPages.USUAL, "register", locale),
                "answer", terms.within(StartPages.USUAL, locale));
    }
}
