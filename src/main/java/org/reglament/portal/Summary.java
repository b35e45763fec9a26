package org.reglament.portal;

import java.util.List;
import org.reglament.form.view.AnswerSheet;

/** A page of answers as its reader checks them: question and answer, line by line. */
public record Summary(String title, String change, List<Row> rows) {

    /** One question and the lines of its answer; none where it was left open. */
    public record Row(String label, List<String> lines) {}

    static Summary of(AnswerSheet.Page page, String change) {
        return new Summary(
                page.title(),
                change,
                page.lines().stream()
                        .map(line -> new Row(
                                line.row() == null ? line.label() : line.row() + ". " + line.label(),
                                line.isAnswered() ? line.text() : List.of()))
                        .toList());
    }
}
