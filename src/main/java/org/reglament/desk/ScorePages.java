package org.reglament.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.document.Document;
import org.reglament.document.Downloads;
import org.reglament.page.Refusal;
import org.reglament.participation.Candidate;
import org.reglament.participation.Candidates;
import org.reglament.participation.Competition;
import org.reglament.participation.Competitions;
import org.reglament.participation.Criterion;
import org.reglament.participation.Nomination;
import org.reglament.participation.NominationPapers;
import org.reglament.participation.Nominations;
import org.reglament.participation.Scorer;
import org.reglament.participation.Scorers;
import org.reglament.participation.Scores;
import org.reglament.signin.Visitors;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody who scores candidates sees and keeps their own points, and nobody else's. */
@Controller
class ScorePages {
    private static final String NUMBER = "[A-Z]+-\\d{4}-\\d+";

    private final Competitions competitions;
    private final Nominations nominations;
    private final Scorers scorers;
    private final Scores scores;
    private final NominationPapers papers;
    private final Downloads downloads;
    private final Candidates candidates;
    private final Visitors visitors;
    private final MessageSource messages;

    ScorePages(
            Competitions competitions,
            Nominations nominations,
            Scorers scorers,
            Scores scores,
            NominationPapers papers,
            Downloads downloads,
            Candidates candidates,
            Visitors visitors,
            MessageSource messages) {
        this.competitions = competitions;
        this.nominations = nominations;
        this.scorers = scorers;
        this.scores = scores;
        this.papers = papers;
        this.downloads = downloads;
        this.candidates = candidates;
        this.visitors = visitors;
        this.messages = messages;
    }

    /** One candidate with what the scorer typed or gave. */
    public record Row(
            String number, Candidate candidate, Map<String, String> points, String conflict, List<Document> papers) {}

    /** A competition that the visitor scores. */
    public record Sheet(Competition competition, Scorer scorer, int left) {}

    @GetMapping("/desk/scores")
    String all(Model model) {
        String login = login();
        model.addAttribute(
                "sheets",
                scorers.of(login).stream()
                        .map(scorer -> {
                            Competition competition =
                                    competitions.find(scorer.competition()).orElseThrow();
                            return new Sheet(
                                    competition,
                                    scorer,
                                    scores.missing(competition, login).size());
                        })
                        .toList());
        return "desk/scores";
    }

    @GetMapping("/desk/scores/{number:" + NUMBER + "}")
    String one(@PathVariable String number, Model model) {
        Competition competition = find(number);
        return show(competition, rows(competition, Map.of()), Map.of(), model);
    }

    @PostMapping("/desk/scores/{number:" + NUMBER + "}")
    String save(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        Competition competition = find(number);
        Map<String, String> faults = new LinkedHashMap<>();
        Map<UUID, Map<String, Integer>> given = new LinkedHashMap<>();
        for (Nomination each : nominations.admitted(competition)) {
            Map<String, Integer> points = new LinkedHashMap<>();
            for (Criterion criterion : competition.rules().criteria()) {
                String field = field(each, criterion);
                String text = String.valueOf(
                                typed.getOrDefault(field, List.of("")).get(0))
                        .strip();
                if (text.matches("\\d{1,4}") && Integer.parseInt(text) <= criterion.most()) {
                    points.put(criterion.code(), Integer.parseInt(text));
                } else if (!text.isEmpty()) {
                    faults.put(
                            field,
                            messages.getMessage(
                                    "selection.scores.fault",
                                    new Object[] {criterion.name(locale), each.number(), criterion.most()},
                                    locale));
                }
            }
            given.put(each.caseId(), points);
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(competition, rows(competition, typed.toSingleValueMap()), faults, model);
        }
        try {
            scores.keep(competition, login(), given, conflicts(competition, typed));
        } catch (CaseRefusedException refused) {
            throw new Refusal(HttpStatus.CONFLICT, String.valueOf(refused.getMessage()), refused.getArguments())
                    .onTo("/desk/scores", "selection.scores.title");
        }
        next.addFlashAttribute("notice", messages.getMessage("selection.scores.saved", null, locale));
        return "redirect:/desk/scores/" + competition.number();
    }

    /** A paper of a candidate whom the visitor scores. */
    @GetMapping("/desk/scores/{number:" + NUMBER + "}/papers/{document}")
    ResponseEntity<Resource> paper(@PathVariable String number, @PathVariable UUID document) {
        return downloads.of(papers.find(find(number), login(), document)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private String show(Competition competition, List<Row> rows, Map<String, String> faults, Model model) {
        model.addAttribute("competition", competition);
        model.addAttribute("rows", rows);
        model.addAttribute("faults", faults);
        model.addAttribute("left", scores.missing(competition, login()).size());
        model.addAttribute(
                "locked",
                scorers.find(competition, login())
                        .filter(each -> each.lockedAt() != null)
                        .isPresent());
        return "desk/score-sheet";
    }

    /** What was typed stands before what was given, so that nothing typed is lost. */
    private List<Row> rows(Competition competition, Map<String, String> typed) {
        Map<UUID, Map<String, Integer>> own = scores.own(competition, login());
        Map<UUID, String> conflicts = scores.conflicts(competition, login());
        List<Nomination> admitted = nominations.admitted(competition);
        Map<UUID, Candidate> people =
                candidates.of(admitted.stream().map(Nomination::caseId).toList());
        List<Row> rows = new ArrayList<>();
        for (Nomination each : admitted) {
            Map<String, String> points = new LinkedHashMap<>();
            for (Criterion criterion : competition.rules().criteria()) {
                Integer given = own.getOrDefault(each.caseId(), Map.of()).get(criterion.code());
                points.put(
                        criterion.code(),
                        typed.getOrDefault(field(each, criterion), given == null ? "" : String.valueOf(given)));
            }
            rows.add(new Row(
                    each.number(),
                    people.getOrDefault(each.caseId(), Candidate.of(Map.of())),
                    points,
                    typed.getOrDefault("conflict-" + each.number(), conflicts.getOrDefault(each.caseId(), "")),
                    papers.of(competition, login(), each.caseId())));
        }
        return rows;
    }

    private Map<UUID, String> conflicts(Competition competition, MultiValueMap<String, String> typed) {
        Map<UUID, String> told = new LinkedHashMap<>();
        nominations
                .admitted(competition)
                .forEach(each -> told.put(
                        each.caseId(),
                        typed.getOrDefault("conflict-" + each.number(), List.of(""))
                                .get(0)));
        return told;
    }

    private static String field(Nomination nomination, Criterion criterion) {
        return nomination.number() + "-" + criterion.code();
    }

    /** Of a competition that one does not score there is nothing to see. */
    private Competition find(String number) {
        return competitions
                .find(number)
                .filter(competition -> scorers.find(competition, login()).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String login() {
        return visitors.official()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .getName();
    }
}
