package org.reglament.form.schema;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reglament.form.feel.Condition;

/** One component of a form as its author wrote it. */
public sealed interface Component {
    String id();

    /** The type's name in the form, e.g. {@code textfield}. */
    String type();

    Words label();

    Condition hide();

    Layout layout();

    /**
     * Where the component stands: components of one row stand side by side.
     *
     * @param row the row's name, empty for a row of its own
     * @param columns how many of sixteen columns it takes, 0 for its share of what is left
     */
    record Layout(String row, int columns) {}

    /** A component with an answer. */
    record Field(
            String id,
            String type,
            String key,
            List<String> path,
            Words label,
            Words description,
            Condition hide,
            Condition readonly,
            Condition disabled,
            Property standard,
            Rules rules,
            Choices choices,
            Traits traits,
            Layout layout)
            implements Component {}

    /** Components shown under one heading. */
    record Group(
            String id,
            String type,
            String path,
            Words label,
            Words description,
            Condition hide,
            Layout layout,
            List<Component> parts)
            implements Component {}

    /** Components repeated for every row of a list. */
    record Rows(
            String id,
            String type,
            String key,
            List<String> path,
            Words label,
            Words description,
            Condition hide,
            Layout layout,
            boolean growable,
            int atFirst,
            int open,
            List<Component> parts)
            implements Component {}

    /** Something to read: text, a picture, a table, a frame, documents, a line, or a type that is not known. */
    record Display(String id, String type, Words label, Words text, Condition hide, Layout layout, Content content)
            implements Component {}

    /**
     * What a display shows.
     *
     * @param source the address of a picture or a frame
     * @param data the rows of a table, the documents of a preview
     * @param columnsExpression the columns where they are worked out
     * @param rowCount rows on a page of a table, or null for all
     * @param height of a frame, a preview or an empty space, in pixels
     * @param allowed what a frame may do, or the one thing that a button does
     */
    record Content(
            Words source,
            Property data,
            List<Column> columns,
            Property columnsExpression,
            @Nullable Integer rowCount,
            int height,
            Set<String> allowed) {}

    /** One column of a table. */
    record Column(String key, String label) {}
}
