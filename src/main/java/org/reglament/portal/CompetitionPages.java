package org.reglament.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.casefile.CaseRights;
import org.reglament.page.Refusal;
import org.reglament.participation.Competition;
import org.reglament.participation.Competitions;
import org.reglament.participation.Rankings;
import org.reglament.participation.RatingVotes;
import org.reglament.signin.Citizen;
import org.reglament.signin.Visitors;
import org.reglament.signin.WaysIn;
import org.reglament.worklist.Drafts;
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

/** The competitions for public councils: the list, the page of each, nominating, voting, and the record of the result. */
@Controller
class CompetitionPages {
    /** What organisations file. */
    private static final String NOMINATION = "council-nomination";

    private final Competitions competitions;
    private final CompetitionViews views;
    private final RatingVotes votes;
    private final Visitors visitors;
    private final OpenFilings filings;
    private final Drafts kept;
    private final WaysIn ways;

    CompetitionPages(
            Competitions competitions,
            CompetitionViews views,
            RatingVotes votes,
            Visitors visitors,
            OpenFilings filings,
            Drafts kept,
            WaysIn ways) {
        this.competitions = competitions;
        this.views = views;
        this.votes = votes;
        this.visitors = visitors;
        this.filings = filings;
        this.kept = kept;
        this.ways = ways;
    }

    @GetMapping("/councils")
    String list(@RequestParam(defaultValue = "") String before, Model model) {
        List<Competition> found =
                competitions.latest(null, competitions.find(before).orElse(null), Competitions.PAGE + 1);
        boolean more = found.size() > Competitions.PAGE;
        List<Competition> page = more ? found.subList(0, Competitions.PAGE) : found;
        model.addAttribute("all", page.stream().map(views::head).toList());
        model.addAttribute("more", more ? page.get(page.size() - 1).number() : "");
        return "portal/competitions";
    }

    @GetMapping("/councils/competitions/{number:[A-Z]+-\\d{4}-\\d+}")
    String one(@PathVariable String number, Model model, Locale locale) {
        Competition competition = find(number);
        model.addAttribute("shown", views.head(competition));
        model.addAttribute("content", views.notice(competition));
        model.addAttribute("candidates", views.candidates(competition));
        model.addAttribute("publications", views.publications(competition));
        model.addAttribute("counts", views.counts(competition));
        views.result(competition, locale).ifPresent(result -> model.addAttribute("result", result));
        model.addAttribute("rated", views.rated(competition));
        visitors.citizen()
                .flatMap(citizen -> votes.of(competition, citizen))
                .ifPresent(chosen -> model.addAttribute("chosen", chosen));
        model.addAttribute("filed", filings.procedure(NOMINATION).isPresent());
        return "portal/competition";
    }

    /** Begins a nomination in which body, competition and council stand already. */
    @PostMapping("/councils/competitions/{number:[A-Z]+-\\d{4}-\\d+}/nomination")
    String nominate(@PathVariable String number) {
        Competition competition = find(number);
        return "redirect:"
                + visitors.citizen()
                        .filter(filings::mayFile)
                        .map(citizen -> begin(competition, citizen))
                        .orElseGet(() -> signIn(competition));
    }

    private String begin(Competition competition, Citizen citizen) {
        UUID id = UUID.randomUUID();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put(FilingDraft.PROCEDURE, List.of(NOMINATION));
        fields.put(FilingDraft.BODY, List.of(competition.body()));
        fields.put("form.competitionNumber", List.of(competition.number()));
        fields.put("form.title", List.of(competition.council()));
        kept.keep(FilingDraft.KEY + id, CaseRights.filer(citizen), fields);
        return "/appeals/new/" + id;
    }

    /** Gives or changes the visitor's vote for a candidate. */
    @PostMapping("/councils/competitions/{number:[A-Z]+-\\d{4}-\\d+}/vote")
    String vote(@PathVariable String number, @RequestParam(defaultValue = "") String candidate) {
        Competition competition = find(number);
        Citizen citizen = visitors.citizen().orElse(null);
        if (citizen == null) {
            return "redirect:" + signIn(competition);
        }
        try {
            votes.give(
                    competition,
                    citizen,
                    views.nomination(competition, candidate)
                            .orElseThrow(() -> new CaseRefusedException("selection.refused.candidate")));
        } catch (CaseRefusedException refused) {
            throw new Refusal(HttpStatus.CONFLICT, String.valueOf(refused.getMessage()))
                    .onTo(views.path(competition), "selection.back");
        }
        return "redirect:" + views.path(competition) + "#vote";
    }

    /** The four files from which the ranking can be made anew, once the result is public. */
    @GetMapping(
            "/councils/competitions/{number:[A-Z]+-\\d{4}-\\d+}/{file:rules\\.json|(?:candidates|scores|result)\\.csv}")
    ResponseEntity<byte[]> record(@PathVariable String number, @PathVariable String file) {
        Rankings.Kept ranking =
                views.published(find(number)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String text =
                switch (file) {
                    case "rules.json" -> ranking.rules();
                    case "candidates.csv" -> ranking.candidates();
                    case "scores.csv" -> ranking.scores();
                    default -> ranking.result();
                };
        MediaType type = file.endsWith(".json")
                ? MediaType.APPLICATION_JSON
                : new MediaType("text", "csv", StandardCharsets.UTF_8);
        return ResponseEntity.ok().contentType(type).body(text.getBytes(StandardCharsets.UTF_8));
    }

    private String signIn(Competition competition) {
        return ways.address() + "?returnTo=" + URLEncoder.encode(views.path(competition), StandardCharsets.UTF_8);
    }

    private Competition find(String number) {
        return competitions.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
