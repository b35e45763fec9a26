package org.reglament.form.schema;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** JavaScript's regular expressions on Java's engine, in bounded time. */
public final class ScriptPattern {
    private static final int STEPS = 2_000_000;

    private ScriptPattern() {}

    /** The pattern, or null where it is not one. */
    public static @Nullable Pattern of(String script) {
        try {
            return Pattern.compile(translated(script));
        } catch (PatternSyntaxException | StackOverflowError e) {
            return null;
        }
    }

    /** Whether the pattern occurs anywhere in the text; a pattern that never comes to an end does not. */
    public static boolean occurs(Pattern pattern, String text) {
        try {
            return pattern.matcher(new Counted(text, new int[1])).find();
        } catch (TooLongException | StackOverflowError e) {
            return false;
        }
    }

    /** In JavaScript {@code $} is the very end, and {@code [} and {@code &&} mean nothing inside a class. */
    private static String translated(String script) {
        StringBuilder java = new StringBuilder();
        boolean inClass = false;
        for (int at = 0; at < script.length(); at++) {
            char c = script.charAt(at);
            if (c == '\\' && at + 1 < script.length()) {
                java.append(c).append(script.charAt(++at));
            } else if (inClass) {
                java.append(c == '[' || c == '&' ? "\\" : "").append(c);
                inClass = c != ']';
            } else if (c == '[') {
                inClass = true;
                java.append(c);
            } else {
                java.append(c == '$' ? "\\z" : String.valueOf(c));
            }
        }
        return java.toString();
    }

    /** Counts how often the engine looks at a character, so that backtracking has an end. */
    private record Counted(CharSequence text, int[] looks) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks[0] > STEPS) {
                throw new TooLongException();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), looks);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLongException() {
            super(null, null, false, false);
        }
    }
}
