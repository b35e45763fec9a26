package org.reglament.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.document.Documents;
import org.reglament.procedure.Procedures;
import org.reglament.publication.CaseTable.Row;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** The step {@code countCases}: a table of counts by body as open data, CSV and JSON, put into the case. */
@Verb(
        name = "countCases",
        title = @Words(ru = "Посчитать дела", en = "Count cases"),
        does =
                @Words(
                        ru =
                                "Считает дела процедуры за период по органам и кладёт в дело таблицы CSV и JSON; личных сведений в них нет",
                        en =
                                "counts the cases of a procedure in a period by body, without anything personal: issues the table as `NAME` (CSV) and `NAME-json`; content `NAME` says the totals. Measures: `registered`, `registered ANSWER VALUE`, `closed`, `closed OUTCOME`, and of those that ended in the period `kept DEADLINE`, `late DEADLINE`, `median DEADLINE` (working days from registration, from three cases on)"),
        inputs = {
            @Input(
                    name = "name",
                    required = true,
                    label = @Words(ru = "Имя таблицы", en = "Name"),
                    help =
                            @Words(
                                    ru = "Латинскими буквами, например outcomes",
                                    en = "Latin letters, for example `outcomes`")),
            @Input(
                    name = "title",
                    required = true,
                    label = @Words(ru = "Название файла", en = "Title"),
                    help = @Words(ru = "Под этим названием файл публикуется", en = "what the files are called")),
            @Input(
                    name = "procedure",
                    required = true,
                    label = @Words(ru = "Процедура", en = "Procedure"),
                    help =
                            @Words(
                                    ru = "Ключ процедуры, дела которой считаются",
                                    en = "key of the one whose cases are counted")),
            @Input(
                    name = "from",
                    required = true,
                    initial = "${periodFrom}",
                    label = @Words(ru = "С какого дня", en = "From"),
                    help =
                            @Words(
                                    ru = "Первый день, например ${periodFrom}",
                                    en = "first day, for example `${periodFrom}`")),
            @Input(
                    name = "to",
                    required = true,
                    initial = "${periodTo}",
                    label = @Words(ru = "По какой день", en = "To"),
                    help =
                            @Words(
                                    ru = "Последний день, например ${periodTo}",
                                    en = "last day, for example `${periodTo}`")),
            @Input(
                    name = "columns",
                    required = true,
                    lines = true,
                    label = @Words(ru = "Столбцы", en = "Columns"),
                    help =
                            @Words(
                                    ru =
                                            "По одному в строке: название = что считать, например Отказано = closed refused",
                                    en = "one a line, `TITLE = MEASURE`, for example `Refused = closed refused`"))
        },
        sets = "=name")
public class CountCases implements Step {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BODY = "Орган";
    private static final String CODE = "Код органа";
    private static final String ALL = "Всего";

    private final CaseTable tables;
    private final Documents documents;
    private final CaseFiles cases;
    private final Procedures procedures;

    CountCases(CaseTable tables, Documents documents, CaseFiles cases, Procedures procedures) {
        this.tables = tables;
        this.documents = documents;
        this.cases = cases;
        this.procedures = procedures;
    }

    @Override
    public void run(StepContext context) {
        String procedure = context.required("procedure").strip();
        if (procedures.find(procedure).isEmpty()) {
            throw new CaseRefusedException("publication.refused.procedure", procedure);
        }
        String name = context.required("name").strip();
        String title = context.required("title").strip();
        List<Measure> columns = Measure.parse(context.required("columns"));
        CaseTable.Table table = tables.of(
                procedure,
                LocalDate.parse(context.required("from").strip()),
                LocalDate.parse(context.required("to").strip()),
                columns);
        documents.issue(context.caseId(), name, title + ".csv", "text/csv", csv(columns, table));
        documents.issue(context.caseId(), name + "-json", title + ".json", "application/json", json(columns, table));
        cases.note(context.caseId(), context.element(), "system", Map.of(name, totals(columns, table)));
    }

    /** Semicolons and the mark of UTF-8, as spreadsheets here expect. */
    private static byte[] csv(List<Measure> columns, CaseTable.Table table) {
        StringWriter out = new StringWriter();
        out.write('\ufeff');
        CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(out);
        csv.writeRecord(line(BODY, columns.stream().map(Measure::title).toList(), CODE));
        table.rows()
                .forEach(row -> csv.writeRecord(
                        line(row.body().name(), texts(row.values()), row.body().code())));
        csv.writeRecord(line(ALL, texts(table.total()), ""));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> line(String first, List<String> middle, String last) {
        List<String> line = new ArrayList<>();
        line.add(first);
        line.addAll(middle);
        line.add(last);
        return line;
    }

    private static List<String> texts(List<@Nullable Integer> values) {
        return values.stream().map(CountCases::text).toList();
    }

    private static String text(@Nullable Integer value) {
        return value == null ? "–" : value.toString();
    }

    private static byte[] json(List<Measure> columns, CaseTable.Table table) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Row row : table.rows()) {
            values(
                    all.addObject()
                            .put(CODE, row.body().code())
                            .put(BODY, row.body().name()),
                    columns,
                    row.values());
        }
        values(all.addObject().putNull(CODE).put(BODY, ALL), columns, table.total());
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a table of numbers can be written", e);
        }
    }

    private static void values(ObjectNode row, List<Measure> columns, List<@Nullable Integer> values) {
        IntStream.range(0, columns.size()).forEach(n -> row.put(columns.get(n).title(), values.get(n)));
    }

    private static String totals(List<Measure> columns, CaseTable.Table table) {
        return IntStream.range(0, columns.size())
                .mapToObj(
                        n -> columns.get(n).title() + ": " + text(table.total().get(n)))
                .collect(Collectors.joining("\n"));
    }
}
