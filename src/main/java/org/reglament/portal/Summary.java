package org.reglament.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.reglament.form.view.FormView;
import org.reglament.form.view.Labels;

/** A page of answers as its reader checks them: question and answer, line by line. */
public record Summary(String title, String change, List<Row> rows) {

    /** One question and the lines of its answer; none where it was left open. */
    public record Row(String label, List<String> lines) {}

    static Summary of(String title, String change, FormView view) {
        List<Row> rows = new ArrayList<>();
        add(view.parts(), "", rows);
        return new Summary(title, change, rows);
    }

    private static void add(List<FormView.Part> parts, String before, List<Row> rows) {
        for (FormView.Part part : parts) {
            if (part instanceof FormView.Input input) {
                String value = (text(input.prefix()) + " " + input.value() + " " + text(input.suffix())).strip();
                row(before, input.frame(), input.value().isBlank() ? List.of() : List.of(value), rows);
            } else if (part instanceof FormView.Textarea area) {
                row(before, area.frame(), lines(area.value()), rows);
            } else if (part instanceof FormView.Choice choice) {
                row(before, choice.frame(), chosen(choice.items()), rows);
            } else if (part instanceof FormView.Select select) {
                row(before, select.frame(), chosen(select.items()), rows);
            } else if (part instanceof FormView.Date date) {
                String value = date.inputs().stream()
                        .map(FormView.DatePart::value)
                        .filter(each -> !each.isBlank())
                        .collect(Collectors.joining("."));
                row(before, date.frame(), value.isEmpty() ? List.of() : List.of(value), rows);
            } else if (part instanceof FormView.Files files) {
                row(
                        before,
                        files.frame(),
                        files.items().stream().map(FormView.FileItem::text).toList(),
                        rows);
            } else if (part instanceof FormView.Output output) {
                row(before, output.frame(), output.lines(), rows);
            } else if (part instanceof FormView.Section section) {
                add(section.parts(), before, rows);
            } else if (part instanceof FormView.Listing listing) {
                listing.rows().forEach(row -> add(row.parts(), row.label() + ". ", rows));
            }
        }
    }

    private static void row(String before, FormView.Frame frame, List<String> lines, List<Row> rows) {
        String label = Labels.answered(frame.label());
        rows.add(new Row(before + label, lines));
    }

    private static List<String> chosen(List<FormView.Item> items) {
        return items.stream()
                .filter(item -> item.chosen() && !item.value().isEmpty())
                .map(FormView.Item::text)
                .toList();
    }

    private static List<String> lines(String text) {
        return text.isBlank() ? List.of() : text.strip().lines().toList();
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
