package org.reglament.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reglament.casefile.CaseFile;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for number and code; a wrong number and a wrong code get the same answer. */
@Controller
class StatusPages {
    private final OwnCases own;
    private final MessageSource words;

    StatusPages(OwnCases own, MessageSource words) {
        this.own = own;
        this.words = words;
    }

    @GetMapping("/appeals/status")
    String ask(@RequestParam(defaultValue = "") String number, Model model) {
        return form(number, Map.of(), model);
    }

    @PostMapping("/appeals/status")
    String look(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        if (number.isBlank() || code.isBlank()) {
            String field = number.isBlank() ? "number" : "code";
            return refuse(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    field,
                    "portal.status." + field + ".missing",
                    number,
                    response,
                    model,
                    locale);
        }
        Optional<Duration> wait = own.wait(request);
        if (wait.isPresent()) {
            response.setHeader("Retry-After", Long.toString(wait.get().toSeconds() + 1));
            return refuse(
                    HttpStatus.TOO_MANY_REQUESTS, "number", "portal.status.wait", number, response, model, locale);
        }
        Optional<CaseFile> found = own.show(number, code, request);
        return found.isPresent()
                ? "redirect:" + address(found.get())
                : refuse(HttpStatus.NOT_FOUND, "number", "portal.status.wrong", number, response, model, locale);
    }

    /** Where letters lead: the code leaves the address bar at once. */
    @GetMapping("/status")
    String arrive(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        response.setHeader("Referrer-Policy", "no-referrer");
        if (number.isBlank() || code.isBlank()) {
            return "redirect:/appeals/status";
        }
        return look(number, code, request, response, model, locale);
    }

    static String address(CaseFile file) {
        return "/appeals/" + URLEncoder.encode(file.number(), StandardCharsets.UTF_8);
    }

    private String refuse(
            HttpStatus status,
            String field,
            String message,
            String number,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        response.setStatus(status.value());
        return form(number, Map.of(field, words.getMessage(message, null, locale)), model);
    }

    static String form(String number, Map<String, String> faults, Model model) {
        model.addAttribute("number", number.strip());
        model.addAttribute("faults", faults);
        return "portal/status-form";
    }
}
