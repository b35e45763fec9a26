package org.reglament.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.reglament.casefile.CaseFile;
import org.reglament.signin.Visitors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The button «Подать ещё раз» of a returned case. */
@Controller
class ResubmissionPages {
    private final Resubmissions resubmissions;
    private final OwnCases own;
    private final Visitors visitors;

    ResubmissionPages(Resubmissions resubmissions, OwnCases own, Visitors visitors) {
        this.resubmissions = resubmissions;
        this.own = own;
        this.visitors = visitors;
    }

    /** Filing needs a citizen who is signed in; whoever came by the code signs in first and finds the button again. */
    @PostMapping("/appeals/{number}/again")
    String again(@PathVariable String number, HttpServletRequest request) {
        CaseFile former = own.find(number, request)
                .filter(resubmissions::mayFollow)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return "redirect:"
                + visitors.citizen()
                        .map(citizen -> resubmissions.begin(former, citizen))
                        .orElseGet(() -> "/sign-in/link?returnTo="
                                + URLEncoder.encode(StatusPages.address(former), StandardCharsets.UTF_8));
    }
}
