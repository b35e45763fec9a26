package org.reglament.plan;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Joins what two people made of one row at the same time, cell by cell.
 *
 * @param cells what comes of both; where they clash, the second one's text
 * @param clashes cells that both changed, and differently
 */
record RowMerge(Map<PlanColumn, String> cells, Set<PlanColumn> clashes) {

    static RowMerge of(Map<PlanColumn, String> base, Map<PlanColumn, String> mine, Map<PlanColumn, String> theirs) {
        Map<PlanColumn, String> cells = new EnumMap<>(PlanColumn.class);
        Set<PlanColumn> clashes = EnumSet.noneOf(PlanColumn.class);
        for (PlanColumn column : PlanColumn.values()) {
            String was = base.getOrDefault(column, "");
            String my = mine.getOrDefault(column, "");
            String their = theirs.getOrDefault(column, "");
            String kept = my.equals(was) ? their : my;
            if (!my.equals(was) && !their.equals(was) && !my.equals(their)) {
                clashes.add(column);
            }
            if (!kept.isEmpty()) {
                cells.put(column, kept);
            }
        }
        return new RowMerge(cells, clashes);
    }
}
