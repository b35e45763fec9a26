package org.reglament.form.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reglament.form.Anchors;
import org.reglament.form.Filled;
import org.reglament.form.Filled.Answer;
import org.reglament.form.Filled.Listing;
import org.reglament.form.Filled.Section;
import org.reglament.form.FilledForm;
import org.reglament.form.FormPage;
import org.reglament.form.FormPost;
import org.reglament.form.feel.Expression;

/** Answers as words, page by page: to be checked before they are sent, and to be read afterwards. */
public record AnswerSheet(List<Page> pages) {
    /** The answers of one page. */
    public record Page(String id, String title, List<Line> lines) {}

    /**
     * One answer.
     *
     * @param row the heading of the row of a list that it belongs to, or null
     * @param text lines of the answer; none where there is no answer
     * @param anchor the id of its control in the page
     */
    public record Line(@Nullable String row, String label, List<String> text, String anchor) {}

    public static AnswerSheet of(FilledForm filled) {
        return Expression.at(filled.asking().clock(), () -> {
            List<Page> pages = new ArrayList<>();
            for (FormPage page : filled.pages()) {
                List<Line> lines = new ArrayList<>();
                collect(filled.on(page), filled, null, lines);
                if (!lines.isEmpty()) {
                    pages.add(new Page(page.id(), page.title(), List.copyOf(lines)));
                }
            }
            return new AnswerSheet(List.copyOf(pages));
        });
    }

    private static void collect(List<Filled> parts, FilledForm filled, @Nullable String row, List<Line> lines) {
        Locale locale = filled.asking().locale();
        for (Filled part : parts) {
            if (part.hidden()) {
                continue;
            }
            if (part instanceof Answer answer) {
                String label = answer.component().label().in(locale, answer.scope());
                lines.add(new Line(
                        row,
                        label.isBlank() ? answer.component().key() : Labels.answered(label),
                        new Controls(filled, FormPost.EMPTY, answer, null, null).shown(),
                        Anchors.control(answer)));
            } else if (part instanceof Section section) {
                collect(section.parts(), filled, row, lines);
            } else if (part instanceof Listing listing) {
                String label = listing.component().label().in(locale, listing.scope());
                for (int n = 0; n < listing.rows().size(); n++) {
                    collect(listing.rows().get(n), filled, FormViews.rowLabel(locale, label, n), lines);
                }
            }
        }
    }
}
