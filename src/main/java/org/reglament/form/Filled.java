package org.reglament.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reglament.form.feel.Scope;
import org.reglament.form.schema.Choices.Option;
import org.reglament.form.schema.Component;

/** A component in a form that is being filled: where it stands and what became of its conditions. */
public sealed interface Filled {
    Component component();

    /** The path, with indexes of rows: {@code questions[0].reply}. */
    String name();

    Scope scope();

    boolean hidden();

    /**
     * A field and its value.
     *
     * @param answered whether the value was given, not found in the host's data
     * @param fault why what was given is no answer
     */
    record Answer(
            Component.Field component,
            String name,
            Scope scope,
            boolean hidden,
            boolean disabled,
            boolean readonly,
            @Nullable Object value,
            boolean answered,
            @Nullable Sentence fault,
            List<Option> options)
            implements Filled {
        public boolean isLocked() {
            return disabled || readonly;
        }
    }

    /** A group and its parts. */
    record Section(Component.Group component, String name, Scope scope, boolean hidden, List<Filled> parts)
            implements Filled {}

    /** A list and its rows. */
    record Listing(
            Component.Rows component,
            String name,
            Scope scope,
            boolean hidden,
            List<List<Filled>> rows,
            @Nullable Sentence fault)
            implements Filled {}

    /** Something to read. */
    record Prose(Component.Display component, String name, Scope scope, boolean hidden) implements Filled {
        public boolean isButton() {
            return component.type().equals("button");
        }

        /** A button that gives the opening answers back instead of sending the form. */
        public boolean resets() {
            return isButton() && component.content().allowed().contains("reset");
        }
    }
}
