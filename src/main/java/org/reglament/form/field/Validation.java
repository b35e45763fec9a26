package org.reglament.form.field;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reglament.form.Asking;
import org.reglament.form.Sentence;
import org.reglament.form.Sentence.Characters;
import org.reglament.form.feel.Scope;
import org.reglament.form.feel.Values;
import org.reglament.form.schema.Component.Field;
import org.reglament.form.schema.Rules;
import org.reglament.form.schema.ScriptPattern;

/** The checks that form-js makes, in its order, whatever the type of the field. */
public final class Validation {
    private static final Pattern EMAIL = Pattern.compile("^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@"
            + "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*\\z");

    private final Field field;
    private final Scope scope;
    private final Asking asking;
    private final List<Sentence> faults;

    private Validation(Field field, Scope scope, Asking asking, List<Sentence> faults) {
        this.field = field;
        this.scope = scope;
        this.asking = asking;
        this.faults = faults;
    }

    public static void of(Field field, @Nullable Object value, Scope scope, Asking asking, List<Sentence> faults) {
        new Validation(field, scope, asking, faults).all(value);
    }

    private void all(@Nullable Object value) {
        boolean said = isSaid(value);
        BigDecimal number = value instanceof String text ? Values.strictNumber(text) : Values.decimal(value);
        if (field.type().equals("number") && said && number != null) {
            precision(number);
            step(number);
        }
        Rules rules = field.rules();
        if (said && rules.pattern() != null && !ScriptPattern.occurs(rules.pattern(), scriptText(value))) {
            String own = rules.patternMessage().in(asking.locale(), scope);
            faults.add(own.isEmpty() ? new Sentence("form.error.pattern") : Sentence.own("pattern", own));
        }
        if (rules.required() && FieldTypes.of(field).isMissing(value)) {
            faults.add(new Sentence(FieldTypes.of(field).missing()));
        }
        if (said || number != null) {
            bounds(number);
        }
        if (value instanceof String text && said) {
            text(text);
        }
    }

    private void precision(BigDecimal number) {
        Integer digits = field.traits().decimalDigits();
        if (digits != null && digits >= 0 && number.stripTrailingZeros().scale() > digits) {
            faults.add(
                    digits == 0
                            ? new Sentence("form.error.whole")
                            : new Sentence("form.error.decimals", (long) digits));
        }
    }

    private void step(BigDecimal number) {
        BigDecimal step = field.traits().increment();
        if (step == null || step.signum() == 0) {
            return;
        }
        BigDecimal off = number.remainder(step);
        if (off.signum() != 0) {
            BigDecimal below = number.subtract(off);
            faults.add(new Sentence("form.error.step", shown(below), shown(below.add(step))));
        }
    }

    private void bounds(@Nullable BigDecimal number) {
        BigDecimal least = Values.decimal(field.rules().min().value(scope));
        BigDecimal most = Values.decimal(field.rules().max().value(scope));
        if (least != null && (number == null || number.compareTo(least) < 0)) {
            faults.add(new Sentence("form.error.min", shown(least)));
        }
        if (most != null && (number == null || number.compareTo(most) > 0)) {
            faults.add(new Sentence("form.error.max", shown(most)));
        }
    }

    private void text(String text) {
        Rules rules = field.rules();
        long length = trimmed(text);
        BigDecimal least = Values.decimal(rules.minLength().value(scope));
        BigDecimal most = Values.decimal(rules.maxLength().value(scope));
        BigDecimal own = BigDecimal.valueOf(asking.settings().maxCharacters());
        BigDecimal limit = most == null && FieldTypes.of(field) instanceof TextType ? own : most;
        if (least != null && BigDecimal.valueOf(length).compareTo(least) < 0) {
            faults.add(new Sentence("form.error.minLength", new Characters(least.longValue()), length));
        }
        if (limit != null && BigDecimal.valueOf(length).compareTo(limit) > 0) {
            faults.add(new Sentence("form.error.maxLength", new Characters(limit.longValue()), length));
        }
        if (rules.kind().equals("phone") && !Phones.isOne(text)) {
            faults.add(new Sentence("form.error.phone"));
        }
        if (rules.kind().equals("email") && !EMAIL.matcher(text).find()) {
            faults.add(new Sentence("form.error.email"));
        }
    }

    private String shown(BigDecimal number) {
        return NumberType.shown(number, asking.locale());
    }

    /** Length in UTF-16 units without the white space that JavaScript trims. */
    private static long trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return to - from;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' && (c == ' ' || c >= 9 && c <= 13)
                || c == '\u00A0'
                || c == '\uFEFF'
                || c == '\u2028'
                || c == '\u2029'
                || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    /** As in JavaScript: nothing, zero, false and the empty string are not said. */
    private static boolean isSaid(@Nullable Object value) {
        return !(value == null
                || "".equals(value)
                || Boolean.FALSE.equals(value)
                || value instanceof Number number && number.doubleValue() == 0);
    }

    private static String scriptText(@Nullable Object value) {
        if (value instanceof List<?> items) {
            return String.join(",", items.stream().map(Validation::scriptText).toList());
        }
        return Values.text(value);
    }
}
