package org.reglament.form.field;

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

/** One of several options: radio buttons or a list to select from. */
public final class ChoiceType extends FieldType {
    public ChoiceType(String name) {
        super(name);
    }

    @Override
    public Kind kind(Field field) {
        return Kind.CHOICE;
    }

    @Override
    public boolean chooses() {
        return true;
    }

    @Override
    @Nullable
    public Object fromHost(Field field, @Nullable Object value, Asking asking) {
        return value;
    }

    @Override
    public @Nullable Object settled(Field field, @Nullable Object value, List<Option> options, Asking asking) {
        boolean said = !(value == null
                || "".equals(value)
                || Boolean.FALSE.equals(value)
                || Long.valueOf(0).equals(value));
        return said && !isAmong(options, value) ? null : value;
    }

    @Override
    public Read read(Field field, @Nullable Object posted, Asking asking) {
        return "".equals(posted) ? Read.of(null) : Read.of(posted);
    }

    @Override
    @Nullable
    public Object among(List<Option> options, @Nullable Object value) {
        return isAmong(options, value) ? value : null;
    }

    @Override
    public boolean isAmong(List<Option> options, @Nullable Object value) {
        return value == null || options.stream().anyMatch(option -> Values.same(option.value(), value));
    }

    @Override
    public String missing() {
        return "form.error.required.choice";
    }

    @Override
    @Nullable
    public Object decode(Field field, String name, FormPost post, List<Option> options, Asking asking) {
        List<String> posted = post.all(name);
        if (posted.isEmpty()) {
            return FormPost.ABSENT;
        }
        return posted.stream()
                .filter(each -> !each.isEmpty())
                .reduce((first, last) -> last)
                .map(token -> value(options, token))
                .orElse(null);
    }

    @Override
    public String show(Field field, @Nullable Object value, List<Option> options, Scope scope, Locale locale) {
        return words(options, value, scope, locale);
    }

    public static Object value(List<Option> options, String token) {
        return options.stream()
                .filter(option -> option.token().equals(token))
                .map(Option::value)
                .findFirst()
                .orElse(token);
    }

    public static String words(List<Option> options, @Nullable Object value, Scope scope, Locale locale) {
        return options.stream()
                .filter(option -> Values.same(option.value(), value))
                .map(option -> option.words().in(locale, scope))
                .findFirst()
                .orElseGet(() -> Values.text(value));
    }
}
