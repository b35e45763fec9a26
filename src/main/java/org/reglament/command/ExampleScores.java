package org.reglament.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.participation.Competition;
import org.reglament.participation.Competitions;
import org.reglament.participation.Criterion;
import org.reglament.participation.Scores;

/** Lets scorers of an example give their points, which stand in no form. */
final class ExampleScores {
    private final CaseFiles cases;
    private final Competitions competitions;
    private final Scores scores;

    ExampleScores(CaseFiles cases, Competitions competitions, Scores scores) {
        this.cases = cases;
        this.competitions = competitions;
        this.scores = scores;
    }

    /** Gives the points that a step tells: by whom, for each nomination the points in the order of the criteria, and from whom they stand back. */
    void give(JsonNode step, ExampleReport report) {
        Competition competition = competitions
                .find(step.path("of").asText())
                .orElseThrow(() -> new ExampleFault(
                        "There is no competition " + step.path("of").asText() + "."));
        List<Criterion> criteria = competition.rules().criteria();
        step.path("by").forEach(login -> {
            step.path("conflicts")
                    .properties()
                    .forEach(told -> scores.standBack(
                            competition,
                            login.asText(),
                            nomination(told.getKey()).id(),
                            told.getValue().asText()));
            step.path("scores").properties().forEach(told -> {
                Map<String, Integer> points = new LinkedHashMap<>();
                for (int n = 0; n < criteria.size(); n++) {
                    points.put(criteria.get(n).code(), told.getValue().path(n).asInt());
                }
                scores.give(
                        competition, login.asText(), nomination(told.getKey()).id(), points);
            });
            report.step(login.asText() + " scores the candidates of " + competition.number());
        });
    }

    private CaseFile nomination(String number) {
        return cases.byNumber(number).orElseThrow(() -> new ExampleFault("There is no nomination " + number + "."));
    }
}
