package org.reglament.form.field;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reglament.form.Asking;
import org.reglament.form.Attachments.Attachment;
import org.reglament.form.FormPost;
import org.reglament.form.FormSettings;
import org.reglament.form.Kind;
import org.reglament.form.Sentence;
import org.reglament.form.feel.Scope;
import org.reglament.form.feel.Values;
import org.reglament.form.schema.Choices.Option;
import org.reglament.form.schema.Component.Field;

/** Documents uploaded before; the answer names them as {@code files::<id>}. */
public final class FileType extends FieldType {
    public static final String PREFIX = "files::";

    public FileType(String name) {
        super(name);
    }

    @Override
    public Kind kind(Field field) {
        return Kind.FILES;
    }

    @Override
    public @Nullable Object empty(FormSettings settings) {
        return settings.asFormJs() ? null : List.of();
    }

    @Override
    public @Nullable Object fromHost(Field field, @Nullable Object value, Asking asking) {
        if (asking.settings().asFormJs()) {
            return value;
        }
        return names(value).stream().filter(name -> name.startsWith(PREFIX)).toList();
    }

    /** Form-js keeps files in the browser; it lets go of what it does not have there. */
    @Override
    public @Nullable Object settled(Field field, @Nullable Object value, List<Option> options, Asking asking) {
        return asking.settings().asFormJs() && !"".equals(value) && !Boolean.FALSE.equals(value) ? null : value;
    }

    @Override
    public Read read(Field field, @Nullable Object posted, Asking asking) {
        boolean readable = posted == null
                || posted instanceof String
                || posted instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
        List<String> names = names(posted);
        return readable && names.stream().allMatch(name -> name.matches(PREFIX + "[A-Za-z0-9-]{1,64}"))
                ? Read.of(names)
                : Read.fault("form.error.file");
    }

    @Override
    public String missing() {
        return "form.error.required.file";
    }

    @Override
    public void check(Field field, Object value, Scope scope, Asking asking, List<Sentence> faults) {
        List<String> names = names(value);
        if (names.size() > 1 && !field.traits().multiple().holds(scope)) {
            faults.add(new Sentence("form.error.file.one"));
        }
        if (names.size() > asking.settings().maxRows()) {
            faults.add(new Sentence(
                    "form.error.file.many", (long) asking.settings().maxRows()));
            return;
        }
        for (String name : names) {
            Attachment found = asking.attachments().find(id(name)).orElse(null);
            if (found == null) {
                faults.add(new Sentence("form.error.file.unknown"));
            } else if (!accepts(Values.text(field.traits().accept().value(scope)), found)) {
                faults.add(new Sentence(
                        "form.error.file.type",
                        found.name(),
                        Values.text(field.traits().accept().value(scope))));
            }
        }
    }

    @Override
    @Nullable
    public Object decode(Field field, String name, FormPost post, List<Option> options, Asking asking) {
        List<String> posted = post.all(name);
        return posted.isEmpty()
                ? FormPost.ABSENT
                : posted.stream().filter(each -> !each.isEmpty()).toList();
    }

    public static List<String> names(@Nullable Object value) {
        if (value instanceof String one) {
            return one.isEmpty() ? List.of() : List.of(one);
        }
        return ChecklistType.items(value).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.toList());
    }

    public static String id(String name) {
        return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    }

    private static boolean accepts(String accept, Attachment file) {
        if (accept.isBlank()) {
            return true;
        }
        String name = file.name().toLowerCase(Locale.ROOT);
        return Arrays.stream(accept.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .anyMatch(each -> each.startsWith(".")
                        ? name.endsWith(each)
                        : each.endsWith("/*")
                                ? file.type().startsWith(each.substring(0, each.length() - 1))
                                : file.type().equals(each));
    }
}
