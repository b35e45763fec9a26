package org.reglament.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a plan begins with where nobody has written anything yet: the tasks of the Concept, to be done in its years. */
final class TypicalRows {
    private TypicalRows() {}

    static List<PlanRow> of(Plan plan, String responsible) {
        String start = CellText.written(LocalDate.of(plan.from(), 1, 1));
        String due = CellText.written(LocalDate.of(plan.to(), 12, 31));
        return Concept.ofRegion().mechanisms().stream()
                .flatMap(mechanism -> mechanism.tasks().stream()
                        .map(task -> new PlanRow(
                                UUID.randomUUID(),
                                1,
                                Map.ofEntries(
                                        Map.entry(PlanColumn.MECHANISM, Integer.toString(mechanism.number())),
                                        Map.entry(PlanColumn.TASK, task.code()),
                                        Map.entry(PlanColumn.MEASURE, task.name()),
                                        Map.entry(PlanColumn.START, start),
                                        Map.entry(PlanColumn.DUE, due),
                                        Map.entry(PlanColumn.RESPONSIBLE, responsible),
                                        Map.entry(PlanColumn.INDICATOR, "Задача " + task.code() + " выполнена"),
                                        Map.entry(PlanColumn.UNIT, "%"),
                                        Map.entry(PlanColumn.BASE, "0"),
                                        Map.entry(PlanColumn.TARGET, "100")))))
                .toList();
    }
}
