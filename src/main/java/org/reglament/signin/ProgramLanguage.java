package org.reglament.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The language in which another program is answered: what it asks for, Russian when it does not ask. */
public final class ProgramLanguage {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final List<Locale> SPOKEN = List.of(RUSSIAN, Locale.ENGLISH);

    private ProgramLanguage() {}

    public static Locale of(HttpServletRequest request) {
        Locale asked = asked(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return asked == null ? RUSSIAN : asked;
    }

    /** Whatever is not spoken, or not even a language, is no wish. */
    private static @Nullable Locale asked(@Nullable String header) {
        try {
            return header == null || header.isBlank()
                    ? null
                    : Locale.lookup(Locale.LanguageRange.parse(header.strip()), SPOKEN);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
