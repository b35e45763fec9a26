package org.reglament.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reglament.form.view.AnswerSheet;
import org.reglament.form.view.AnswerSheet.Line;
import org.reglament.form.view.FormView;

/** Answers of a form that somebody has sent, to be read: question and lines of the answer. */
final class TaskAnswers {
    private TaskAnswers() {}

    /** One question and the lines of its answer. */
    public record Row(String label, List<String> lines) {}

    /** What was answered; what was left open, and what the form only showed, is left out. */
    static List<Row> of(AnswerSheet sheet) {
        List<Row> rows = new ArrayList<>();
        for (AnswerSheet.Page page : sheet.pages()) {
            Map<String, List<Line>> byRow = new LinkedHashMap<>();
            for (Line line : page.lines()) {
                if (line.row() == null) {
                    tell(byRow, rows);
                    add(line, line.label(), rows);
                } else {
                    byRow.computeIfAbsent(line.row(), ignored -> new ArrayList<>())
                            .add(line);
                }
            }
            tell(byRow, rows);
        }
        return rows;
    }

    /** The upload controls of a form. */
    static List<FormView.Files> files(List<FormView.Part> parts) {
        List<FormView.Files> found = new ArrayList<>();
        for (FormView.Part part : parts) {
            if (part instanceof FormView.Files files) {
                found.add(files);
            } else if (part instanceof FormView.Section section) {
                found.addAll(files(section.parts()));
            } else if (part instanceof FormView.Listing listing) {
                listing.rows().forEach(row -> found.addAll(files(row.parts())));
            }
        }
        return found;
    }

    /** A row of a list that shows a question above its answer is told as the question and the answer. */
    private static void tell(Map<String, List<Line>> byRow, List<Row> rows) {
        byRow.forEach((row, lines) -> {
            String shown = lines.stream()
                    .filter(line -> !line.asked())
                    .flatMap(line -> line.text().stream())
                    .collect(Collectors.joining(" "));
            List<Line> own = lines.stream()
                    .filter(line -> line.asked() && line.isAnswered())
                    .toList();
            boolean alone = own.size() == 1;
            own.forEach(line -> add(line, alone ? (shown.isEmpty() ? row : shown) : row + ". " + line.label(), rows));
        });
        byRow.clear();
    }

    private static void add(Line line, String label, List<Row> rows) {
        if (line.asked() && line.isAnswered()) {
            rows.add(new Row(label, line.text()));
        }
    }
}
