package org.reglament.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the answer's letter leads: a mark from 1 to 5 and a few words, without signing in. */
@Controller
class RatingPages {
    private static final int LONGEST = 2000;

    private final CaseFiles cases;
    private final Ratings ratings;
    private final MessageSource messages;

    RatingPages(CaseFiles cases, Ratings ratings, MessageSource messages) {
        this.cases = cases;
        this.ratings = ratings;
        this.messages = messages;
    }

    @GetMapping("/rate/{number}")
    String ask(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Referrer-Policy", "no-referrer");
        CaseFile file = find(number, code);
        String closed = closed(file);
        return file == null || closed != null ? no(closed, response, model) : form(file, code, "", "", Map.of(), model);
    }

    @PostMapping("/rate/{number}")
    String give(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String score,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        CaseFile file = find(number, code);
        String closed = closed(file);
        if (file == null || closed != null) {
            return no(closed, response, model);
        }
        boolean unscored = !score.matches("[1-5]");
        if (unscored || words.length() > LONGEST) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            String sentence = messages.getMessage(unscored ? "portal.rate.missing" : "portal.rate.long", null, locale);
            return form(file, code, score, words, Map.of(unscored ? "score" : "words", sentence), model);
        }
        if (!ratings.give(file, Integer.parseInt(score), words.isBlank() ? null : words.strip())) {
            return no("given", response, model);
        }
        model.addAttribute("file", file);
        return "portal/rated";
    }

    /** A code of 130 bits needs no throttle, and a neighbour's guesses must keep nobody from rating. */
    private @Nullable CaseFile find(String number, String code) {
        return cases.byNumber(number)
                .filter(found -> ratings.codeMatches(found, code))
                .orElse(null);
    }

    private @Nullable String closed(@Nullable CaseFile file) {
        if (file == null || !ratings.isAnswered(file)) {
            return "unknown";
        } else if (ratings.isGiven(file)) {
            return "given";
        }
        return ratings.isLate(file) ? "late" : null;
    }

    private static String no(@Nullable String why, HttpServletResponse response, Model model) {
        String reason = why == null ? "unknown" : why;
        response.setStatus((reason.equals("unknown") ? HttpStatus.NOT_FOUND : HttpStatus.GONE).value());
        model.addAttribute("why", reason);
        return "portal/not-rated";
    }

    private static String form(
            CaseFile file, String code, String score, String words, Map<String, String> faults, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("code", code);
        model.addAttribute("score", score);
        model.addAttribute("words", words);
        model.addAttribute("faults", faults);
        return "portal/rate";
    }
}
