package org.reglament.procedure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * One thing that an author should know of their procedure: where it is, what is wrong, how to mend it.
 *
 * @param rule key of its words in {@code messages/check_*.properties}; how to mend it stands under the same key with
 *     {@code .how}
 * @param facts what the words name, in order: texts, or {@link Saying}s where the fact itself depends on the language
 */
public record Finding(boolean error, String file, String element, String rule, List<Object> facts) {
    private static final MessageSource WORDS = load();

    /** A fact that is told in words. */
    @FunctionalInterface
    public interface Saying {
        String in(Locale locale);
    }

    public Finding {
        facts = List.copyOf(facts);
    }

    /** What is wrong, in the words of logs. */
    public String what() {
        return what(Locale.ENGLISH);
    }

    public String how() {
        return how(Locale.ENGLISH);
    }

    public String what(Locale locale) {
        return say("check." + rule, locale, facts.toArray());
    }

    public String how(Locale locale) {
        return say("check." + rule + ".how", locale, facts.toArray());
    }

    /** All of it on one line. */
    public String line(Locale locale) {
        return file + (element.isEmpty() ? "" : ", " + element) + ": " + what(locale) + " " + how(locale);
    }

    @Override
    public String toString() {
        return line(Locale.ENGLISH);
    }

    /** Other words around findings, from the same file. */
    public static String say(String key, Locale locale, Object... facts) {
        Object[] told = new Object[facts.length];
        for (int i = 0; i < facts.length; i++) {
            // Numbers of findings are parts of names and sizes: they are told without separators.
            told[i] = facts[i] instanceof Saying saying ? saying.in(locale) : String.valueOf(facts[i]);
        }
        return WORDS.getMessage(key, told, locale);
    }

    private static MessageSource load() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages/check");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        words.setDefaultLocale(Locale.forLanguageTag("ru"));
        words.setAlwaysUseMessageFormat(true);
        return words;
    }
}
