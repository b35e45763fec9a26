package org.reglament.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.reglament.signin.Audience;
import org.reglament.signin.PathRule;
import org.reglament.signin.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Lets everybody choose the language and the look of pages, and brings them back to where they were. */
@Controller
class ChoicePages {
    private final LocaleResolver languages;

    ChoicePages(LocaleResolver localeResolver) {
        this.languages = localeResolver;
    }

    @Bean
    static PublicPaths choicePaths() {
        return () -> List.of(
                PathRule.of(Audience.ANYONE, HttpMethod.GET, "/language/*"),
                PathRule.of(Audience.ANYONE, HttpMethod.GET, "/sight"),
                PathRule.of(Audience.ANYONE, HttpMethod.GET, "/sight/set"));
    }

    @GetMapping("/language/{language}")
    String language(
            @PathVariable String language,
            @RequestParam(defaultValue = "/") String returnTo,
            HttpServletRequest request,
            HttpServletResponse response) {
        languages.setLocale(request, response, Locale.forLanguageTag(language));
        return "redirect:" + PageAddress.safe(returnTo);
    }

    @GetMapping("/sight")
    String sight(@RequestParam(defaultValue = "/") String returnTo, HttpServletRequest request, Model model) {
        model.addAttribute("returnTo", PageAddress.safe(returnTo));
        model.addAttribute("sight", Sight.of(request));
        model.addAttribute("sizes", Sight.SIZES);
        model.addAttribute("schemes", Sight.SCHEMES);
        model.addAttribute("spacings", Sight.SPACINGS);
        model.addAttribute("faces", Sight.FACES);
        return "layout/sight";
    }

    /** Changes nothing but a cookie of this browser, so a link may do it. */
    @GetMapping("/sight/set")
    String set(
            @RequestParam(defaultValue = "1") String size,
            @RequestParam(defaultValue = "plain") String scheme,
            @RequestParam(defaultValue = "plain") String spacing,
            @RequestParam(defaultValue = "plain") String face,
            @RequestParam(defaultValue = "/") String returnTo,
            HttpServletRequest request,
            HttpServletResponse response) {
        Sight sight = new Sight(size, scheme, spacing, face);
        response.addHeader("Set-Cookie", ChoiceCookies.cookie(Sight.COOKIE, sight.write(), request.isSecure()));
        return "redirect:" + PageAddress.safe(returnTo);
    }
}
