package org.reglament.board;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A collegial body.
 *
 * @param kind commission, council or pool
 * @param body the body whose board it is; null where it stands by itself
 */
public record Board(String key, String name, String nameEn, String kind, @Nullable String body, Rules rules) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : name;
    }
}
