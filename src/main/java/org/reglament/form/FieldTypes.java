package org.reglament.form;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every type of field that we know, by its name in the form. */
final class FieldTypes {
    private static final Map<String, FieldType> ALL = Stream.of(
                    new TextType("textfield", false),
                    new TextType("textarea", true),
                    new NumberType("number"),
                    new DateType("datetime"),
                    new TickType("checkbox"),
                    new ChoiceType("radio"),
                    new ChoiceType("select"),
                    new ChecklistType("checklist"),
                    new ChecklistType("taglist"),
                    new FileType("filepicker"))
            .collect(Collectors.toUnmodifiableMap(FieldType::name, Function.identity()));

    private FieldTypes() {}

    static @Nullable FieldType find(String name) {
        return ALL.get(name);
    }
}
