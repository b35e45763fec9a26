package org.reglament.plan;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.reglament.calendar.BusinessClock;
import org.reglament.directory.Bodies;
import org.reglament.plan.Obligations.Obligation;
import org.reglament.plan.Obligations.Report;
import org.springframework.stereotype.Component;

/** The obligations of all published plans as open data: primary rows, and a file that says what each column is. */
@Component
public class PlanData {
    /** Name of the declared structure: it changes when a column does. */
    public static final String STRUCTURE = "20261123";

    /** The columns: name, English and Russian description, format. */
    static final List<List<String>> COLUMNS = List.of(
            List.of("plan", "Number of the plan", "Номер плана", "text"),
            List.of("body", "Code of the body", "Код органа", "text"),
            List.of("body_name", "Name of the body", "Название органа", "text"),
            List.of("kind", "Kind of plan: openness, complex, municipal", "Вид плана", "text"),
            List.of("year_from", "First year of the plan", "Первый год плана", "integer"),
            List.of("year_to", "Last year of the plan", "Последний год плана", "integer"),
            List.of("version", "Version of the plan", "Редакция плана", "integer"),
            List.of("row", "Key of the row, the same in all versions", "Ключ строки, один во всех редакциях", "text"),
            List.of("mechanism", "Number of the mechanism of openness", "Номер механизма открытости", "integer"),
            List.of("task", "Code of the task of the Concept", "Код задачи Концепции", "text"),
            List.of("measure", "Measure", "Мероприятие", "text"),
            List.of("due", "Date by which it is due", "Срок", "date"),
            List.of("responsible", "Responsible official", "Ответственное должностное лицо", "text"),
            List.of("indicator", "Indicator", "Показатель", "text"),
            List.of("unit", "Unit of the indicator", "Единица измерения", "text"),
            List.of("base", "Base value", "Базовое значение", "decimal"),
            List.of("target", "Target value", "Целевое значение", "decimal"),
            List.of("value", "Latest reported value", "Последнее значение", "decimal"),
            List.of("percent", "Carried out, per cent", "Исполнено, процентов", "integer"),
            List.of("done", "Date on which it was done", "Дата исполнения", "date"),
            List.of("late", "Overdue: true or false", "Просрочено: true или false", "boolean"),
            List.of("evidence", "Link to the evidence", "Ссылка на подтверждение", "url"));

    private final Plans plans;
    private final Obligations obligations;
    private final Bodies bodies;
    private final BusinessClock clock;

    PlanData(Plans plans, Obligations obligations, Bodies bodies, BusinessClock clock) {
        this.plans = plans;
        this.obligations = obligations;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** What each column of the data is. */
    public void structure(OutputStream to) throws IOException {
        CsvWriter csv = writer(to);
        csv.writeRecord("field name", "english description", "russian description", "format");
        COLUMNS.forEach(csv::writeRecord);
        csv.flush();
    }

    /** One line for each obligation, plan by plan, so that its length does not matter. */
    public void rows(OutputStream to) throws IOException {
        CsvWriter csv = writer(to);
        csv.writeRecord(COLUMNS.stream().map(column -> column.get(0)).toList());
        LocalDate today = clock.today();
        for (Plan plan : plans.everPublished()) {
            Plans.Version version = plans.published(plan).orElseThrow();
            for (Obligation one : obligations.of(plan, version.no())) {
                csv.writeRecord(line(plan, version, one, today));
            }
        }
        csv.flush();
    }

    private List<String> line(Plan plan, Plans.Version version, Obligation one, LocalDate today) {
        PlanRow row = one.row();
        Report latest = one.latest();
        return List.of(
                plan.number(),
                plan.body(),
                bodies.get(plan.body()).name(),
                plan.kind().key(),
                Integer.toString(plan.from()),
                Integer.toString(plan.to()),
                Integer.toString(version.no()),
                row.id().toString(),
                row.get(PlanColumn.MECHANISM),
                row.get(PlanColumn.TASK),
                PlanExport.harmless(row.get(PlanColumn.MEASURE)),
                one.due().toString(),
                PlanExport.harmless(row.get(PlanColumn.RESPONSIBLE)),
                PlanExport.harmless(row.get(PlanColumn.INDICATOR)),
                PlanExport.harmless(row.get(PlanColumn.UNIT)),
                row.number(PlanColumn.BASE).map(BigDecimal::toPlainString).orElse(""),
                row.number(PlanColumn.TARGET).map(BigDecimal::toPlainString).orElse(""),
                latest == null || latest.value() == null ? "" : latest.value().toPlainString(),
                Integer.toString(one.percent()),
                one.doneAt() == null ? "" : clock.dateOf(one.doneAt()).toString(),
                Boolean.toString(one.late(today)),
                latest == null ? "" : latest.evidence());
    }

    private static CsvWriter writer(OutputStream to) {
        Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        return CsvWriter.builder().build(out);
    }
}
