package org.reglament.form;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reglament.form.Choices.Option;
import org.reglament.form.Component.Field;

/** One checkbox: true or false, never null. */
final class TickType extends FieldType {
    TickType(String name) {
        super(name);
    }

    @Override
    Kind kind(Field field) {
        return Kind.BOOLEAN;
    }

    @Override
    Object empty() {
        return false;
    }

    @Override
    Object fromHost(Field field, @Nullable Object value) {
        return Boolean.TRUE.equals(value);
    }

    @Override
    Read read(Field field, @Nullable Object posted, Asking asking) {
        if (posted == null) {
            return Read.of(false);
        }
        return posted instanceof Boolean ? Read.of(posted) : Read.fault("form.error.tick");
    }

    @Override
    boolean isMissing(@Nullable Object value) {
        return !Boolean.TRUE.equals(value);
    }

    @Override
    String missing() {
        return "form.error.required.tick";
    }

    @Override
    @Nullable
    Object decode(Field field, String name, FormPost post, List<Option> options, Asking asking) {
        List<String> posted = post.all(name);
        return posted.isEmpty() ? FormPost.ABSENT : (Object) posted.stream().anyMatch(each -> !each.isEmpty());
    }

    @Override
    String show(Field field, @Nullable Object value, List<Option> options, Scope scope, Locale locale) {
        return Sentence.say(locale, Boolean.TRUE.equals(value) ? "form.yes" : "form.no");
    }
}
