package org.reglament.board;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A collegial body.
 *
 * @param body the body whose board it is; null where it stands by itself
 */
public record Board(String key, String name, String nameEn, Kind kind, @Nullable String body, Rules rules) {

    /** What sort of board it is. */
    public enum Kind {
        GOVERNMENT_COMMISSION,
        COMPETITION_COMMISSION,
        EXPERT_COUNCIL,
        /** The public council of a body; the body must be named. */
        PUBLIC_COUNCIL,
        EXPERT_POOL
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : name;
    }
}
