package org.reglament.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.reglament.casefile.CaseFile;
import org.reglament.deadline.TermStories;
import org.reglament.signin.Visitors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Tells an applicant, day by day, why the dates of their case are what they are. */
@Controller
class DatePages {
    private final OwnCases own;
    private final TermStories terms;
    private final Visitors visitors;

    DatePages(OwnCases own, TermStories terms, Visitors visitors) {
        this.own = own;
        this.terms = terms;
        this.visitors = visitors;
    }

    @GetMapping("/appeals/{number}/dates")
    String dates(@PathVariable String number, HttpServletRequest request, Model model, Locale locale) {
        CaseFile file = own.find(number, request).orElse(null);
        if (file == null) {
            if (visitors.current().isPresent()) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            return StatusPages.form(number, Map.of(), model);
        }
        model.addAttribute("file", file);
        model.addAttribute("terms", terms.forApplicant(file.id(), locale));
        return "portal/dates";
    }
}
