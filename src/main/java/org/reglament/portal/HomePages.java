package org.reglament.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reglament.deadline.PlannedTerms;
import org.reglament.document.UploadLimits;
import org.reglament.procedure.Procedure;
import org.reglament.procedure.Procedures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The portal's first page, and how to file. */
@Controller
class HomePages {
    private final Figures figures;
    private final UploadLimits limits;
    private final PlannedTerms terms;
    private final Procedures procedures;

    HomePages(Figures figures, UploadLimits limits, PlannedTerms terms, Procedures procedures) {
        this.figures = figures;
        this.limits = limits;
        this.terms = terms;
        this.procedures = procedures;
    }

    @GetMapping("/")
    String home(Model model, Locale locale) {
        model.addAttribute("terms", terms(locale));
        model.addAttribute("others", others(locale));
        figures.ofLastDays().ifPresent(shown -> model.addAttribute("figures", shown));
        return "portal/home";
    }

    @GetMapping("/appeals/how")
    String how(Model model, Locale locale) {
        model.addAttribute("terms", terms(locale));
        model.addAttribute("others", others(locale));
        model.addAttribute("limits", limits);
        return "portal/how";
    }

    /** What these pages promise, as the appeal's diagram sets it. */
    private Map<String, String> terms(Locale locale) {
        return Map.of(
                "register", terms.within(StartPages.USUAL, "register", locale),
                "answer", terms.within(StartPages.USUAL, locale));
    }

    /** What else citizens may file. */
    private List<Procedure> others(Locale locale) {
        return procedures.all().stream()
                .filter(procedure -> procedure.isPublic() && !procedure.key().equals(StartPages.USUAL))
                .map(procedure -> procedures.in(procedure, locale))
                .sorted(Comparator.comparing(Procedure::name))
                .toList();
    }
}
