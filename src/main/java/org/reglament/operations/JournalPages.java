package org.reglament.operations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.operations.JournalCheck.Day;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an operator has all journals verified: a portion of the chains per page, and the heads of a month. */
@Controller
class JournalPages {
    private final JournalCheck journals;

    JournalPages(JournalCheck journals) {
        this.journals = journals;
    }

    /** Nothing is verified unless asked, for that reads every entry. */
    @GetMapping("/operations/journals")
    String page(
            @RequestParam(defaultValue = "") String check,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate before,
            Model model) {
        if (check.equals("chains")) {
            model.addAttribute("checked", journals.chains(after));
        }
        boolean verified = check.equals("heads");
        List<Day> found = journals.days(before, verified);
        List<Day> days = found.subList(0, Math.min(JournalCheck.DAYS, found.size()));
        model.addAttribute("days", days);
        model.addAttribute("verified", verified);
        // The earliest day that differs is where to look: every later head follows from it.
        days.stream()
                .filter(day -> Boolean.FALSE.equals(day.matches()))
                .reduce((later, earlier) -> earlier)
                .ifPresent(first -> model.addAttribute("firstBad", first));
        if (found.size() > days.size()) {
            model.addAttribute("earlier", days.get(days.size() - 1).head().day());
        }
        model.addAttribute("before", before == null ? "" : before.toString());
        return "operations/journals";
    }
}
