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
import org.reglament.form.feel.Values;
import org.reglament.form.schema.Choices.Option;
import org.reglament.form.schema.Component.Field;

/** What a type of field knows: its values, their checks and their form in a page. New types come in here. */
public abstract class FieldType {
    private final String name;

    public FieldType(String name) {
        this.name = name;
    }

    public final String name() {
        return name;
    }

    public abstract Kind kind(Field field);

    /** The answer where none was given. */
    public @Nullable Object empty(FormSettings settings) {
        return null;
    }

    /** Whether the field offers options. */
    public boolean chooses() {
        return false;
    }

    /** Makes the host's value one of this type, as form-js does when it opens a form. */
    public abstract @Nullable Object fromHost(Field field, @Nullable Object value, Asking asking);

    /** Reads an answer; what is not of this type is a fault, never an exception. */
    public abstract Read read(Field field, @Nullable Object posted, Asking asking);

    /** What a shown and unlocked control makes of a value that was not answered in it. */
    public @Nullable Object settled(Field field, @Nullable Object value, List<Option> options, Asking asking) {
        return value;
    }

    /** Whether its control settles its value once, one round after it is shown, and not whenever something changes. */
    public boolean settlesLate() {
        return false;
    }

    /** Drops from a host's value what is no longer among the options. */
    @Nullable
    public Object among(List<Option> options, @Nullable Object value) {
        return value;
    }

    /** Whether a value that was answered is among the options. */
    public boolean isAmong(List<Option> options, @Nullable Object value) {
        return true;
    }

    /** Whether a required field is still without an answer. */
    public boolean isMissing(@Nullable Object value) {
        return value == null || "".equals(value) || value instanceof List<?> list && list.isEmpty();
    }

    /** The sentence for a required field without an answer. */
    public String missing() {
        return "form.error.required";
    }

    /** Checks of this type that form-js does not know. */
    public void check(Field field, Object value, Scope scope, Asking asking, List<Sentence> faults) {}

    /** Takes the answer out of what a page posted, or {@link FormPost#ABSENT}. */
    public abstract @Nullable Object decode(
            Field field, String name, FormPost post, List<Option> options, Asking asking);

    /** The answer as words. */
    public String show(Field field, @Nullable Object value, List<Option> options, Scope scope, Locale locale) {
        return Values.text(value);
    }

    /** An answer as it was read: its value, or what is wrong with it. */
    public record Read(@Nullable Object value, @Nullable Sentence fault) {
        static Read of(@Nullable Object value) {
            return new Read(value, null);
        }

        static Read fault(String key, Object... details) {
            return new Read(null, new Sentence(key, details));
        }
    }
}
