package org.reglament.participation;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.document.Documents;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Words;

/** The step {@code rankCandidates}: makes the ranking and the record of it. */
@Verb(
        name = "rankCandidates",
        title = @Words(ru = "Составить рейтинг", en = "Rank the candidates"),
        does =
                @Words(
                        ru =
                                "Считает баллы, применяет порог и квоты и кладёт в дело рейтинг и файлы, по которым его проверит каждый",
                        en =
                                "computes the scores, applies threshold and quotas, and puts the files into the case by which anybody can do it again (`rules`, `candidates`, `scores`, `result`); content `formable` (whether the smallest council can be filled), `ranking`, `shortfalls`, `rankedAt`"),
        sets = {"formable", "ranking", "shortfalls", "rankedAt"})
public class RankCandidates implements Step {
    private final Competitions competitions;
    private final Rankings rankings;
    private final RankingWords words;
    private final RatingVotes votes;
    private final CaseFiles cases;
    private final Documents documents;

    RankCandidates(
            Competitions competitions,
            Rankings rankings,
            RankingWords words,
            RatingVotes votes,
            CaseFiles cases,
            Documents documents) {
        this.votes = votes;
        this.competitions = competitions;
        this.rankings = rankings;
        this.words = words;
        this.cases = cases;
        this.documents = documents;
    }

    @Override
    public void run(StepContext context) {
        UUID caseId = context.caseId();
        Competition competition =
                competitions.of(caseId).orElseThrow(() -> new CaseRefusedException("selection.refused.unannounced"));
        Ranking ranking = rankings.make(competition);
        Rankings.Kept kept = rankings.of(competition).orElseThrow();
        documents.issue(caseId, "rules", "rules.json", "application/json", bytes(kept.rules()));
        documents.issue(caseId, "candidates", "candidates.csv", "text/csv", bytes(kept.candidates()));
        documents.issue(caseId, "scores", "scores.csv", "text/csv", bytes(kept.scores()));
        documents.issue(caseId, "result", "result.csv", "text/csv", bytes(kept.result()));
        boolean formable = ranking.size() >= competition.rules().smallest();
        cases.note(
                caseId,
                context.element(),
                "system",
                Map.of(
                        "formable", formable,
                        "rankedAt", kept.rankedAt().toString(),
                        "ranking", words.lines(competition, kept, votes.count(competition)),
                        "shortfalls", words.shortfalls(competition, kept.shortfalls())));
        context.set("formable", formable);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
