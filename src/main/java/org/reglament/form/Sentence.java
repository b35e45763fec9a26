package org.reglament.form;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.reglament.form.feel.Values;

/** A sentence for the person at the form: a key of {@code messages/form_*.properties} and its details. */
public record Sentence(String key, Object... details) {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Patterns are read once; there are as many as languages and keys. */
    private static final Map<String, MessageFormat> READ = new ConcurrentHashMap<>();

    /** A sentence of the form's author, as it stands. */
    public static Sentence own(String rule, String text) {
        return new Sentence("form.error." + rule + ".own", text);
    }

    /** What was broken, e.g. {@code required}. */
    public String rule() {
        return key.replaceFirst("^form\\.error\\.", "").replaceFirst("\\..*$", "");
    }

    static final Locale RUSSIAN = new Locale("ru");

    public static String say(Locale locale, String key, Object... details) {
        String language = locale.getLanguage();
        MessageFormat read = READ.computeIfAbsent(
                language + " " + key,
                ignored -> new MessageFormat(bundle(locale).getString(key), locale));
        // a format is not to be shared by threads
        return ((MessageFormat) read.clone())
                .format(details, new StringBuffer(), null)
                .toString();
    }

    /** The sentence about a field, whose name is the first detail; numbers of characters take their right form. */
    String in(Locale locale, String name) {
        Object[] all = new Object[details.length + 1];
        all[0] = name;
        for (int n = 0; n < details.length; n++) {
            all[n + 1] = details[n] instanceof Characters count ? count.in(locale) : Values.text(details[n]);
        }
        return say(locale, key, all);
    }

    private static ResourceBundle bundle(Locale locale) {
        try {
            return ResourceBundle.getBundle("messages.form", new Locale(locale.getLanguage()), NO_FALLBACK);
        } catch (MissingResourceException e) {
            return ResourceBundle.getBundle("messages.form", RUSSIAN, NO_FALLBACK);
        }
    }

    /** So many characters, after “at most” or “at least”. */
    public record Characters(long count) {
        String in(Locale locale) {
            boolean one = locale.getLanguage().equals("ru") ? count % 10 == 1 && count % 100 != 11 : count == 1;
            return say(locale, one ? "form.characters.one" : "form.characters.many", String.valueOf(count));
        }
    }
}
