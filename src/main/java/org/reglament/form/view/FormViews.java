package org.reglament.form.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reglament.form.Anchors;
import org.reglament.form.Filled;
import org.reglament.form.Filled.Answer;
import org.reglament.form.FilledForm;
import org.reglament.form.FormError;
import org.reglament.form.FormPage;
import org.reglament.form.FormPost;
import org.reglament.form.Sentence;
import org.reglament.form.feel.Expression;
import org.reglament.form.field.FieldTypes;
import org.reglament.form.field.FileType;
import org.reglament.form.view.FormView.Frame;
import org.reglament.form.view.FormView.Labels;
import org.reglament.form.view.FormView.Link;
import org.reglament.form.view.FormView.Part;
import org.reglament.form.view.FormView.Problems;
import org.reglament.form.view.FormView.Refresh;
import org.reglament.form.view.FormView.Row;

/** Prepares forms for the page: the whole of one for officials, a page of it for citizens. */
public final class FormViews {
    private final FilledForm filled;
    private final FormPost post;
    private final Map<String, FormError> errors;
    private final @Nullable Refresh refresh;
    private final Locale locale;
    private boolean refreshes;
    private boolean buttons;

    private FormViews(FilledForm filled, FormPost post, List<FormError> errors, @Nullable Refresh refresh) {
        this.filled = filled;
        this.post = post;
        this.errors = new LinkedHashMap<>();
        errors.forEach(error -> this.errors.putIfAbsent(error.path(), error));
        this.refresh = refresh;
        this.locale = filled.asking().locale();
    }

    /**
     * The whole form.
     *
     * @param post what was typed, shown again as it is
     * @param errors what to mend; empty where the form is shown for the first time
     * @param refresh where changes are posted, or null
     */
    public static FormView whole(FilledForm filled, FormPost post, List<FormError> errors, @Nullable Refresh refresh) {
        return new FormViews(filled, post, errors, refresh).view(filled.parts(), false);
    }

    /** One page of the form; its title is the page's heading, so the group itself is shown without one. */
    public static FormView page(
            FilledForm filled, FormPage page, FormPost post, List<FormError> errors, @Nullable Refresh refresh) {
        return new FormViews(filled, post, errors, refresh).view(filled.on(page), true);
    }

    private FormView view(List<Filled> parts, boolean bare) {
        return Expression.at(filled.asking().clock(), () -> {
            List<Part> shown = bare && parts.size() == 1 && parts.get(0) instanceof Filled.Section section
                    ? opened(section)
                    : parts(parts);
            Labels labels = new Labels(
                    say("form.error.prefix"),
                    say("form.refresh"),
                    say("form.rows.remove"),
                    say("form.rows.add"),
                    say("form.rows.first"),
                    say("form.file.here"),
                    say("form.empty"));
            return new FormView(problems(), shown, refreshes && refresh != null, buttons, send(), labels);
        });
    }

    /** What the form itself calls sending it; null where it has no button of its own. */
    private @Nullable String send() {
        return filled.parts().stream()
                .filter(part ->
                        part instanceof Filled.Prose prose && prose.isButton() && !prose.resets() && !prose.hidden())
                .map(part -> orNull(part.component().label().in(locale, ((Filled.Prose) part).scope())))
                .findFirst()
                .orElse(null);
    }

    private List<Part> opened(Filled.Section section) {
        List<Part> shown = new ArrayList<>();
        String hint = section.component().description().in(locale, section.scope());
        if (!hint.isBlank()) {
            shown.add(new FormView.Prose(Markdown.html(hint)));
        }
        shown.addAll(parts(section.parts()));
        return shown;
    }

    private @Nullable Problems problems() {
        if (errors.isEmpty()) {
            return null;
        }
        return new Problems(
                say("form.error.title"),
                say("form.error.kept"),
                errors.values().stream()
                        .map(error -> new Link("#" + error.anchor(), error.message()))
                        .toList());
    }

    private List<Part> parts(List<Filled> parts) {
        Grid grid = new Grid();
        for (Filled part : parts) {
            if (!part.hidden()) {
                grid.add(part.component().layout(), part(part));
            }
        }
        return grid.parts();
    }

    private List<Part> part(Filled part) {
        if (part instanceof Answer answer) {
            // what the form computes is for the others to use, as in form-js
            return answer.component().type().equals("expression") ? List.of() : List.of(answer(answer));
        } else if (part instanceof Filled.Section section) {
            return List.of(new FormView.Section(
                    Anchors.of(section.name()),
                    section.component().label().in(locale, section.scope()),
                    orNull(section.component().description().in(locale, section.scope())),
                    parts(section.parts())));
        } else if (part instanceof Filled.Listing listing) {
            return List.of(listing(listing));
        }
        Part shown = new Displays(filled, post, refresh).part((Filled.Prose) part);
        buttons |= shown instanceof FormView.Table table && table.paging() != null;
        return shown == null ? List.of() : List.of(shown);
    }

    private Part answer(Answer answer) {
        FormError error = errors.get(answer.name());
        boolean depended = refresh != null
                && !answer.isLocked()
                && filled.form().isReadElsewhere(answer.component().path().get(0));
        refreshes |= depended;
        if (FieldTypes.of(answer.component()) instanceof FileType
                && !FileType.names(answer.value()).isEmpty()) {
            buttons = true;
        }
        return new Controls(filled, post, answer, error == null ? null : error.message(), depended ? refresh : null)
                .part();
    }

    private Part listing(Filled.Listing listing) {
        boolean growable = listing.component().growable();
        buttons |= growable;
        String label = listing.component().label().in(locale, listing.scope());
        FormError error = errors.get(listing.name());
        String id = Anchors.of(listing.name());
        String hint = orNull(listing.component().description().in(locale, listing.scope()));
        List<Row> rows = new ArrayList<>();
        for (int n = 0; n < listing.rows().size(); n++) {
            String number = Sentence.say(locale, "form.rows.number", String.valueOf(n + 1));
            rows.add(new Row(
                    rowLabel(locale, label, n),
                    growable ? "remove:" + listing.name() + ":" + n : null,
                    say("form.rows.remove") + " " + number,
                    parts(listing.rows().get(n))));
        }
        return new FormView.Listing(
                new Frame(
                        id,
                        listing.name() + "[]",
                        label,
                        hint,
                        error == null ? null : error.message(),
                        Controls.describedBy(id, hint, error == null ? null : error.message()),
                        null),
                rows,
                fold(listing),
                growable && listing.rows().size() < filled.asking().settings().maxRows()
                        ? "add:" + listing.name()
                        : null,
                refresh);
    }

    /** Rows beyond those that the form keeps open; none are folded while one of them is to be mended. */
    private FormView.@Nullable Fold fold(Filled.Listing listing) {
        int open = listing.component().open();
        boolean faulty = errors.keySet().stream().anyMatch(path -> path.startsWith(listing.name() + "["));
        return listing.rows().size() <= open || faulty
                ? null
                : new FormView.Fold(
                        open,
                        Sentence.say(
                                locale,
                                "form.rows.more",
                                String.valueOf(listing.rows().size())),
                        say("form.rows.fewer"));
    }

    public static String rowLabel(Locale locale, String label, int index) {
        String number = Sentence.say(locale, "form.rows.number", String.valueOf(index + 1));
        return label.isBlank() ? number : Sentence.say(locale, "form.rows.row", label, number);
    }

    private String say(String key) {
        return Sentence.say(locale, key);
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
