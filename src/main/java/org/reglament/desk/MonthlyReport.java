package org.reglament.desk;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.Channel;
import org.reglament.casefile.MonthlyCounts;
import org.reglament.casefile.MonthlyCounts.Side;
import org.reglament.procedure.Procedure;
import org.reglament.procedure.Procedures;
import org.springframework.stereotype.Component;

/** The month's appeals by classifier, channel, outcome and term, as they may be shown. */
@Component
class MonthlyReport {

    private static final List<String> SECTIONS = List.of("0001", "0002", "0003", "0004", "0005");
    private static final List<String> TERMS = List.of("kept", "late", "running");

    /** Only what is put under the classifier is counted by it: appeals, and nothing that has a law of its own. */
    private static final String CLASSIFIED_BY = "classifierCode";

    private final MonthlyCounts counts;
    private final Procedures procedures;
    private final CaseWords words;

    MonthlyReport(MonthlyCounts counts, Procedures procedures, CaseWords words) {
        this.counts = counts;
        this.procedures = procedures;
        this.words = words;
    }

    /** One count; null is hidden because it is small or would give a small one away. */
    public record Line(String label, @Nullable Long count) {}

    /** One side of the report. */
    public record Table(String key, String title, List<Line> lines, @Nullable Long total) {}

    /**
     * The report of a month.
     *
     * @param body code of the body; null counts all of them
     */
    List<Table> of(YearMonth month, @Nullable String body, Locale locale) {
        List<String> open = procedures.all().stream()
                .filter(procedure -> procedure.isPublic() && procedures.asks(procedure.definitionId(), CLASSIFIED_BY))
                .map(Procedure::key)
                .toList();
        Map<Side, Map<String, Long>> exact = counts.of(month, body, open);
        List<Table> tables = new ArrayList<>();
        boolean totalIsSafe = true;
        List<Suppression.Shown> shown = new ArrayList<>();
        for (Side side : Side.values()) {
            Suppression.Shown one = Suppression.of(withZeros(side, Objects.requireNonNull(exact.get(side))));
            shown.add(one);
            totalIsSafe &= one.total() != null;
        }
        for (Side side : Side.values()) {
            Suppression.Shown one = shown.get(side.ordinal());
            List<Line> lines = new ArrayList<>();
            one.counts().forEach((value, count) -> lines.add(new Line(label(side, value, locale), count)));
            String key = side.name().toLowerCase(Locale.ROOT);
            // All sides have the same total: one that must not be known is hidden on each of them.
            tables.add(
                    new Table(key, words.say("report." + key, locale, key), lines, totalIsSafe ? one.total() : null));
        }
        return tables;
    }

    /** A value that may occur is listed even where nothing was counted. */
    private static Map<String, Long> withZeros(Side side, Map<String, Long> counted) {
        List<String> always =
                switch (side) {
                    case SECTION -> SECTIONS;
                    case CHANNEL ->
                        List.of(Channel.values()).stream().map(Channel::name).toList();
                    case TERM -> TERMS;
                    case OUTCOME -> List.of();
                };
        Map<String, Long> all = new LinkedHashMap<>();
        always.forEach(value -> all.put(value, 0L));
        all.putAll(counted);
        return all;
    }

    /** Procedures that are put under the classifier may end in ways of their own, and have words for them. */
    private String outcome(String code, Locale locale) {
        return procedures.all().stream()
                .flatMap(procedure -> procedures.outcome(procedure.definitionId(), code, locale).stream())
                .findFirst()
                .orElse(code);
    }

    private String label(Side side, String value, Locale locale) {
        return switch (side) {
            case SECTION -> words.say("report.section." + value, locale, value);
            case CHANNEL -> words.say("channel." + value, locale, value);
            case TERM -> words.say("report.term." + value, locale, value);
            case OUTCOME ->
                value.equals("open")
                        ? words.say("report.outcome.open", locale, value)
                        : words.say("outcome." + value, locale, outcome(value, locale));
        };
    }
}
