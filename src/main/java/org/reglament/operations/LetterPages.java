package org.reglament.operations;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.reglament.correspondence.LetterPreview;
import org.reglament.document.TemplateFlaw;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where authors of procedures look at their letters, filled with invented facts or with facts of their own. */
@Controller
@RequestMapping(LetterDesk.ADDRESS)
class LetterPages {
    private static final int LONGEST = 100_000;

    /** A letter's own styles are shown, but it can run nothing, load nothing and lead nowhere. */
    private static final String LETTER_POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline';" + " img-src data:; frame-ancestors 'none'";

    private final LetterDesk desk;
    private final MessageSource words;

    LetterPages(LetterDesk desk, MessageSource words) {
        this.desk = desk;
        this.words = words;
    }

    @GetMapping
    String all(Locale locale, Model model) {
        model.addAttribute("all", desk.all(locale));
        return "operations/letters";
    }

    @GetMapping("/{procedure}/{letter}")
    String one(
            @PathVariable String procedure,
            @PathVariable String letter,
            @RequestParam(defaultValue = "ru") String language,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return show(procedure, letter, language, "", response, locale, model);
    }

    /** The facts may be long, so they are posted; nothing is kept of them. */
    @PostMapping("/{procedure}/{letter}")
    String withFacts(
            @PathVariable String procedure,
            @PathVariable String letter,
            @RequestParam(defaultValue = "ru") String language,
            @RequestParam(defaultValue = "") String facts,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return show(procedure, letter, language, facts, response, locale, model);
    }

    @PostMapping(path = "/{procedure}/{letter}/html", produces = "text/html;charset=UTF-8")
    ResponseEntity<String> html(
            @PathVariable String procedure,
            @PathVariable String letter,
            @RequestParam(defaultValue = "ru") String language,
            @RequestParam(defaultValue = "") String facts,
            Locale locale) {
        find(procedure, letter, locale);
        try {
            return ResponseEntity.ok()
                    .header("Content-Security-Policy", LETTER_POLICY)
                    .body(desk.show(procedure, letter, language(language), checked(facts))
                            .html());
        } catch (TemplateFlaw | LetterDesk.NoFacts flaw) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, say(flaw, locale), flaw);
        }
    }

    private String show(
            String procedure,
            String letter,
            String language,
            String facts,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        model.addAttribute("procedure", procedure);
        model.addAttribute("name", find(procedure, letter, locale));
        model.addAttribute("letter", letter);
        model.addAttribute("language", language(language));
        model.addAttribute("languages", LetterPreview.languages());
        model.addAttribute("facts", facts);
        model.addAttribute("sample", desk.sample());
        try {
            model.addAttribute("shown", desk.show(procedure, letter, language(language), checked(facts)));
        } catch (TemplateFlaw | LetterDesk.NoFacts flaw) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("error", say(flaw, locale));
        }
        return "operations/letter";
    }

    private String say(RuntimeException flaw, Locale locale) {
        if (flaw instanceof TemplateFlaw template) {
            return words.getMessage("operations.letters.flaw", new Object[] {template.in(locale)}, locale);
        }
        String line = String.valueOf(flaw.getMessage());
        return line.isEmpty()
                ? words.getMessage("operations.letters.no-object", null, locale)
                : words.getMessage("operations.letters.no-json", new Object[] {line}, locale);
    }

    private String find(String procedure, String letter, Locale locale) {
        return desk.find(procedure, letter, locale)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String language(String asked) {
        return LetterPreview.languages().contains(asked) ? asked : "ru";
    }

    private static String checked(String facts) {
        if (facts.length() > LONGEST) {
            throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        return facts;
    }
}
