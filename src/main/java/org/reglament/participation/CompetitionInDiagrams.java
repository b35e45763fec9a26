package org.reglament.participation;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reglament.step.DiagramWord;
import org.reglament.step.Word;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The name {@code competition} in diagrams: how far the competition of the case has come. */
@Component
@Word("competition")
class CompetitionInDiagrams implements DiagramWord {
    /** Longer than a nomination takes from its arrival to its record. */
    private static final Duration RECORDED = Duration.ofMinutes(1);

    private final ObjectProvider<Competitions> competitions;
    private final ObjectProvider<Nominations> nominations;
    private final ObjectProvider<Scores> scores;
    private final ObjectProvider<CheckedNominations> checked;

    CompetitionInDiagrams(
            ObjectProvider<Competitions> competitions,
            ObjectProvider<Nominations> nominations,
            ObjectProvider<Scores> scores,
            ObjectProvider<CheckedNominations> checked) {
        this.competitions = competitions;
        this.nominations = nominations;
        this.scores = scores;
        this.checked = checked;
    }

    @Override
    public Object bind(UUID caseId) {
        return new OfCase(
                competitions.getObject(), nominations.getObject(), scores.getObject(), checked.getObject(), caseId);
    }

    /** The competition of one case, as expressions ask of it. */
    public static final class OfCase {
        private final Competitions competitions;
        private final Nominations nominations;
        private final Scores scores;
        private final CheckedNominations checked;
        private final UUID caseId;

        private OfCase(
                Competitions competitions,
                Nominations nominations,
                Scores scores,
                CheckedNominations checked,
                UUID caseId) {
            this.competitions = competitions;
            this.nominations = nominations;
            this.scores = scores;
            this.checked = checked;
            this.caseId = caseId;
        }

        /** Whether all nominations have been checked and no objection may come any more. */
        public boolean checked() {
            return competitions.of(caseId).map(checked::all).orElse(true);
        }

        /**
         * When the nominations of a window can be counted: what was filed in its last second has been recorded by then.
         *
         * @param due the window's end
         */
        public Date counted(Date due) {
            return Date.from(due.toInstant().plus(RECORDED));
        }

        /** Whether the admitted candidates are too few for a council that keeps its quotas, whatever their scores. */
        public boolean few() {
            return competitions.of(caseId).map(this::few).orElse(true);
        }

        private boolean few(Competition competition) {
            List<Contender> best = nominations.admitted(competition).stream()
                    .map(each -> new Contender(
                            each.number(),
                            each.organisation(),
                            each.group(),
                            each.expert(),
                            each.returning(),
                            each.filedAt(),
                            competition.rules().threshold()))
                    .toList();
            return !Ranking.of(competition.rules(), best).enough();
        }

        /** Whether the smallest council could be filled with those admitted. */
        public boolean fillable() {
            return competitions
                    .of(caseId)
                    .map(competition -> nominations.admitted(competition).size()
                            >= competition.rules().smallest())
                    .orElse(false);
        }

        /** Whether every scorer has locked and each candidate has as many scores as the rules want. */
        public boolean scored() {
            return competitions
                    .of(caseId)
                    .map(competition -> scores.locked(competition)
                            && scores.underscored(competition).isEmpty())
                    .orElse(false);
        }

        /** Whether citizens were asked already. */
        public boolean ratingOpened() {
            return competitions.of(caseId).map(each -> each.ratedFrom() != null).orElse(false);
        }

        /** Whether it was announced once more already. */
        public boolean repeated() {
            return competitions.of(caseId).map(each -> each.round() == 2).orElse(false);
        }

        /** Reference groups for a form to begin with, by {@link SuggestedRows#groups}. */
        public List<Map<String, Object>> groups(String text) {
            return SuggestedRows.groups(text);
        }

        /** Criteria for a form to begin with, by {@link SuggestedRows#criteria}. */
        public List<Map<String, Object>> criteria(String text) {
            return SuggestedRows.criteria(text);
        }
    }
}
