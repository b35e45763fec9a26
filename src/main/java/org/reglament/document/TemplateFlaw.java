package org.reglament.document;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reglament.procedure.Finding;

/** Says which template cannot be used and why, in a sentence that its author understands. */
public class TemplateFlaw extends RuntimeException implements Finding.Saying {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String rule;
    private final transient Object[] facts;

    /** @param rule key of the reason's words in {@code messages/check_*.properties} */
    public TemplateFlaw(String path, String rule, Object... facts) {
        this(path, null, rule, facts);
    }

    TemplateFlaw(String path, @Nullable Throwable cause, String rule, Object... facts) {
        super(path + ": " + Finding.say("check." + rule, Locale.ENGLISH, facts), cause);
        this.path = path;
        this.rule = rule;
        this.facts = facts;
    }

    /** The template and the reason. */
    @Override
    public String in(Locale locale) {
        return path + ": " + why(locale);
    }

    /** The reason alone. */
    public String why(Locale locale) {
        return Finding.say("check." + rule, locale, facts);
    }
}
