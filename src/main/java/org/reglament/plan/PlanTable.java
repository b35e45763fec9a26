package org.reglament.plan;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.plan.TableFile.Field;
import org.reglament.plan.TableFile.Line;

/** Reads a plan out of a table that somebody filled in, naming every mistake by row and column. */
final class PlanTable {
    /** The columns beside those of a row: why a mechanism has no measure, and by what a row is known again. */
    static final String REASON = "reason";

    static final String KEY = "key";

    private final PlanCheck check;
    private final PlanHeads heads;

    PlanTable(PlanCheck check, PlanHeads heads) {
        this.check = check;
        this.heads = heads;
    }

    /**
     * A mistake where its author finds it.
     *
     * @param line number of the line in the file
     * @param column letter of the column; null where the whole line is meant
     * @param head what stands at the top of the column
     */
    record Place(int line, @Nullable String column, String head, Mistake mistake) {
        /** As columns stand: Z before AA. */
        String order() {
            return column == null ? "" : column.length() + column;
        }
    }

    /** What a table says. Where there are mistakes, nothing of it may be taken over. */
    record Read(List<PlanRow> rows, Map<Integer, String> reasons, List<Place> mistakes) {}

    /** Reads the table; {@code known} are the ids of rows that the plan has. */
    Read read(InputStream in, Set<UUID> known) throws IOException, TableFile.Unreadable {
        List<Line> lines = TableFile.read(in);
        Map<String, Integer> columns = columns(lines.get(0));
        List<Place> found = new ArrayList<>();
        for (PlanColumn column : PlanColumn.values()) {
            if (column.always() && !columns.containsKey(column.key())) {
                found.add(new Place(
                        lines.get(0).number(), null, "", Mistake.of(0, column, "head", heads.of(column.key()))));
            }
        }
        if (!found.isEmpty()) {
            return new Read(List.of(), Map.of(), found);
        }
        List<PlanRow> rows = new ArrayList<>();
        List<Line> origins = new ArrayList<>();
        Map<Integer, String> reasons = new LinkedHashMap<>();
        Set<UUID> seen = new HashSet<>();
        for (Line line : lines.subList(1, lines.size())) {
            Map<PlanColumn, String> cells = cells(line, columns, found);
            String reason = text(line, columns, REASON).strip();
            if (!reason.isEmpty()) {
                reason(line, columns, cells, reason, reasons, found);
                continue;
            }
            UUID id = id(line, columns, known, seen, found);
            rows.add(new PlanRow(id, 0, cells));
            origins.add(line);
        }
        if (rows.isEmpty() && reasons.isEmpty() && found.isEmpty()) {
            // A table of nothing but its head would empty the plan.
            throw new TableFile.Unreadable("empty", 0);
        }
        check.rows(rows).forEach(mistake -> {
            Place place = place(origins.get(mistake.row()), columns, mistake);
            if (found.stream()
                    .noneMatch(other -> other.line() == place.line()
                            && other.column() != null
                            && other.column().equals(place.column()))) {
                found.add(place);
            }
        });
        for (Mistake mistake : check.whole(rows, reasons)) {
            if (!mistake.key().equals("empty")) {
                found.add(new Place(0, null, "", mistake));
            }
        }
        found.sort(Comparator.comparingInt(Place::line).thenComparing(Place::order));
        return new Read(rows, reasons, found);
    }

    private Map<String, Integer> columns(Line head) {
        Map<String, Integer> columns = new HashMap<>();
        for (int at = 0; at < head.cells().size(); at++) {
            String key = heads.key(head.at(at).text());
            if (key != null) {
                columns.putIfAbsent(key, at);
            }
        }
        return columns;
    }

    private Map<PlanColumn, String> cells(Line line, Map<String, Integer> columns, List<Place> found) {
        Map<PlanColumn, String> cells = new EnumMap<>(PlanColumn.class);
        for (PlanColumn column : PlanColumn.values()) {
            Integer at = columns.get(column.key());
            if (at != null) {
                Field field = line.at(at);
                if (field.broken()) {
                    found.add(place(line, columns, Mistake.of(0, column, "broken")));
                } else if (field.dated() && column.kind() != PlanColumn.Kind.DATE) {
                    found.add(place(line, columns, Mistake.of(0, column, "dated", field.text())));
                } else {
                    cells.put(column, number(column, field.text()));
                }
            }
        }
        return cells;
    }

    /** A code such as 1.1 may come as a number with a comma, and with a stop at its end. */
    private static String number(PlanColumn column, String text) {
        return column == PlanColumn.TASK || column == PlanColumn.MECHANISM
                ? text.strip().replace(',', '.').replaceAll("\\.$", "")
                : text;
    }

    private void reason(
            Line line,
            Map<String, Integer> columns,
            Map<PlanColumn, String> cells,
            String reason,
            Map<Integer, String> reasons,
            List<Place> found) {
        PlanRow row = PlanRow.fresh(cells);
        if (check.concept().mechanism(row.mechanism()).isEmpty()) {
            found.add(place(
                    line, columns, Mistake.of(0, PlanColumn.MECHANISM, "mechanism", row.get(PlanColumn.MECHANISM))));
        } else if (row.cells().size() > 1) {
            found.add(placed(line, columns, REASON, Mistake.of(0, null, "reason-and-measure")));
        } else if (reason.length() > PlanDrafts.LONGEST_REASON) {
            found.add(placed(
                    line, columns, REASON, Mistake.of(0, null, "long", PlanDrafts.LONGEST_REASON, reason.length())));
        } else if (reasons.putIfAbsent(row.mechanism(), reason) != null) {
            found.add(placed(line, columns, REASON, Mistake.of(0, null, "reason-twice", row.mechanism())));
        }
    }

    private UUID id(Line line, Map<String, Integer> columns, Set<UUID> known, Set<UUID> seen, List<Place> found) {
        String text = text(line, columns, KEY).strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return UUID.randomUUID();
        }
        UUID id = text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
        if (id == null || !known.contains(id)) {
            found.add(placed(line, columns, KEY, Mistake.of(0, null, "key")));
        } else if (!seen.add(id)) {
            found.add(placed(line, columns, KEY, Mistake.of(0, null, "key-twice")));
        } else {
            return id;
        }
        return UUID.randomUUID();
    }

    private static String text(Line line, Map<String, Integer> columns, String key) {
        Integer at = columns.get(key);
        return at == null ? "" : line.at(at).text();
    }

    private Place place(Line line, Map<String, Integer> columns, Mistake mistake) {
        PlanColumn column = mistake.column();
        return column == null
                ? new Place(line.number(), null, "", mistake)
                : placed(line, columns, column.key(), mistake);
    }

    private Place placed(Line line, Map<String, Integer> columns, String key, Mistake mistake) {
        Integer at = columns.get(key);
        return new Place(line.number(), at == null ? null : letter(at), heads.of(key), mistake);
    }

    /** How spreadsheets call the column of that index: A, B … Z, AA. */
    static String letter(int index) {
        String letters = "";
        for (int left = index; left >= 0; left = left / 26 - 1) {
            letters = (char) ('A' + left % 26) + letters;
        }
        return letters;
    }
}
