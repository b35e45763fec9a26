package org.reglament.form;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reglament.form.Choices.Option;
import org.reglament.form.Component.Field;

/** One of several options: radio buttons or a list to select from. */
final class ChoiceType extends FieldType {
    ChoiceType(String name) {
        super(name);
    }

    @Override
    Kind kind(Field field) {
        return Kind.CHOICE;
    }

    @Override
    boolean chooses() {
        return true;
    }

    @Override
    @Nullable
    Object fromHost(Field field, @Nullable Object value) {
        return value;
    }

    @Override
    Read read(Field field, @Nullable Object posted, Asking asking) {
        return "".equals(posted) ? Read.of(null) : Read.of(posted);
    }

    @Override
    @Nullable
    Object among(List<Option> options, @Nullable Object value) {
        return isAmong(options, value) ? value : null;
    }

    @Override
    boolean isAmong(List<Option> options, @Nullable Object value) {
        return value == null || options.stream().anyMatch(option -> Values.same(option.value(), value));
    }

    @Override
    String missing() {
        return "form.error.required.choice";
    }

    @Override
    @Nullable
    Object decode(Field field, String name, FormPost post, List<Option> options, Asking asking) {
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
    String show(Field field, @Nullable Object value, List<Option> options, Scope scope, Locale locale) {
        return words(options, value, scope, locale);
    }

    static Object value(List<Option> options, String token) {
        return options.stream()
                .filter(option -> option.token().equals(token))
                .map(Option::value)
                .findFirst()
                .orElse(token);
    }

    static String words(List<Option> options, @Nullable Object value, Scope scope, Locale locale) {
        return options.stream()
                .filter(option -> Values.same(option.value(), value))
                .map(option -> option.words().in(locale, scope))
                .findFirst()
                .orElseGet(() -> Values.text(value));
    }
}
