package org.reglament.participation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The published record of a competition: all that is needed to rank its candidates anew, and nothing of who they are. */
public final class OpenRecord {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private OpenRecord() {}

    /**
     * Points as they are published.
     *
     * @param scorer number of the scorer within the competition, the same in all lines
     */
    public record Points(String number, int scorer, String criterion, int points) {}

    /** The rules. */
    public static String rules(SelectionRules rules) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("seats", rules.seats());
        told.put("smallest", rules.smallest());
        told.put("threshold", rules.threshold().toPlainString());
        told.put("experts", rules.experts().toString());
        told.put("renewed", rules.renewed().toString());
        told.put("perOrganisation", rules.perOrganisation());
        told.put("scorers", rules.scorers());
        told.put("term", rules.term());
        told.put("groups", rules.groups());
        told.put("criteria", rules.criteria());
        try {
            return JSON.writeValueAsString(told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The admitted candidates, by number. */
    public static String candidates(Collection<Contender> contenders) {
        return csv(
                List.of("number", "organisation", "group", "expert", "filedAt", "returning"),
                contenders.stream()
                        .sorted(Comparator.comparing(Contender::number))
                        .map(each -> List.of(
                                each.number(),
                                each.organisation(),
                                each.group(),
                                String.valueOf(each.expert()),
                                each.filedAt().toString(),
                                String.valueOf(each.returning())))
                        .toList());
    }

    /** What the scorers gave. */
    public static String scores(Collection<Points> points) {
        return csv(
                List.of("number", "scorer", "criterion", "points"),
                points.stream()
                        .map(each -> List.of(
                                each.number(),
                                String.valueOf(each.scorer()),
                                each.criterion(),
                                String.valueOf(each.points())))
                        .toList());
    }

    /** What came of it. */
    public static String result(Ranking ranking) {
        return csv(
                List.of("place", "number", "score", "outcome", "turn", "reason", "quotas"),
                ranking.places().stream()
                        .map(each -> List.of(
                                String.valueOf(each.place()),
                                each.contender().number(),
                                each.contender().score().toPlainString(),
                                each.outcome().name(),
                                String.valueOf(each.turn()),
                                each.reason().name(),
                                String.join(" ", each.quotas())))
                        .toList());
    }

    private static String csv(List<String> heads, Collection<List<String>> rows) {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(heads);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
