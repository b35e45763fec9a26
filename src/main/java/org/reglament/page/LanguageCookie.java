package org.reglament.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reglament.signin.ProgramLanguage;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Shows pages in the language that was chosen in this browser, in Russian until one was; programs are asked theirs. */
class LanguageCookie implements LocaleResolver {
    static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final String NAME = "lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (PageAddress.path(request).startsWith("/api/")) {
            return ProgramLanguage.of(request);
        }
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie != null && cookie.getValue().equals("en") ? Locale.ENGLISH : RUSSIAN;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null) {
            String language = locale != null && locale.getLanguage().equals("en") ? "en" : "ru";
            response.addHeader("Set-Cookie", ChoiceCookies.cookie(NAME, language, request.isSecure()));
        }
    }
}
