package org.reglament.form.field;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reglament.form.schema.Component.Field;

/** Every type of field that we know, by its name in the form. */
public final class FieldTypes {
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
                    new FileType("filepicker"),
                    new ExpressionType("expression"))
            .collect(Collectors.toMap(FieldType::name, Function.identity()));

    private FieldTypes() {}

    public static FieldType of(Field field) {
        return Objects.requireNonNull(ALL.get(field.type()), field.type());
    }
}
