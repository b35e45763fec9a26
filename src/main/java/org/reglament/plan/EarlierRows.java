package org.reglament.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Rows of an earlier plan as a later one takes them: what it has already stays out, dates move on. */
final class EarlierRows {
    private EarlierRows() {}

    /** The rows with those of the earlier plan behind the last of their mechanisms, that many years later. */
    static List<PlanRow> into(List<PlanRow> before, List<PlanRow> earlier, int years) {
        Set<String> there = new HashSet<>(before.stream().map(EarlierRows::same).toList());
        List<PlanRow> after = new ArrayList<>(before);
        for (PlanRow row : earlier) {
            if (there.add(same(row))) {
                PlanRow brought = new PlanRow(UUID.randomUUID(), 1, later(row, years));
                after.add(PlanDrafts.end(after, row.mechanism()), brought);
            }
        }
        return after;
    }

    private static String same(PlanRow row) {
        return row.get(PlanColumn.TASK) + "\n" + row.get(PlanColumn.MEASURE);
    }

    private static Map<PlanColumn, String> later(PlanRow row, int years) {
        Map<PlanColumn, String> cells = new HashMap<>(row.cells());
        for (PlanColumn column : List.of(PlanColumn.START, PlanColumn.DUE)) {
            row.date(column).ifPresent(date -> cells.put(column, CellText.written(date.plusYears(years))));
        }
        // What was to be reached is where the next years begin.
        String target = row.get(PlanColumn.TARGET);
        if (!target.isEmpty()) {
            cells.put(PlanColumn.BASE, target);
        }
        return cells;
    }
}
