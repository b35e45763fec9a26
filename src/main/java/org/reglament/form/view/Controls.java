package org.reglament.form.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reglament.form.Anchors;
import org.reglament.form.Attachments.Attachment;
import org.reglament.form.Filled.Answer;
import org.reglament.form.FilledForm;
import org.reglament.form.FormPost;
import org.reglament.form.Sentence;
import org.reglament.form.feel.Values;
import org.reglament.form.field.ChecklistType;
import org.reglament.form.field.DateType;
import org.reglament.form.field.FieldType;
import org.reglament.form.field.FieldTypes;
import org.reglament.form.field.FileType;
import org.reglament.form.field.NumberType;
import org.reglament.form.field.TextType;
import org.reglament.form.field.TickType;
import org.reglament.form.schema.Choices.Option;
import org.reglament.form.schema.Component.Field;
import org.reglament.form.view.FormView.Frame;
import org.reglament.form.view.FormView.Item;
import org.reglament.form.view.FormView.Part;
import org.reglament.form.view.FormView.Refresh;

/** Prepares the control of one field; what was typed goes before what is known. */
public final class Controls {
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}]");

    private final FilledForm filled;
    private final FormPost post;
    private final Answer answer;
    private final Field field;
    private final Frame frame;
    private final Locale locale;
    private final boolean typed;

    public Controls(
            FilledForm filled, FormPost post, Answer answer, @Nullable String error, @Nullable Refresh refresh) {
        this.filled = filled;
        this.post = post;
        this.answer = answer;
        this.field = answer.component();
        this.locale = filled.asking().locale();
        this.typed = !answer.isLocked();
        String id = Anchors.of(answer.name());
        String hint = hint();
        this.frame = new Frame(id, answer.name(), label(), hint, error, describedBy(id, hint, error), refresh);
    }

    public static @Nullable String describedBy(String id, @Nullable String hint, @Nullable String error) {
        String both = (hint == null ? "" : id + "-hint ") + (error == null ? "" : id + "-error");
        return both.isEmpty() ? null : both.strip();
    }

    public Part part() {
        if (answer.readonly()) {
            return output();
        }
        FieldType type = FieldTypes.of(field);
        if (type instanceof TextType text && text.hasLines()) {
            return new FormView.Textarea(frame, typedOr(Values.text(answer.value())), rows(), answer.disabled());
        }
        if (type instanceof TextType) {
            return input("", null);
        }
        if (type instanceof NumberType) {
            var number = Values.decimal(answer.value());
            return new FormView.Input(
                    frame,
                    typedOr(number == null ? "" : NumberType.shown(number, locale)),
                    "text",
                    digitsOnly() ? "numeric" : "decimal",
                    null,
                    "govuk-input--width-10",
                    prefix(),
                    suffix(),
                    answer.disabled());
        }
        if (type instanceof DateType) {
            return date();
        }
        if (type instanceof TickType) {
            boolean ticked = typed && post.has(answer.name())
                    ? post.all(answer.name()).stream().anyMatch(each -> !each.isEmpty())
                    : Boolean.TRUE.equals(answer.value());
            return new FormView.Choice(
                    frame,
                    true,
                    true,
                    List.of(new Item(frame.id(), "true", frame.label(), frame.hint(), ticked, answer.disabled())));
        }
        if (type instanceof FileType) {
            return files();
        }
        if (field.type().equals("select")) {
            return select();
        }
        return new FormView.Choice(frame, type instanceof ChecklistType, false, items());
    }

    private FormView.Input input(String classes, @Nullable String mode) {
        String kind = field.rules().kind();
        String type = kind.equals("email") ? "email" : kind.equals("phone") ? "tel" : "text";
        String auto = field.traits().autocomplete();
        return new FormView.Input(
                frame,
                typedOr(Values.text(answer.value())),
                type,
                mode,
                auto.isEmpty() ? null : auto,
                classes.isEmpty() ? null : classes,
                prefix(),
                suffix(),
                answer.disabled());
    }

    private Part select() {
        List<Item> items = new ArrayList<>();
        items.add(new Item("", "", Sentence.say(locale, "form.select.none"), null, false, false));
        items.addAll(items());
        return new FormView.Select(frame, items, answer.disabled());
    }

    private List<Item> items() {
        List<String> chosen = new ArrayList<>();
        if (typed && post.has(answer.name())) {
            chosen.addAll(post.all(answer.name()));
        } else {
            List<?> values = FieldTypes.of(field) instanceof ChecklistType
                    ? ChecklistType.items(answer.value())
                    : java.util.Collections.singletonList(answer.value());
            answer.options().stream()
                    .filter(option -> values.stream().anyMatch(value -> Values.same(value, option.value())))
                    .forEach(option -> chosen.add(option.token()));
        }
        List<Item> items = new ArrayList<>();
        for (Option option : answer.options()) {
            String hint = option.hint().in(locale, answer.scope());
            items.add(new Item(
                    items.isEmpty() ? frame.id() : frame.id() + "-" + (items.size() + 1),
                    option.token(),
                    option.words().in(locale, answer.scope()),
                    hint.isBlank() ? null : hint,
                    chosen.contains(option.token()),
                    answer.disabled()));
        }
        return items;
    }

    private Part date() {
        String value = answer.value() instanceof String text ? text : "";
        if (!DateType.hasDate(field)) {
            return new FormView.Input(
                    new Frame(
                            frame.id() + "-time",
                            answer.name() + "-time",
                            frame.label(),
                            frame.hint(),
                            frame.error(),
                            describedBy(frame.id() + "-time", frame.hint(), frame.error()),
                            frame.refresh()),
                    part("time", value),
                    "text",
                    "numeric",
                    null,
                    "govuk-input--width-5",
                    null,
                    null,
                    answer.disabled());
        }
        List<FormView.DatePart> inputs = new ArrayList<>();
        inputs.add(datePart("day", value.length() < 10 ? "" : value.substring(8, 10), "govuk-input--width-2"));
        inputs.add(datePart("month", value.length() < 10 ? "" : value.substring(5, 7), "govuk-input--width-2"));
        inputs.add(datePart("year", value.length() < 10 ? "" : value.substring(0, 4), "govuk-input--width-4"));
        if (DateType.hasTime(field)) {
            inputs.add(datePart("time", value.length() < 16 ? "" : value.substring(11, 16), "govuk-input--width-5"));
        }
        return new FormView.Date(frame, inputs, answer.disabled());
    }

    private FormView.DatePart datePart(String name, String known, String classes) {
        return new FormView.DatePart(
                frame.id() + "-" + name,
                answer.name() + "-" + name,
                Sentence.say(locale, "form.date." + name),
                part(name, known),
                classes);
    }

    private String part(String name, String known) {
        String raw = typed ? post.first(answer.name() + "-" + name) : null;
        return raw == null ? known : raw;
    }

    private Part files() {
        String accept = Values.text(field.traits().accept().value(answer.scope()));
        List<FormView.FileItem> items = new ArrayList<>();
        for (String name : FileType.names(answer.value())) {
            items.add(new FormView.FileItem(name, paper(name), "remove-file:" + answer.name() + ":" + name));
        }
        return new FormView.Files(
                frame,
                items,
                field.traits().multiple().holds(answer.scope()),
                accept.isBlank() ? null : accept,
                answer.disabled());
    }

    private FormView.Paper paper(String name) {
        return filled.asking()
                .attachments()
                .find(FileType.id(name))
                .map(file -> paper(file, locale))
                .orElseGet(() -> new FormView.Paper(name, null));
    }

    static FormView.Paper paper(Attachment file, Locale locale) {
        return new FormView.Paper(text(file, locale), "/documents/" + file.id());
    }

    public static String text(Attachment file, Locale locale) {
        long kilobytes = Math.max(1, Math.round(file.size() / 1024.0));
        boolean russian = locale.getLanguage().equals("ru");
        String size = kilobytes < 1024
                ? kilobytes + "\u00A0" + (russian ? "КБ" : "KB")
                : String.format(locale, "%.1f\u00A0%s", kilobytes / 1024.0, russian ? "МБ" : "MB");
        return file.name() + ", " + size;
    }

    private Part output() {
        return new FormView.Output(frame, shown());
    }

    /** The answer as lines of words. */
    public List<String> shown() {
        if (FieldTypes.of(field) instanceof FileType) {
            return FileType.names(answer.value()).stream()
                    .map(name -> paper(name).text())
                    .toList();
        }
        String words = FieldTypes.of(field).show(field, answer.value(), answer.options(), answer.scope(), locale);
        return words.isBlank() ? List.of() : List.of(words.split("\n", -1));
    }

    private String label() {
        String label = field.label().in(locale, answer.scope());
        if (label.isBlank()) {
            label = field.key();
        }
        boolean asks = !field.rules().required() && !answer.isLocked() && !(FieldTypes.of(field) instanceof TickType);
        if (!asks) {
            return label;
        }
        String optional = Sentence.say(locale, "form.optional", label);
        String mark = SIGNS.matcher(optional.replace(label, "")).replaceAll("");
        return label.contains(mark) ? label : optional;
    }

    private @Nullable String hint() {
        String hint = field.description().in(locale, answer.scope());
        if (!hint.isBlank()) {
            return hint;
        }
        if (FieldTypes.of(field) instanceof DateType && !answer.isLocked()) {
            return Sentence.say(locale, DateType.hasDate(field) ? "form.date.hint" : "form.time.hint");
        }
        return null;
    }

    private String typedOr(String known) {
        String raw = typed ? post.first(answer.name()) : null;
        return raw == null ? known : raw;
    }

    private int rows() {
        return field.rules().maxLength().constant() instanceof Long most && most <= 300 ? 3 : 6;
    }

    private boolean digitsOnly() {
        Integer digits = field.traits().decimalDigits();
        return digits != null && digits == 0;
    }

    private @Nullable String prefix() {
        String prefix = field.traits().prefix().in(locale, answer.scope());
        return prefix.isBlank() ? null : prefix;
    }

    private @Nullable String suffix() {
        String suffix = field.traits().suffix().in(locale, answer.scope());
        return suffix.isBlank() ? null : suffix;
    }
}
