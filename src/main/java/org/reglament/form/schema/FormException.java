package org.reglament.form.schema;

import java.util.Locale;
import org.reglament.procedure.Finding;

/** A form that cannot be used; the message names the component and its fault. */
public class FormException extends RuntimeException implements Finding.Saying {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final transient Object[] facts;

    /** @param rule key of its sentence in {@code messages/check_*.properties} */
    FormException(String rule, Object... facts) {
        super(Finding.say("check." + rule, Locale.ENGLISH, facts));
        this.rule = rule;
        this.facts = facts;
    }

    /** The sentence in that language. */
    @Override
    public String in(Locale locale) {
        return Finding.say("check." + rule, locale, facts);
    }
}
