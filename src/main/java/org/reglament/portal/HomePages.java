package org.reglament.portal;

import org.reglament.document.UploadLimits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The portal's first page, and how to file. */
@Controller
class HomePages {
    private final Figures figures;
    private final UploadLimits limits;

    HomePages(Figures figures, UploadLimits limits) {
        this.figures = figures;
        this.limits = limits;
    }

    @GetMapping("/")
    String home(Model model) {
        figures.ofLastDays().ifPresent(shown -> model.addAttribute("figures", shown));
        return "portal/home";
    }

    @GetMapping("/appeals/how")
    String how(Model model) {
        model.addAttribute("limits", limits);
        return "portal/how";
    }
}
