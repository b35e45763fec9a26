package org.reglament.form.field;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reglament.form.Asking;
import org.reglament.form.FormPost;
import org.reglament.form.Kind;
import org.reglament.form.feel.Scope;
import org.reglament.form.feel.Values;
import org.reglament.form.schema.Choices.Option;
import org.reglament.form.schema.Component.Field;

/** A number; a Russian comma is as good as a point. */
public final class NumberType extends FieldType {
    public NumberType(String name) {
        super(name);
    }

    @Override
    public Kind kind(Field field) {
        return field.traits().asText() ? Kind.TEXT : Kind.NUMBER;
    }

    @Override
    @Nullable
    public Object fromHost(Field field, @Nullable Object value, Asking asking) {
        BigDecimal number = value instanceof String text ? Values.scriptNumber(text) : Values.decimal(value);
        return number == null
                ? null
                : value instanceof String
                                && field.traits().asText()
                                && asking.settings().asFormJs()
                        ? value
                        : written(field, number);
    }

    @Override
    public Read read(Field field, @Nullable Object posted, Asking asking) {
        if (posted == null || "".equals(posted)) {
            return Read.of(null);
        }
        boolean fits = posted instanceof Number
                || posted instanceof String && field.traits().asText();
        BigDecimal number = fits ? Values.decimal(posted) : null;
        return number == null ? Read.fault("form.error.number") : Read.of(written(field, number));
    }

    @Override
    @Nullable
    public Object decode(Field field, String name, FormPost post, List<Option> options, Asking asking) {
        String typed = post.first(name);
        if (typed == null) {
            return FormPost.ABSENT;
        }
        String bare =
                typed.replaceAll("[\\s\\u00A0\\u202F]", "").replace(',', '.').replace('\u2212', '-');
        BigDecimal number = Values.decimal(bare);
        return number == null ? typed.strip() : written(field, number);
    }

    @Override
    public String show(Field field, @Nullable Object value, List<Option> options, Scope scope, Locale locale) {
        BigDecimal number = Values.decimal(value);
        String prefix = field.traits().prefix().in(locale, scope);
        String suffix = field.traits().suffix().in(locale, scope);
        return number == null
                ? Values.text(value)
                : (prefix + " " + shown(number, locale) + "\u00A0" + suffix).replaceAll("^ | ?\u00A0$", "");
    }

    public static String shown(BigDecimal number, Locale locale) {
        BigDecimal bare =
                number.setScale(Math.max(0, number.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY);
        return locale.getLanguage().equals("ru") ? bare.toPlainString().replace('.', ',') : bare.toPlainString();
    }

    private static Object written(Field field, BigDecimal number) {
        return field.traits().asText() ? number.toPlainString() : Values.number(number);
    }
}
