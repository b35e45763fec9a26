package org.reglament.portal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reglament.correspondence.StoppedLetters;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where the link at the end of a letter leads: one button, no sign-in. Looking at the page stops nothing, for mail scanners
 * open links too; mail programs stop by a POST of their own (RFC 8058).
 */
@Controller
class LetterStopPages {
    private static final String ADDRESS = "/letters/stop/{token}";

    private final StoppedLetters letters;

    LetterStopPages(StoppedLetters letters) {
        this.letters = letters;
    }

    @GetMapping(ADDRESS)
    String ask(@PathVariable String token, Model model, Locale locale) {
        if (!letters.known(token)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        letters.of(token, locale).ifPresent(stop -> model.addAttribute("stop", stop));
        model.addAttribute("token", token);
        return "portal/letters-stop";
    }

    @PostMapping(ADDRESS)
    Object stop(
            @PathVariable String token,
            @RequestParam(name = "List-Unsubscribe", required = false) @Nullable String oneClick,
            @RequestParam(defaultValue = "stop") String deed) {
        if (!letters.stop(token, !deed.equals("again"))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return oneClick == null
                ? "redirect:/letters/stop/" + token
                : ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("stopped");
    }
}
