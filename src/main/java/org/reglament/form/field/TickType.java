package org.reglament.form.field;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reglament.form.Asking;
import org.reglament.form.FormPost;
import org.reglament.form.FormSettings;
import org.reglament.form.Kind;
import org.reglament.form.Sentence;
import org.reglament.form.feel.Scope;
import org.reglament.form.schema.Choices.Option;
import org.reglament.form.schema.Component.Field;

/** One checkbox: true or false, never null. */
public final class TickType extends FieldType {
    public TickType(String name) {
        super(name);
    }

    @Override
    public Kind kind(Field field) {
        return Kind.BOOLEAN;
    }

    @Override
    public Object empty(FormSettings settings) {
        return false;
    }

    @Override
    public Object fromHost(Field field, @Nullable Object value, Asking asking) {
        return Boolean.TRUE.equals(value);
    }

    @Override
    public Read read(Field field, @Nullable Object posted, Asking asking) {
        if (posted == null) {
            return Read.of(false);
        }
        return posted instanceof Boolean ? Read.of(posted) : Read.fault("form.error.tick");
    }

    @Override
    public boolean isMissing(@Nullable Object value) {
        return !Boolean.TRUE.equals(value);
    }

    @Override
    public String missing() {
        return "form.error.required.tick";
    }

    @Override
    @Nullable
    public Object decode(Field field, String name, FormPost post, List<Option> options, Asking asking) {
        List<String> posted = post.all(name);
        return posted.isEmpty() ? FormPost.ABSENT : (Object) posted.stream().anyMatch(each -> !each.isEmpty());
    }

    @Override
    public String show(Field field, @Nullable Object value, List<Option> options, Scope scope, Locale locale) {
        return Sentence.say(locale, Boolean.TRUE.equals(value) ? "form.yes" : "form.no");
    }
}
