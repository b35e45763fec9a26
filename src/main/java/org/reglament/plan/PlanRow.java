package org.reglament.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One measure of a plan as it was typed: a draft keeps what is wrong, too, until somebody mends it.
 *
 * @param id the same in all versions of the plan
 * @param revision grows with each change, so that two who change it at once are told
 */
public record PlanRow(UUID id, long revision, Map<PlanColumn, String> cells) {
    public PlanRow {
        Map<PlanColumn, String> clean = new EnumMap<>(PlanColumn.class);
        cells.forEach((column, text) -> {
            String kept = CellText.clean(column, text);
            if (!kept.isEmpty()) {
                clean.put(column, kept);
            }
        });
        cells = Map.copyOf(clean);
    }

    /** A row that nobody has kept yet. */
    static PlanRow fresh(Map<PlanColumn, String> cells) {
        return new PlanRow(UUID.randomUUID(), 0, cells);
    }

    /** What stands in the cell; an empty text where nothing does. */
    public String get(PlanColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** The same by the column's name, for pages. */
    public String cell(String key) {
        return PlanColumn.of(key).map(this::get).orElse("");
    }

    /** The number of its mechanism; 0 where none can be read. */
    public int mechanism() {
        String text = get(PlanColumn.MECHANISM);
        return text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
    }

    public Optional<LocalDate> date(PlanColumn column) {
        return CellText.date(get(column));
    }

    public Optional<BigDecimal> number(PlanColumn column) {
        return CellText.number(get(column));
    }

    PlanRow with(Map<PlanColumn, String> other) {
        return new PlanRow(id, revision, other);
    }

    PlanRow at(long other) {
        return new PlanRow(id, other, cells);
    }

    /** Whether both say the same. */
    boolean says(PlanRow other) {
        return cells.equals(other.cells);
    }
}
