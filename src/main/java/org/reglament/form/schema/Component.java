package org.reglament.form.schema;

import java.util.List;

/** One component of a form as its author wrote it. */
public sealed interface Component {
    String id();

    /** The type's name in the form, e.g. {@code textfield}. */
    String type();

    Words label();

    Property hide();

    /** A component with an answer. */
    record Field(
            String id,
            String type,
            String key,
            List<String> path,
            Words label,
            Words description,
            Property hide,
            Property readonly,
            Property disabled,
            Property standard,
            Rules rules,
            Choices choices,
            Traits traits)
            implements Component {}

    /** Components shown under one heading. */
    record Group(
            String id, String type, String path, Words label, Words description, Property hide, List<Component> parts)
            implements Component {}

    /** Components repeated for every row of a list. */
    record Rows(
            String id,
            String type,
            String key,
            List<String> path,
            Words label,
            Words description,
            Property hide,
            boolean growable,
            int atFirst,
            List<Component> parts)
            implements Component {}

    /** Something to read: text, a separator, or a component that is not supported yet. */
    record Display(String id, String type, Words label, Words text, Property hide) implements Component {}
}
