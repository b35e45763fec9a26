package org.reglament.form.field;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reglament.form.Asking;
import org.reglament.form.FormPost;
import org.reglament.form.FormSettings;
import org.reglament.form.Kind;
import org.reglament.form.feel.Values;
import org.reglament.form.schema.Choices.Option;
import org.reglament.form.schema.Component.Field;

/** Text of one line or many. */
public final class TextType extends FieldType {
    private static final Pattern UNWANTED = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]"
            + "|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");
    private static final Pattern BREAK = Pattern.compile("[\r\n\t]");
    private final boolean lines;

    public TextType(String name, boolean lines) {
        super(name);
        this.lines = lines;
    }

    public boolean hasLines() {
        return lines;
    }

    @Override
    public Kind kind(Field field) {
        return Kind.TEXT;
    }

    @Override
    public Object empty(FormSettings settings) {
        return "";
    }

    @Override
    public Object fromHost(Field field, @Nullable Object value, Asking asking) {
        return value instanceof String || value instanceof Number || value instanceof Boolean
                ? clean(Values.text(value))
                : "";
    }

    @Override
    public Read read(Field field, @Nullable Object posted, Asking asking) {
        if (posted == null) {
            return Read.of("");
        }
        if (!(posted instanceof String text)) {
            return Read.fault("form.error.text");
        }
        String clean = clean(text);
        String phone =
                asking.settings().normalisePhones() && field.rules().kind().equals("phone")
                        ? Phones.normal(clean)
                        : null;
        return Read.of(phone == null ? clean : phone);
    }

    @Override
    @Nullable
    public Object decode(Field field, String name, FormPost post, List<Option> options, Asking asking) {
        String typed = post.first(name);
        return typed == null
                ? FormPost.ABSENT
                : typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** Databases and letters choke on control characters and halves of pairs; one line is one line. */
    private String clean(String text) {
        if (text.chars().noneMatch(TextType::isOdd)) {
            return text;
        }
        String clean = UNWANTED.matcher(text).replaceAll("");
        return lines ? clean : BREAK.matcher(clean).replaceAll(" ");
    }

    private static boolean isOdd(int c) {
        return c < ' ' || c == 0x7F || Character.isSurrogate((char) c);
    }
}
