package org.reglament.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Options that another part of the product offers to every form under a name of its own. */
public interface OfferedChoices {
    /** By which a form asks for them. */
    String name();

    /**
     * Rows with at least {@code value} and {@code label}; read only where a form asks for them.
     *
     * @param body whose officials fill the form; empty for a form that anybody may open
     */
    List<Map<String, String>> in(String body, Locale locale);
}
