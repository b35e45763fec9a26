package org.reglament.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.reglament.plan.Concept.Mechanism;

/**
 * The rules that a plan must keep before it goes on: each mechanism has a measure or a stated reason, each row an
 * owner, a date and an indicator.
 *
 * @param officials whether somebody of that name can answer for a row
 */
record PlanCheck(Concept concept, PlanLayout layout, Predicate<String> officials) {
    /** More rows than any plan has; beyond it a page would be of no use. */
    static final int MOST_ROWS = 500;

    /** All that is wrong, rows first, in their order. */
    List<Mistake> all(List<PlanRow> rows, Map<Integer, String> reasons) {
        List<Mistake> found = new ArrayList<>(rows(rows));
        found.addAll(whole(rows, reasons));
        return found;
    }

    /** What is wrong with single rows. */
    List<Mistake> rows(List<PlanRow> rows) {
        List<Mistake> found = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int at = 0; at < rows.size(); at++) {
            PlanRow row = rows.get(at);
            missing(at, row, found);
            place(at, row, found);
            dates(at, row, found);
            numbers(at, row, found);
            String name = row.get(PlanColumn.RESPONSIBLE);
            if (!name.isEmpty() && !officials.test(name)) {
                found.add(Mistake.of(at, PlanColumn.RESPONSIBLE, "official", name));
            }
            if (!row.get(PlanColumn.MEASURE).isEmpty()) {
                String same = row.get(PlanColumn.TASK) + "\n"
                        + row.get(PlanColumn.MEASURE).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
                Integer first = seen.putIfAbsent(same, at);
                if (first != null) {
                    found.add(Mistake.of(at, PlanColumn.MEASURE, "twice", first + 1));
                }
            }
        }
        return found;
    }

    private void missing(int at, PlanRow row, List<Mistake> found) {
        for (PlanColumn column : PlanColumn.values()) {
            String text = row.get(column);
            if (text.isEmpty() && layout.requires(column)) {
                found.add(Mistake.of(at, column, "missing." + column.key()));
            } else if (text.length() > column.longest()) {
                found.add(Mistake.of(at, column, "long", column.longest(), text.length()));
            }
        }
    }

    private void place(int at, PlanRow row, List<Mistake> found) {
        String text = row.get(PlanColumn.MECHANISM);
        String code = row.get(PlanColumn.TASK);
        Optional<Mechanism> mechanism = concept.mechanism(row.mechanism());
        if (!text.isEmpty() && mechanism.isEmpty()) {
            found.add(Mistake.of(at, PlanColumn.MECHANISM, "mechanism", text));
        }
        if (!code.isEmpty()) {
            Optional<Mechanism> home = concept.withTask(code);
            if (home.isEmpty()) {
                found.add(Mistake.of(at, PlanColumn.TASK, "task", code));
            } else if (mechanism.isPresent() && !home.equals(mechanism)) {
                found.add(Mistake.of(
                        at, PlanColumn.TASK, "elsewhere", code, home.get().number(), row.mechanism()));
            }
        }
    }

    private void dates(int at, PlanRow row, List<Mistake> found) {
        for (PlanColumn column : List.of(PlanColumn.START, PlanColumn.DUE)) {
            String text = row.get(column);
            if (!text.isEmpty()) {
                Optional<LocalDate> date = row.date(column);
                if (date.isEmpty()) {
                    found.add(Mistake.of(at, column, "date", text));
                } else if (date.get().getYear() < layout.from() || date.get().getYear() > layout.to()) {
                    found.add(Mistake.of(
                            at,
                            column,
                            layout.from() == layout.to() ? "year" : "years",
                            text,
                            year(layout.from()),
                            year(layout.to())));
                }
            }
        }
        Optional<LocalDate> start = row.date(PlanColumn.START);
        Optional<LocalDate> due = row.date(PlanColumn.DUE);
        if (start.isPresent() && due.isPresent() && due.get().isBefore(start.get())) {
            found.add(Mistake.of(at, PlanColumn.DUE, "order"));
        }
    }

    /** Years are names, not amounts: nothing groups their digits. */
    private static String year(int year) {
        return Integer.toString(year);
    }

    private static void numbers(int at, PlanRow row, List<Mistake> found) {
        for (PlanColumn column : List.of(PlanColumn.BASE, PlanColumn.TARGET, PlanColumn.BUDGET)) {
            String text = row.get(column);
            if (!text.isEmpty()) {
                Optional<BigDecimal> number = row.number(column);
                if (number.isEmpty()) {
                    found.add(Mistake.of(at, column, "number", text));
                } else if (column == PlanColumn.BUDGET && number.get().signum() < 0) {
                    found.add(Mistake.of(at, column, "negative", text));
                }
            }
        }
    }

    /** What is wrong with the plan as a whole. */
    List<Mistake> whole(List<PlanRow> rows, Map<Integer, String> reasons) {
        List<Mistake> found = new ArrayList<>();
        if (rows.size() > MOST_ROWS) {
            found.add(Mistake.whole("rows", MOST_ROWS, rows.size()));
        }
        for (Mechanism mechanism : concept.mechanisms()) {
            boolean measured = rows.stream().anyMatch(row -> row.mechanism() == mechanism.number());
            boolean reasoned = !reasons.getOrDefault(mechanism.number(), "").isBlank();
            if (layout.mechanisms().contains(mechanism.number()) && !measured && !reasoned) {
                found.add(Mistake.whole("empty", mechanism.number(), mechanism.name()));
            } else if (measured && reasoned) {
                found.add(Mistake.whole("both", mechanism.number(), mechanism.name()));
            }
        }
        return found;
    }
}
