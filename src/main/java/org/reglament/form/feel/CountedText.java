package org.reglament.form.feel;

import java.util.function.Supplier;

/** A text that counts how often a pattern looks at its characters, so that backtracking has an end. */
public final class CountedText implements CharSequence {
    private final CharSequence text;
    private final int[] left;
    private final Supplier<RuntimeException> end;

    /**
     * @param looks how often characters may be looked at
     * @param end what is thrown after that
     */
    public CountedText(CharSequence text, int looks, Supplier<RuntimeException> end) {
        this(text, new int[] {looks}, end);
    }

    private CountedText(CharSequence text, int[] left, Supplier<RuntimeException> end) {
        this.text = text;
        this.left = left;
        this.end = end;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (--left[0] < 0) {
            throw end.get();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new CountedText(text.subSequence(start, end), left, this.end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
