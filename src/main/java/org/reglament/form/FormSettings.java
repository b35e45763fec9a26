package org.reglament.form;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of every form, and where we go beyond form-js.
 *
 * @param maxCharacters of a text whose form sets no limit
 * @param maxRows of a list
 * @param normalisePhones take {@code 8 (911) 123-45-67} for {@code +79111234567}
 * @param blankIsMissing take blanks alone for no answer
 * @param frameHosts whose pages forms may show in frames, e.g. {@code maps.example.org}
 * @param asFormJs leave out every rule of our own, as form-js itself would
 */
@ConfigurationProperties("reglament.form")
public record FormSettings(
        @DefaultValue("20000") int maxCharacters,
        @DefaultValue("200") int maxRows,
        @DefaultValue("true") boolean normalisePhones,
        @DefaultValue("true") boolean blankIsMissing,
        @DefaultValue List<String> frameHosts,
        @DefaultValue("false") boolean asFormJs) {
    public static final FormSettings DEFAULT = new FormSettings(20_000, 200, true, true, List.of(), false);

    /** Form-js to the letter. */
    public static final FormSettings FORM_JS =
            new FormSettings(Integer.MAX_VALUE, Integer.MAX_VALUE, false, false, List.of(), true);
}
