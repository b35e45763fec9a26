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
     * @param asked whether the form asked for it, and did not just show it
     */
    public record Line(@Nullable String row, String label, List<String> text, String anchor, boolean asked) {
        public boolean isAnswered() {
            return text.stream().anyMatch(each -> !each.isBlank());
        }
    }

    public static AnswerSheet of(FilledForm filled) {
        return new AnswerSheet(filled.pages().stream()
                .map(page -> of(filled, page, FormPost.EMPTY))
                .filter(page -> !page.lines().isEmpty())
                .toList());
    }

    /** The answers of one page; what could not be read is shown as it was typed. */
    public static Page of(FilledForm filled, FormPage page, FormPost post) {
        return Expression.at(filled.asking().clock(), () -> {
            List<Line> lines = new ArrayList<>();
            collect(filled.on(page), filled, post, null, lines);
            return new Page(page.id(), page.title(), List.copyOf(lines));
        });
    }

    private static void collect(
            List<Filled> parts, FilledForm filled, FormPost post, @Nullable String row, List<Line> lines) {
        Locale locale = filled.asking().locale();
        for (Filled part : parts) {
            // what the form works out for itself is nobody's answer
            if (part.hidden() || part.component().type().equals("expression")) {
                continue;
            }
            if (part instanceof Answer answer) {
                String label = answer.component().label().in(locale, answer.scope());
                lines.add(new Line(
                        row,
                        label.isBlank() ? answer.component().key() : Labels.answered(label),
                        answer.fault() == null
                                ? new Controls(filled, post, answer, null, null).shown()
                                : post.typed(answer.name()),
                        Anchors.control(answer),
                        !answer.isLocked()));
            } else if (part instanceof Section section) {
                collect(section.parts(), filled, post, row, lines);
            } else if (part instanceof Listing listing) {
                String label = listing.component().label().in(locale, listing.scope());
                for (int n = 0; n < listing.rows().size(); n++) {
                    collect(listing.rows().get(n), filled, post, FormViews.rowLabel(locale, label, n), lines);
                }
            }
        }
    }
}
