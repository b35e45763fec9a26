package org.reglament.form.schema;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.reglament.form.feel.CountedText;

/** JavaScript's regular expressions on Java's engine, in bounded time. */
public final class ScriptPattern {
    private static final int STEPS = 2_000_000;

    private ScriptPattern() {}

    /** The pattern, or null where it is not one. */
    public static @Nullable Pattern of(String script) {
        try {
            return Pattern.compile(units(translated(script)));
        } catch (PatternSyntaxException | StackOverflowError e) {
            return null;
        }
    }

    /** Whether the pattern occurs anywhere in the text; a pattern that never comes to an end does not. */
    public static boolean occurs(Pattern pattern, String text) {
        try {
            return pattern.matcher(new CountedText(units(text), STEPS, TooLongException::new))
                    .find();
        } catch (TooLongException | StackOverflowError e) {
            return false;
        }
    }

    /** JavaScript's patterns see the halves of pairs as two characters; here each gets a character of its own. */
    private static String units(String text) {
        int at = 0;
        while (at < text.length() && !Character.isSurrogate(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder units = new StringBuilder();
        text.chars().forEach(c -> units.append((char) (Character.isSurrogate((char) c) ? c - 0xD800 + 0xE000 : c)));
        return units.toString();
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
            } else if (script.startsWith("[^]", at)) {
                java.append("[\\s\\S]");
                at += 2;
            } else if (script.startsWith("[]", at)) {
                java.append("(?!)");
                at++;
            } else if (c == '[') {
                inClass = true;
                java.append(c);
            } else {
                java.append(c == '$' ? "\\z" : String.valueOf(c));
            }
        }
        return java.toString();
    }

    private static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLongException() {
            super(null, null, false, false);
        }
    }
}
