package org.reglament.form.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reglament.form.Asking;
import org.reglament.form.FormPost;
import org.reglament.form.FormSettings;
import org.reglament.form.Kind;
import org.reglament.form.feel.Scope;
import org.reglament.form.feel.Values;
import org.reglament.form.schema.Choices.Option;
import org.reglament.form.schema.Component.Field;

/** Any number of several options. */
public final class ChecklistType extends FieldType {
    public ChecklistType(String name) {
        super(name);
    }

    @Override
    public Kind kind(Field field) {
        return Kind.CHOICES;
    }

    @Override
    public Object empty(FormSettings settings) {
        return List.of();
    }

    @Override
    public boolean chooses() {
        return true;
    }

    @Override
    public @Nullable Object fromHost(Field field, @Nullable Object value, Asking asking) {
        return value instanceof List<?> || field.choices().expression() != null ? value : List.of();
    }

    @Override
    public @Nullable Object settled(Field field, @Nullable Object value, List<Option> options, Asking asking) {
        return isAmong(options, value) ? value : among(options, value);
    }

    @Override
    public Read read(Field field, @Nullable Object posted, Asking asking) {
        if (posted == null) {
            return Read.of(List.of());
        }
        return posted instanceof List<?> items
                ? Read.of(new ArrayList<Object>(items.stream().distinct().toList()))
                : Read.fault("form.error.list");
    }

    @Override
    public Object among(List<Option> options, @Nullable Object value) {
        List<@Nullable Object> kept = new ArrayList<>();
        items(value).forEach(item -> {
            if (has(options, item)) {
                kept.add(item);
            }
        });
        return kept;
    }

    @Override
    public boolean isAmong(List<Option> options, @Nullable Object value) {
        return items(value).stream().allMatch(item -> has(options, item));
    }

    @Override
    public String missing() {
        return "form.error.required.choices";
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
                .map(token -> ChoiceType.value(options, token))
                .toList();
    }

    @Override
    public String show(Field field, @Nullable Object value, List<Option> options, Scope scope, Locale locale) {
        return items(value).stream()
                .map(item -> ChoiceType.words(options, item, scope, locale))
                .collect(Collectors.joining("; "));
    }

    public static List<?> items(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static boolean has(List<Option> options, @Nullable Object item) {
        return options.stream().anyMatch(option -> Values.same(option.value(), item));
    }
}
