package org.reglament.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where citizens ask for a one-time link and where it leads; the link alone signs nobody in, its button does. */
@Controller
@RequestMapping("/sign-in/link")
@ConditionalOnProperty("reglament.signin.email-link")
class SignInLinkPages {
    private final SignInLinks links;
    private final SignIns signIns;
    private final MessageSource messages;
    private final SignInSettings settings;
    // Generous per address: a library or an office is one address to us.
    private final Throttle perAddress = new Throttle(100, Duration.ofMinutes(30));
    private final Throttle perEmail = new Throttle(10, Duration.ofMinutes(30));

    SignInLinkPages(SignInLinks links, SignIns signIns, MessageSource messages, SignInSettings settings) {
        this.links = links;
        this.signIns = signIns;
        this.messages = messages;
        this.settings = settings;
    }

    @GetMapping
    String ask(
            @RequestParam(required = false) @Nullable String returnTo,
            @RequestParam(required = false) @Nullable String stale,
            Model model,
            Locale locale) {
        if (stale != null) {
            model.addAttribute("stale", messages.getMessage("signin.stale", null, locale));
        }
        return form(model, "", ReturnTo.safe(returnTo, ""));
    }

    @PostMapping
    String send(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(required = false) @Nullable String returnTo,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        String back = ReturnTo.safe(returnTo, "/appeals");
        if (!Emails.plausible(address)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(
                    "error",
                    messages.getMessage(
                            address.isEmpty() ? "signin.link.empty" : "signin.link.malformed", null, locale));
            return form(model, email, back);
        }
        Optional<Duration> wait = perAddress.take(request.getRemoteAddr()).or(() -> perEmail.take(address));
        if (wait.isPresent()) {
            TooManyAttempts refused = new TooManyAttempts(wait.get());
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader("Retry-After", Long.toString(refused.seconds()));
            model.addAttribute(
                    "error", messages.getMessage("signin.link.wait", new Object[] {refused.minutes()}, locale));
            return form(model, email, back);
        }
        links.request(address, locale, back);
        model.addAttribute("email", address);
        model.addAttribute("returnTo", back);
        model.addAttribute("minutes", settings.linkLife().toMinutes());
        return "signin/link-sent";
    }

    /** Shows a button only: programs that look into mail open links, people press buttons. */
    @GetMapping("/{token}")
    String arrive(@PathVariable String token, HttpServletResponse response, Model model) {
        response.setHeader("Referrer-Policy", "no-referrer");
        SignInLinks.State state = links.state(token);
        model.addAttribute("state", state.name());
        model.addAttribute("token", token);
        if (state != SignInLinks.State.GOOD) {
            response.setStatus(HttpStatus.GONE.value());
        }
        return "signin/link";
    }

    @PostMapping("/{token}")
    String use(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<SignInLinks.Used> used = links.use(token);
        if (used.isEmpty()) {
            return arrive(token, response, model);
        }
        Citizen citizen = new Citizen(used.get().email(), IdentityLevel.EMAIL);
        signIns.begin(SessionVisitors.signedIn(citizen), request, response);
        return "redirect:" + ReturnTo.safe(used.get().returnTo(), "/appeals");
    }

    private static String form(Model model, String email, String returnTo) {
        model.addAttribute("email", email);
        model.addAttribute("returnTo", returnTo);
        return "signin/link-request";
    }
}
