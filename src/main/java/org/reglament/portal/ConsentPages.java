package org.reglament.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.participation.Consents;
import org.reglament.participation.Consents.Consent;
import org.reglament.participation.Consents.Kind;
import org.reglament.participation.Consents.Text;
import org.reglament.participation.Nominations;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a candidate gives and takes back consents, each by itself: with number and code, or among one's own cases. */
@Controller
class ConsentPages {
    private static final String WITHDRAW = "withdraw";

    private final OwnCases own;
    private final CaseFiles cases;
    private final Nominations nominations;
    private final Consents consents;

    ConsentPages(OwnCases own, CaseFiles cases, Nominations nominations, Consents consents) {
        this.own = own;
        this.cases = cases;
        this.nominations = nominations;
        this.consents = consents;
    }

    /** One kind of consent: its text in use, the consent that stands, those that ended. */
    public record Asked(String kind, Text text, @Nullable Consent standing, List<Consent> ended) {}

    @GetMapping("/councils/consents/{number}")
    String show(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Referrer-Policy", "no-referrer");
        CaseFile file = find(number, code, request);
        List<Consent> all = consents.of(file.id());
        model.addAttribute("number", file.number());
        model.addAttribute("code", code);
        model.addAttribute(
                "kinds",
                Arrays.stream(Kind.values())
                        .map(kind -> new Asked(
                                kind.word(),
                                consents.text(kind),
                                all.stream()
                                        .filter(each -> each.kind() == kind && each.withdrawnAt() == null)
                                        .findFirst()
                                        .orElse(null),
                                all.stream()
                                        .filter(each -> each.kind() == kind && each.withdrawnAt() != null)
                                        .toList()))
                        .toList());
        return "portal/consents";
    }

    @PostMapping("/councils/consents/{number}")
    String change(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "false") boolean given,
            HttpServletRequest request) {
        CaseFile file = find(number, code, request);
        Kind meant = Arrays.stream(Kind.values())
                .filter(each -> each.word().equals(kind.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (given) {
            consents.give(file.id(), meant, "applicant");
        } else {
            consents.withdraw(file.id(), meant, "applicant");
            // Nobody's data are handled without it: the candidate leaves the competition.
            if (meant == Kind.PROCESSING && file.isOpen() && cases.awaits(file, WITHDRAW)) {
                cases.signal(file.id(), WITHDRAW, "applicant");
            }
        }
        String shown = code.replaceAll("[^0-9A-Za-z-]", "");
        return "redirect:/councils/consents/" + file.number() + (shown.isEmpty() ? "" : "?code=" + shown);
    }

    /** A code of 130 bits needs no throttle; a wrong one is answered like a number that never was. */
    private CaseFile find(String number, String code, HttpServletRequest request) {
        return cases.byNumber(number)
                .filter(file -> cases.codeMatches(file.id(), code)
                        || own.find(file.number(), request).isPresent())
                .filter(file -> nominations.of(file.id()).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
