package org.reglament.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reglament.signin.OidcSettings.Who;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page where officials sign in, and the way out. */
@Controller
class SignInPages {
    private final Officials officials;
    private final SignIns signIns;
    private final WaysIn ways;
    private final OidcProviders providers;
    private final MessageSource messages;

    SignInPages(Officials officials, SignIns signIns, WaysIn ways, OidcProviders providers, MessageSource messages) {
        this.officials = officials;
        this.signIns = signIns;
        this.ways = ways;
        this.providers = providers;
        this.messages = messages;
    }

    @GetMapping("/sign-in")
    String show(
            @RequestParam(required = false) @Nullable String returnTo,
            @RequestParam(required = false) @Nullable String stale,
            Model model,
            Locale locale) {
        fill(model, "", ReturnTo.safe(returnTo, ""));
        if (stale != null) {
            model.addAttribute("stale", messages.getMessage("signin.stale", null, locale));
        }
        return "signin/sign-in";
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String returnTo,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(login.strip(), password);
        attempt.setDetails(new WebAuthenticationDetails(request));
        try {
            signIns.begin((SignedIn) officials.authenticate(attempt), request, response);
            return "redirect:" + ReturnTo.safe(returnTo, "/desk");
        } catch (TooManyAttempts refused) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader("Retry-After", Long.toString(refused.seconds()));
            model.addAttribute("error", messages.getMessage("signin.wait", new Object[] {refused.minutes()}, locale));
        } catch (InternalAuthenticationServiceException away) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, null, away);
        } catch (AuthenticationException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("error", messages.getMessage("signin.wrong", null, locale));
        }
        fill(model, login, ReturnTo.safe(returnTo, ""));
        return "signin/sign-in";
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<String> elsewhere = signIns.end(request, response);
        if (elsewhere.isEmpty()) {
            return "redirect:/";
        }
        // Not a redirect: a form of ours may not lead to another site, by our own content policy.
        response.setHeader("Refresh", "0; url=" + elsewhere.get());
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("elsewhere", elsewhere.get());
        return "signin/signed-out";
    }

    /** Where citizens choose how to sign in; with one way only, that way is all there is. */
    @GetMapping("/sign-in/citizens")
    String citizens(@RequestParam(required = false) @Nullable String returnTo, Model model) {
        String back = ReturnTo.safe(returnTo, "");
        if (!ways.byService()) {
            return "redirect:" + ways.address() + (back.isEmpty() ? "" : "?returnTo=" + ReturnTo.encode(back));
        }
        fill(model, "", back);
        return "signin/citizens";
    }

    private void fill(Model model, String login, String returnTo) {
        model.addAttribute("login", login);
        model.addAttribute("returnTo", returnTo);
        model.addAttribute("emailLink", ways.byLink());
        for (Who who : Who.values()) {
            model.addAttribute(who.word(), providers.offered(who));
            model.addAttribute(who.word() + "Service", providers.name(who));
        }
    }
}
