package org.reglament.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a version of a plan changed in the one before it, row by row and cell by cell. */
public record PlanDiff(List<PlanRow> added, List<PlanRow> removed, List<Changed> changed) {

    /** A cell that says something else now. */
    public record Cell(String key, String former, String later) {}

    /** A row of which some cells have changed. */
    public record Changed(PlanRow row, List<Cell> cells) {}

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    public static PlanDiff of(List<PlanRow> former, List<PlanRow> later) {
        Map<UUID, PlanRow> before = new LinkedHashMap<>();
        former.forEach(row -> before.put(row.id(), row));
        Map<UUID, PlanRow> gone = new HashMap<>(before);
        List<PlanRow> added = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        for (PlanRow row : later) {
            PlanRow was = before.get(row.id());
            gone.remove(row.id());
            if (was == null) {
                added.add(row);
            } else if (!was.says(row)) {
                changed.add(new Changed(row, cells(was, row)));
            }
        }
        return new PlanDiff(
                added, former.stream().filter(row -> gone.containsKey(row.id())).toList(), changed);
    }

    private static List<Cell> cells(PlanRow was, PlanRow row) {
        List<Cell> cells = new ArrayList<>();
        for (PlanColumn column : PlanColumn.values()) {
            if (!was.get(column).equals(row.get(column))) {
                cells.add(new Cell(column.key(), was.get(column), row.get(column)));
            }
        }
        return cells;
    }
}
