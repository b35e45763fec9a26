package org.reglament.form.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reglament.form.Asking;
import org.reglament.form.FormPost;
import org.reglament.form.Kind;
import org.reglament.form.Sentence;
import org.reglament.form.feel.Scope;
import org.reglament.form.feel.Values;
import org.reglament.form.schema.Choices.Option;
import org.reglament.form.schema.Component.Field;

/** A date, a time, or both, as ISO text. */
public final class DateType extends FieldType {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    public DateType(String name) {
        super(name);
    }

    public static boolean hasDate(Field field) {
        return !field.traits().subtype().equals("time");
    }

    public static boolean hasTime(Field field) {
        return !field.traits().subtype().equals("date");
    }

    @Override
    public Kind kind(Field field) {
        return switch (field.traits().subtype()) {
            case "time" -> Kind.TIME;
            case "datetime" -> Kind.DATETIME;
            default -> Kind.DATE;
        };
    }

    @Override
    @Nullable
    public Object fromHost(Field field, @Nullable Object value, Asking asking) {
        if (asking.settings().asFormJs()) {
            return ScriptTime.opens(field, value) ? value : null;
        }
        return value instanceof String text && isValid(field, text) ? text : null;
    }

    @Override
    public @Nullable Object settled(Field field, @Nullable Object value, List<Option> options, Asking asking) {
        return asking.settings().asFormJs() ? ScriptTime.settled(field, value, asking) : value;
    }

    /** Form-js shows a date first and rewrites it in its next round. */
    @Override
    public boolean settlesLate() {
        return true;
    }

    @Override
    public Read read(Field field, @Nullable Object posted, Asking asking) {
        if (posted == null || "".equals(posted)) {
            return Read.of(null);
        }
        return posted instanceof String text && isValid(field, text) ? Read.of(text) : Read.fault(malformed(field));
    }

    @Override
    public void check(Field field, Object value, Scope scope, Asking asking, List<Sentence> faults) {
        if (!field.traits().noPast() || !hasDate(field)) {
            return;
        }
        LocalDate day = LocalDate.parse(((String) value).substring(0, 10));
        LocalDate today = LocalDate.now(asking.clock());
        if (day.isBefore(today)) {
            faults.add(new Sentence("form.error.past", dayMonthYear(today)));
        }
    }

    @Override
    @Nullable
    public Object decode(Field field, String name, FormPost post, List<Option> options, Asking asking) {
        boolean whole = notBlank(post.first(name));
        if (!whole
                && post.first(name) == null
                && post.first(name + "-day") == null
                && post.first(name + "-time") == null) {
            return FormPost.ABSENT;
        }
        if (whole) {
            String typed = post.firstOr(name).strip();
            return hasDate(field) ? typed : clock(typed);
        }
        String day = hasDate(field) ? day(post, name) : "";
        String time = hasTime(field) ? clock(post.firstOr(name + "-time").strip()) : "";
        if (!hasDate(field) || !hasTime(field) || day.isEmpty() && time.isEmpty()) {
            return day + time;
        }
        String both = day + "T" + time;
        try {
            return serialised(field, LocalDateTime.parse(both), asking);
        } catch (DateTimeException e) {
            return both;
        }
    }

    @Override
    public String show(Field field, @Nullable Object value, List<Option> options, Scope scope, Locale locale) {
        if (!(value instanceof String text) || !isValid(field, text)) {
            return Values.text(value);
        }
        if (!hasDate(field)) {
            return text;
        }
        LocalDate day = LocalDate.parse(text.substring(0, 10));
        String date =
                DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day).replaceFirst(" ", "\u00A0");
        return hasTime(field) ? date + ", " + text.substring(11, 16) : date;
    }

    public static String dayMonthYear(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy").format(day);
    }

    private static String malformed(Field field) {
        return switch (field.traits().subtype()) {
            case "time" -> "form.error.time";
            case "datetime" -> "form.error.datetime";
            default -> "form.error.date";
        };
    }

    private static boolean isValid(Field field, String text) {
        try {
            switch (field.traits().subtype()) {
                case "time" -> LocalTime.parse(text.replaceFirst("(Z|[+-]\\d\\d:\\d\\d)$", ""));
                case "datetime" -> {
                    if (text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")) {
                        OffsetDateTime.parse(text);
                    } else {
                        LocalDateTime.parse(text);
                    }
                }
                default -> LocalDate.parse(text);
            }
            return text.length() <= 40 && (!hasDate(field) || text.matches("\\d{4}-.*"));
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Day, month and year of three inputs; what is no date stays readable as it was typed. */
    private static String day(FormPost post, String name) {
        String day = post.firstOr(name + "-day").strip();
        String month = post.firstOr(name + "-month").strip();
        String year = post.firstOr(name + "-year").strip();
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return "";
        }
        return day.matches("\\d{1,2}") && month.matches("\\d{1,2}") && year.matches("\\d{4}")
                ? year + "-" + padded(month) + "-" + padded(day)
                : day + "." + month + "." + year;
    }

    private static String clock(String typed) {
        String[] parts = typed.split("[:.\\- ]");
        return parts.length == 2 && parts[0].matches("\\d{1,2}") && parts[1].matches("\\d{2}")
                ? padded(parts[0]) + ":" + parts[1]
                : typed;
    }

    private static String padded(String digits) {
        return digits.length() < 2 ? "0" + digits : digits;
    }

    private static boolean notBlank(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String serialised(Field field, LocalDateTime at, Asking asking) {
        var zoned = at.atZone(asking.clock().getZone());
        return switch (field.traits().timeFormat()) {
            case "no_timezone" -> at.toLocalDate() + "T" + MINUTES.format(at);
            case "utc_normalized" ->
                DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm'Z'").format(zoned.withZoneSameInstant(ZoneOffset.UTC));
            default ->
                at.toLocalDate() + "T" + MINUTES.format(at)
                        + DateTimeFormatter.ofPattern("xxx").format(zoned);
        };
    }
}
