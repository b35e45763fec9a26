package org.reglament.form.field;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reglament.form.Asking;
import org.reglament.form.FormPost;
import org.reglament.form.Kind;
import org.reglament.form.schema.Choices.Option;
import org.reglament.form.schema.Component.Field;

/** A value that the form works out by itself; nobody answers it. */
public final class ExpressionType extends FieldType {
    public ExpressionType(String name) {
        super(name);
    }

    @Override
    public Kind kind(Field field) {
        return Kind.CHOICE;
    }

    @Override
    public @Nullable Object fromHost(Field field, @Nullable Object value, Asking asking) {
        return value;
    }

    @Override
    public Read read(Field field, @Nullable Object posted, Asking asking) {
        return Read.of(null);
    }

    @Override
    public @Nullable Object decode(Field field, String name, FormPost post, List<Option> options, Asking asking) {
        return FormPost.ABSENT;
    }
}
