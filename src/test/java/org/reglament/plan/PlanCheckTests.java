package org.reglament.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a plan must say, row by row and as a whole. */
class PlanCheckTests {
    static final PlanLayout LAYOUT = new PlanLayout(
            1,
            PlanKind.OPENNESS,
            2027,
            2027,
            1,
            Set.of(PlanColumn.BASE),
            IntStream.rangeClosed(1, 10).boxed().collect(Collectors.toSet()),
            "",
            "office",
            Instant.EPOCH);
    static final PlanCheck CHECK = new PlanCheck(Concept.ofRegion(), LAYOUT, "Орлов Алексей Андреевич"::equals);

    /** A row without fault for that task. */
    static PlanRow row(String task) {
        return PlanRow.fresh(Map.ofEntries(
                Map.entry(PlanColumn.MECHANISM, task.substring(0, task.indexOf('.'))),
                Map.entry(PlanColumn.TASK, task),
                Map.entry(PlanColumn.MEASURE, "Сделать по задаче " + task),
                Map.entry(PlanColumn.START, "01.02.2027"),
                Map.entry(PlanColumn.DUE, "30.06.2027"),
                Map.entry(PlanColumn.RESPONSIBLE, "Орлов Алексей Андреевич"),
                Map.entry(PlanColumn.INDICATOR, "Доля сделанного"),
                Map.entry(PlanColumn.UNIT, "%"),
                Map.entry(PlanColumn.BASE, "10"),
                Map.entry(PlanColumn.TARGET, "95,5"),
                Map.entry(PlanColumn.BUDGET, "1 200,50")));
    }

    /** The row with another text in one cell. */
    static PlanRow with(PlanRow row, PlanColumn column, String text) {
        var cells = new java.util.EnumMap<PlanColumn, String>(row.cells());
        cells.put(column, text);
        return new PlanRow(row.id(), row.revision(), cells);
    }

    /** One row for each task of the Concept. */
    static List<PlanRow> whole() {
        return Concept.ofRegion().mechanisms().stream()
                .flatMap(mechanism -> mechanism.tasks().stream())
                .map(task -> row(task.code()))
                .toList();
    }

    @Test
    void the_concept_has_ten_mechanisms_and_its_tasks_word_by_word() {
        Concept concept = Concept.ofRegion();

        assertThat(concept.mechanisms()).hasSize(10).allSatisfy(one -> assertThat(one.tasks())
                .hasSize(one.number() == 7 ? 6 : 5)
                .allSatisfy(task -> assertThat(task.code()).startsWith(one.number() + ".")));
        assertThat(concept.task("10.5").map(Concept.Task::name))
                .contains("Проведение ревизии информационных ресурсов ОИВ с целью выявления потенциально готовых к"
                        + " публикации наборов данных");
    }

    @Test
    void a_plan_with_all_that_is_asked_has_no_mistake() {
        assertThat(CHECK.all(whole(), Map.of())).isEmpty();
    }

    @Test
    void a_mechanism_without_measure_says_why() {
        List<PlanRow> rows = new ArrayList<>(whole());
        rows.removeIf(row -> row.mechanism() == 4);

        assertThat(CHECK.all(rows, Map.of())).singleElement().satisfies(one -> {
            assertThat(one.key()).isEqualTo("empty");
            assertThat(one.facts()).first().isEqualTo(4);
        });
        assertThat(CHECK.all(rows, Map.of(4, "Обращения ведёт правительство области.")))
                .isEmpty();
        assertThat(keys(CHECK.all(whole(), Map.of(4, "Причина")))).containsExactly("both");
    }

    @Test
    void each_rule_of_a_row_names_the_row_and_the_cell() {
        Map<String, Function<PlanRow, PlanRow>> faults = Map.ofEntries(
                Map.entry("mechanism", row -> with(row, PlanColumn.MECHANISM, "11")),
                Map.entry("missing.task", row -> with(row, PlanColumn.TASK, " ")),
                Map.entry("task", row -> with(row, PlanColumn.TASK, "2.9")),
                Map.entry("elsewhere", row -> with(row, PlanColumn.TASK, "3.1")),
                Map.entry("missing.measure", row -> with(row, PlanColumn.MEASURE, "")),
                Map.entry("missing.responsible", row -> with(row, PlanColumn.RESPONSIBLE, "")),
                Map.entry("official", row -> with(row, PlanColumn.RESPONSIBLE, "Некто")),
                Map.entry("missing.due", row -> with(row, PlanColumn.DUE, "")),
                Map.entry("date", row -> with(row, PlanColumn.DUE, "31.06.2027")),
                Map.entry("year", row -> with(row, PlanColumn.DUE, "30.06.2028")),
                Map.entry("order", row -> with(row, PlanColumn.DUE, "31.01.2027")),
                Map.entry("missing.indicator", row -> with(row, PlanColumn.INDICATOR, "")),
                Map.entry("missing.base", row -> with(row, PlanColumn.BASE, "")),
                Map.entry("number", row -> with(row, PlanColumn.TARGET, "много")),
                Map.entry("negative", row -> with(row, PlanColumn.BUDGET, "-1")),
                Map.entry("long", row -> with(row, PlanColumn.UNIT, "ш".repeat(51))));

        faults.forEach((key, fault) -> {
            List<PlanRow> rows = List.of(row("1.1"), fault.apply(row("2.2")));
            assertThat(CHECK.rows(rows)).as(key).singleElement().satisfies(one -> {
                assertThat(one.key()).isEqualTo(key);
                assertThat(one.row()).isEqualTo(1);
                assertThat(one.column()).isNotNull();
            });
        });
    }

    @Test
    void the_same_measure_for_the_same_task_is_named_with_the_first() {
        PlanRow again = with(row("1.1"), PlanColumn.MEASURE, "сделать  по задаче 1.1");

        assertThat(CHECK.rows(List.of(row("1.1"), row("1.2"), again)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.key()).isEqualTo("twice");
                    assertThat(one.facts()).containsExactly(1);
                });
    }

    @Test
    void dates_and_numbers_are_kept_in_one_spelling_however_they_were_typed() {
        PlanRow row = with(with(row("1.1"), PlanColumn.DUE, "2027-6-1"), PlanColumn.TARGET, " 1 000.50 ");

        assertThat(with(row, PlanColumn.DUE, "2027-06-01").get(PlanColumn.DUE)).isEqualTo("01.06.2027");
        assertThat(with(row, PlanColumn.DUE, "1.6.2027").get(PlanColumn.DUE)).isEqualTo("01.06.2027");
        assertThat(row.get(PlanColumn.DUE))
                .as("what cannot be read stays as typed")
                .isEqualTo("2027-6-1");
        assertThat(row.get(PlanColumn.TARGET)).isEqualTo("1000,5");
        assertThat(with(row, PlanColumn.TARGET, "0,00").get(PlanColumn.TARGET)).isEqualTo("0");
    }

    static List<String> keys(List<Mistake> mistakes) {
        return mistakes.stream().map(Mistake::key).toList();
    }
}
