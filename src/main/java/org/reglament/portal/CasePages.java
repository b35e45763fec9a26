package org.reglament.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRights;
import org.reglament.directory.Action;
import org.reglament.directory.Bodies;
import org.reglament.document.Downloads;
import org.reglament.document.Papers;
import org.reglament.page.CaseCourse;
import org.reglament.participation.Nominations;
import org.reglament.signin.Citizen;
import org.reglament.signin.Visitors;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A citizen's appeals, and the page of each. */
@Controller
class CasePages {
    private final OwnCases own;
    private final CaseFiles cases;
    private final CaseStory story;
    private final Ratings ratings;
    private final KinOfCase kin;
    private final Resubmissions resubmissions;
    private final OpenFilings filings;
    private final Bodies bodies;
    private final Visitors visitors;
    private final Downloads downloads;
    private final Papers papers;
    private final CaseCourse courses;
    private final Nominations nominations;

    CasePages(
            OwnCases own,
            CaseFiles cases,
            CaseStory story,
            Ratings ratings,
            KinOfCase kin,
            Resubmissions resubmissions,
            OpenFilings filings,
            Bodies bodies,
            Visitors visitors,
            Downloads downloads,
            Papers papers,
            CaseCourse courses,
            Nominations nominations) {
        this.own = own;
        this.cases = cases;
        this.story = story;
        this.ratings = ratings;
        this.kin = kin;
        this.resubmissions = resubmissions;
        this.filings = filings;
        this.bodies = bodies;
        this.visitors = visitors;
        this.downloads = downloads;
        this.papers = papers;
        this.courses = courses;
        this.nominations = nominations;
    }

    /** A case as the list shows it. */
    public record Line(CaseFile file, String status, String body) {}

    @GetMapping("/appeals")
    String mine(Model model, Locale locale) {
        Citizen citizen = visitors.citizen().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute(
                "lines",
                cases.of(CaseRights.filer(citizen), citizen.email()).stream()
                        .map(file -> new Line(
                                file,
                                story.status(file, locale),
                                bodies.get(file.body()).name()))
                        .toList());
        model.addAttribute("begun", filings.unfinished(citizen));
        return "portal/appeals";
    }

    /** Without signing in or showing the code, every number leads to the same question. */
    @GetMapping("/appeals/{number}")
    String one(@PathVariable String number, HttpServletRequest request, Model model, Locale locale) {
        CaseFile file = own.find(number, request).orElse(null);
        if (file == null) {
            if (visitors.current().isPresent()) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            return StatusPages.form(number, Map.of(), model);
        }
        boolean mine = own.mine(file);
        model.addAttribute("file", file);
        model.addAttribute("mine", mine);
        model.addAttribute("happening", story.happening(file));
        model.addAttribute("stages", story.stages(file, locale));
        model.addAttribute("turns", story.turns(file, locale));
        model.addAttribute("next", story.next(file, locale));
        model.addAttribute("date", story.date(file, locale).orElse(null));
        model.addAttribute("outcome", story.outcome(file, locale).orElse(null));
        model.addAttribute("body", bodies.get(file.body()));
        model.addAttribute("issued", story.issued(file));
        model.addAttribute("given", story.given(file));
        model.addAttribute("replies", story.replies(file));
        model.addAttribute("measures", story.measures(file));
        model.addAttribute("mayAdd", file.isOpen() && own.may(Action.ADD_PAPERS, file));
        model.addAttribute("mayWithdraw", story.canBeWithdrawn(file) && own.may(Action.WITHDRAW, file));
        model.addAttribute("consents", nominations.of(file.id()).isPresent());
        model.addAttribute("kin", kin.of(file, request, locale));
        model.addAttribute("mayResubmit", resubmissions.mayFollow(file));
        courses.of(file, locale).ifPresent(course -> model.addAttribute("course", course));
        model.addAttribute("rate", mine && ratings.open(file) ? ratings.address(file) : null);
        return "portal/case";
    }

    /** A document that its applicant may have; anything else is not there. */
    @GetMapping("/appeals/{number}/documents/{id}")
    ResponseEntity<Resource> document(@PathVariable String number, @PathVariable UUID id, HttpServletRequest request) {
        return own.find(number, request)
                .flatMap(file -> Stream.concat(story.issued(file).stream(), story.given(file).stream())
                        .filter(document -> document.id().equals(id))
                        .findFirst())
                .map(downloads::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What the applicant keeps after filing. It shows the code, so it is made for them and stored nowhere. */
    @GetMapping("/appeals/{number}/receipt")
    ResponseEntity<byte[]> receipt(@PathVariable String number, HttpServletRequest request, Locale locale) {
        CaseFile file = own.find(number, request)
                .filter(own::mine)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        byte[] pdf = papers.issue(file, "receipt", Map.of("trackingCode", cases.trackingCode(file.id())), locale)
                .pdf();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.number() + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(pdf);
    }
}
