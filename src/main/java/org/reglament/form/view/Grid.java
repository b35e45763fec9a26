package org.reglament.form.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reglament.form.schema.Component.Layout;
import org.reglament.form.view.FormView.Cell;
import org.reglament.form.view.FormView.Part;

/** Puts parts of one row of the layout side by side, in sixteen columns as the form's author drew them. */
final class Grid {
    private static final int COLUMNS = 16;
    private final Map<String, List<Placed>> rows = new LinkedHashMap<>();

    private record Placed(Layout layout, List<Part> parts) {}

    void add(Layout layout, List<Part> parts) {
        if (!parts.isEmpty()) {
            String row = layout.row().isEmpty() ? "alone " + rows.size() : "row " + layout.row();
            rows.computeIfAbsent(row, ignored -> new ArrayList<>()).add(new Placed(layout, parts));
        }
    }

    /** The parts in order; a part that takes its row alone and whole stands as it is. */
    List<Part> parts() {
        List<Part> all = new ArrayList<>();
        for (List<Placed> row : rows.values()) {
            Layout first = row.get(0).layout();
            if (row.size() == 1 && (first.columns() == 0 || first.columns() == COLUMNS)) {
                all.addAll(row.get(0).parts());
                continue;
            }
            int said = row.stream().mapToInt(each -> each.layout().columns()).sum();
            long open =
                    row.stream().filter(each -> each.layout().columns() == 0).count();
            int share = open == 0 ? 0 : Math.max(1, (COLUMNS - said) / (int) open);
            all.add(new FormView.Columns(row.stream()
                    .map(each -> new Cell(
                            each.layout().columns() == 0 ? share : each.layout().columns(), each.parts()))
                    .toList()));
        }
        return all;
    }
}
