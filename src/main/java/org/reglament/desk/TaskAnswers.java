package org.reglament.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reglament.form.view.FormView;
import org.reglament.form.view.Labels;

/** Answers of a form that somebody has sent, to be read: question and lines of the answer. */
final class TaskAnswers {
    private TaskAnswers() {}

    /** One question and the lines of its answer. */
    public record Row(String label, List<String> lines) {}

    /** What was answered; what was left open, and what the form only showed, is left out. */
    static List<Row> of(FormView view) {
        List<Row> rows = new ArrayList<>();
        add(view.parts(), rows);
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

    private static void add(List<FormView.Part> parts, List<Row> rows) {
        for (FormView.Part part : parts) {
            if (part instanceof FormView.Input input) {
                row(input.frame(), joined(input.prefix(), input.value(), input.suffix()), rows);
            } else if (part instanceof FormView.Textarea area) {
                row(area.frame(), area.value().strip().lines().toList(), rows);
            } else if (part instanceof FormView.Choice choice) {
                row(choice.frame(), chosen(choice.items()), rows);
            } else if (part instanceof FormView.Select select) {
                row(select.frame(), chosen(select.items()), rows);
            } else if (part instanceof FormView.Date date) {
                String value = date.inputs().stream()
                        .map(FormView.DatePart::value)
                        .filter(each -> !each.isBlank())
                        .collect(Collectors.joining("."));
                row(date.frame(), value.isEmpty() ? List.of() : List.of(value), rows);
            } else if (part instanceof FormView.Files files) {
                row(
                        files.frame(),
                        files.items().stream().map(FormView.FileItem::text).toList(),
                        rows);
            } else if (part instanceof FormView.Section section) {
                add(section.parts(), rows);
            } else if (part instanceof FormView.Listing listing) {
                listing.rows().forEach(row -> addRow(row, rows));
            }
        }
    }

    /** A row of a list that shows a question above its answer is told as the question and the answer. */
    private static void addRow(FormView.Row row, List<Row> rows) {
        String shown = row.parts().stream()
                .filter(FormView.Output.class::isInstance)
                .flatMap(part -> ((FormView.Output) part).lines().stream())
                .collect(Collectors.joining(" "));
        List<Row> own = new ArrayList<>();
        add(row.parts(), own);
        boolean asked = !shown.isEmpty() && own.size() == 1;
        own.forEach(each -> rows.add(new Row(
                asked ? shown : own.size() == 1 ? row.label() : row.label() + ". " + each.label(), each.lines())));
    }

    private static void row(FormView.Frame frame, List<String> lines, List<Row> rows) {
        if (!lines.isEmpty()) {
            rows.add(new Row(Labels.answered(frame.label()), lines));
        }
    }

    private static List<String> joined(@Nullable String prefix, String value, @Nullable String suffix) {
        String text = ((prefix == null ? "" : prefix) + " " + value + " " + (suffix == null ? "" : suffix)).strip();
        return value.isBlank() ? List.of() : List.of(text);
    }

    private static List<String> chosen(List<FormView.Item> items) {
        return items.stream()
                .filter(item -> item.chosen() && !item.value().isEmpty())
                .map(FormView.Item::text)
                .toList();
    }
}
