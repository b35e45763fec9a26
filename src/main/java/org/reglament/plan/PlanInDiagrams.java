package org.reglament.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reglament.calendar.BusinessClock;
import org.reglament.step.DiagramWord;
import org.reglament.step.Word;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The name {@code plan} in diagrams: how the plan of the case stands. */
@Component
@Word("plan")
class PlanInDiagrams implements DiagramWord {
    private final ObjectProvider<Plans> plans;
    private final ObjectProvider<PlanRemarks> remarks;
    private final ObjectProvider<PlanRows> rows;
    private final ObjectProvider<Obligations> obligations;
    private final ObjectProvider<PlanNews> news;
    private final MessageSource words;
    private final BusinessClock clock;

    PlanInDiagrams(
            ObjectProvider<Plans> plans,
            ObjectProvider<PlanRemarks> remarks,
            ObjectProvider<PlanRows> rows,
            ObjectProvider<Obligations> obligations,
            ObjectProvider<PlanNews> news,
            MessageSource words,
            BusinessClock clock) {
        this.plans = plans;
        this.remarks = remarks;
        this.rows = rows;
        this.obligations = obligations;
        this.news = news;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Object bind(UUID caseId) {
        return new OfCase(this, caseId);
    }

    /** In the language of the plan, for what is voted on is the plan. */
    private String say(String key, PlanRow row, PlanColumn... cells) {
        return words.getMessage(
                "plan.vote." + key, Stream.of(cells).map(row::get).toArray(), Locale.forLanguageTag("ru"));
    }

    /** The plan of one case, as expressions ask of it. */
    public static final class OfCase {
        private final PlanInDiagrams from;
        private final UUID caseId;

        private OfCase(PlanInDiagrams from, UUID caseId) {
            this.from = from;
            this.caseId = caseId;
        }

        private Plan plan() {
            return from.plans.getObject().required(caseId);
        }

        /** The years it is for, as people write them. */
        public String years() {
            return plan().years();
        }

        /** Where everybody reads it. */
        public String path() {
            return plan().path();
        }

        /** How often it was returned. */
        public long round() {
            return plan().round();
        }

        /** Whether somebody's remarks are still to be settled. */
        public boolean remarked() {
            return !from.remarks.getObject().open(plan()).isEmpty();
        }

        /** Whether this is not the first version. */
        public boolean amended() {
            return plan().version() > 1;
        }

        /** Its rows, as a board votes on them one by one: number, what is promised by whom and when, mechanism. */
        public List<Map<String, String>> rows() {
            Plan plan = plan();
            List<PlanRow> all = from.rows.getObject().of(plan.id(), plan.version());
            return IntStream.range(0, all.size())
                    .mapToObj(at -> Map.of(
                            "code",
                            Integer.toString(at + 1),
                            "title",
                            from.say("title", all.get(at), PlanColumn.MEASURE, PlanColumn.TASK),
                            "about",
                            from.say(
                                    "about",
                                    all.get(at),
                                    PlanColumn.DUE,
                                    PlanColumn.RESPONSIBLE,
                                    PlanColumn.INDICATOR,
                                    PlanColumn.TARGET,
                                    PlanColumn.UNIT),
                            "group",
                            mechanism(all.get(at))))
                    .toList();
        }

        private static String mechanism(PlanRow row) {
            return Concept.ofRegion()
                    .mechanism(row.mechanism())
                    .map(one -> one.number() + ". " + one.name())
                    .orElse("");
        }

        /** Who has to report at the end of a quarter. */
        public List<String> reporters() {
            return from.obligations.getObject().reporters(plan());
        }

        /** When the next quarter of the plan's years ends; at once where all of them have. */
        public Date quarterEnd() {
            Plan plan = plan();
            LocalDate today = from.clock.today();
            LocalDate first = LocalDate.of(plan.from(), 1, 1);
            LocalDate day = today.isBefore(first) ? first : today;
            LocalDate end = LocalDate.of(day.getYear(), ((day.getMonthValue() - 1) / 3) * 3 + 1, 1)
                    .plusMonths(3);
            return Date.from(
                    end.atTime(LocalTime.of(0, 5)).atZone(from.clock.getZone()).toInstant());
        }

        /** Whether a year of the plan has ended on which nobody has reported. */
        public boolean yearOver() {
            Plan plan = plan();
            int last = from.news.getObject().of(plan, PlanNews.Kind.REPORT).stream()
                    .mapToInt(piece -> Integer.parseInt(piece.occurrence()))
                    .max()
                    .orElse(plan.from() - 1);
            return PlanYears.owed(plan, from.clock.today(), last);
        }

        /** The year of the plan that ended last. */
        public long reportYear() {
            return PlanYears.reported(plan(), from.clock.today());
        }

        /** Whether the plan's years are over. */
        public boolean over() {
            return from.clock.today().getYear() > plan().to();
        }
    }
}
