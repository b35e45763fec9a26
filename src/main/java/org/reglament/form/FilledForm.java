package org.reglament.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reglament.form.Filled.Answer;
import org.reglament.form.Filled.Listing;
import org.reglament.form.Filled.Section;
import org.reglament.form.feel.Values;
import org.reglament.form.field.FieldTypes;
import org.reglament.form.schema.Choices;
import org.reglament.form.schema.Component.Group;

/** A form filled with data and answers, its conditions worked out; immutable. */
public final class FilledForm {
    private final Form form;
    private final Asking asking;
    private final Map<String, @Nullable Object> opening;
    private final List<Filled> parts;

    FilledForm(Form form, Asking asking, Map<String, @Nullable Object> opening, List<Filled> parts) {
        this.form = form;
        this.asking = asking;
        this.opening = opening;
        this.parts = List.copyOf(parts);
    }

    public Form form() {
        return form;
    }

    /** What would be submitted: the values of all fields that are neither hidden nor disabled. */
    public Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values(parts, values);
        return values;
    }

    /** Checks every answer that counts. */
    public Checked check() {
        List<FormError> errors = new ArrayList<>();
        Set<String> documents = new LinkedHashSet<>();
        new Checking(asking, errors, documents).all(parts);
        return new Checked(values(), documents, errors);
    }

    /** The names of the fields that are seen, e.g. {@code questions[0].reply}. */
    public Set<String> visible() {
        Set<String> names = new LinkedHashSet<>();
        answers(parts).stream().filter(answer -> !answer.hidden()).forEach(answer -> names.add(answer.name()));
        return names;
    }

    /** The names of the fields whose value cannot be changed. */
    public Set<String> locked() {
        Set<String> names = new LinkedHashSet<>();
        answers(parts).stream().filter(Answer::isLocked).forEach(answer -> names.add(answer.name()));
        return names;
    }

    /** The values of a field's options, by the field's name. */
    public List<Object> options(String name) {
        return answers(parts).stream()
                .filter(answer -> answer.name().equals(name))
                .flatMap(answer -> answer.options().stream())
                .map(Choices.Option::value)
                .toList();
    }

    /** The form page by page: each visible group at the top is one, and loose components between them are one. */
    public List<FormPage> pages() {
        List<FormPage> pages = new ArrayList<>();
        List<String> loose = new ArrayList<>();
        for (Filled part : parts) {
            if (part.hidden() || part instanceof Filled.Prose prose && prose.isButton()) {
                continue;
            }
            if (part instanceof Section section && section.component().type().equals("group")) {
                flush(loose, pages);
                Group group = section.component();
                pages.add(new FormPage(
                        group.id(), group.label().in(asking.locale(), section.scope()), List.of(group.id())));
            } else {
                loose.add(part.component().id());
            }
        }
        flush(loose, pages);
        return pages;
    }

    public Optional<FormPage> page(String id) {
        return pages().stream().filter(page -> page.id().equals(id)).findFirst();
    }

    /** The errors of one page. */
    public List<FormError> errorsOn(FormPage page, Checked checked) {
        Set<String> fields = new LinkedHashSet<>();
        collect(on(page), fields);
        return checked.errors().stream()
                .filter(error -> fields.contains(error.field()))
                .toList();
    }

    /** The host's data as the form opened with them. */
    Map<String, @Nullable Object> opening() {
        return opening;
    }

    public Asking asking() {
        return asking;
    }

    public List<Filled> parts() {
        return parts;
    }

    public List<Filled> on(FormPage page) {
        return parts.stream()
                .filter(part -> page.components().contains(part.component().id()))
                .toList();
    }

    static List<Answer> answers(List<Filled> parts) {
        List<Answer> answers = new ArrayList<>();
        for (Filled part : parts) {
            if (part instanceof Answer answer) {
                answers.add(answer);
            } else if (part instanceof Section section) {
                answers.addAll(answers(section.parts()));
            } else if (part instanceof Listing listing) {
                listing.rows().forEach(row -> answers.addAll(answers(row)));
            }
        }
        return answers;
    }

    private static void collect(List<Filled> parts, Set<String> ids) {
        for (Filled part : parts) {
            ids.add(part.component().id());
            Form.each(Form.inner(part.component()), inner -> ids.add(inner.id()));
        }
    }

    private void values(List<Filled> parts, Map<String, @Nullable Object> into) {
        for (Filled part : parts) {
            if (part.hidden()) {
                continue;
            }
            if (part instanceof Answer answer && !answer.disabled()) {
                boolean kept = answer.fault() == null;
                Values.set(
                        into,
                        answer.component().path(),
                        kept
                                ? answer.value()
                                : FieldTypes.of(answer.component()).empty(asking.settings()));
            } else if (part instanceof Section section) {
                values(section.parts(), into);
            } else if (part instanceof Listing listing) {
                List<@Nullable Object> rows = new ArrayList<>();
                for (List<Filled> row : listing.rows()) {
                    Map<String, @Nullable Object> one = new LinkedHashMap<>();
                    values(row, one);
                    rows.add(one);
                }
                if (asking.settings().asFormJs()) {
                    asFormJs(rows);
                }
                if (!rows.isEmpty() || !asking.settings().asFormJs()) {
                    Values.set(into, listing.component().path(), rows);
                }
            }
        }
    }

    /** Form-js submits fields, and of a list only as much as its fields need. */
    private static void asFormJs(List<@Nullable Object> rows) {
        rows.replaceAll(row -> row instanceof Map<?, ?> map && map.isEmpty() ? null : row);
        while (!rows.isEmpty() && rows.get(rows.size() - 1) == null) {
            rows.remove(rows.size() - 1);
        }
    }

    private static void flush(List<String> loose, List<FormPage> pages) {
        if (!loose.isEmpty()) {
            pages.add(new FormPage(loose.get(0), "", List.copyOf(loose)));
            loose.clear();
        }
    }
}
