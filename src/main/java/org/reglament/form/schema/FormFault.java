package org.reglament.form.schema;

import java.util.List;
import java.util.Locale;
import org.reglament.procedure.Finding;

/**
 * Something in a form that is passed over when it is shown and that its author should mend.
 *
 * @param rule key of its words in {@code messages/check_*.properties}
 * @param breaks whether the form does not do what its author meant, rather than merely show less
 */
public record FormFault(String component, String rule, List<Object> facts, boolean breaks) {

    /** What is wrong, in the words of logs. */
    public String what() {
        return what(Locale.ENGLISH);
    }

    public String what(Locale locale) {
        return Finding.say("check." + rule, locale, facts.toArray());
    }
}
