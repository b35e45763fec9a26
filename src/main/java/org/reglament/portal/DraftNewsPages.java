package org.reglament.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reglament.directory.Bodies;
import org.reglament.plan.PlanNews;
import org.reglament.publication.DraftNewsRequests;
import org.reglament.publication.Interest;
import org.reglament.publication.InterestWords;
import org.reglament.signin.Citizen;
import org.reglament.signin.Emails;
import org.reglament.signin.Throttle;
import org.reglament.signin.Visitors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where anybody asks to be told of new acts by e-mail, and where the link sent to them leads; looking at it confirms
 * nothing, for mail scanners open links too.
 */
@Controller
@RequestMapping("/drafts/news")
class DraftNewsPages {
    private static final String FORM = "portal/drafts-news";
    /** Plans of openness are no acts, but whoever reads of these may want to hear of those. */
    private static final List<String> TOPICS =
            Stream.concat(DraftData.TOPICS.stream(), Stream.of(PlanNews.TOPIC)).toList();

    private static final String LINK = "portal/drafts-news-link";

    private final DraftNewsRequests requests;
    private final InterestWords words;
    private final Bodies bodies;
    private final Visitors visitors;
    private final MessageSource messages;
    // Generous: a library or an office is one address to us. Each address of e-mail has a bound of its own.
    private final Throttle perClient = new Throttle(60, Duration.ofMinutes(30));

    DraftNewsPages(
            DraftNewsRequests requests, InterestWords words, Bodies bodies, Visitors visitors, MessageSource messages) {
        this.requests = requests;
        this.words = words;
        this.bodies = bodies;
        this.visitors = visitors;
        this.messages = messages;
    }

    /** The form, filled as the register was filtered. */
    @GetMapping
    String form(
            @RequestParam(defaultValue = "") String body, @RequestParam(defaultValue = "") String topic, Model model) {
        String email = visitors.citizen().map(Citizen::email).orElse("");
        return form(email == null ? "" : email, new Interest(body, topic), model);
    }

    @PostMapping
    String ask(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String topic,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        String address = email.strip();
        Interest interest = known(new Interest(body, topic));
        if (!Emails.plausible(address)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("error", say(address.isEmpty() ? "empty" : "malformed", locale));
            return form(email, interest, model);
        }
        Optional<Duration> wait =
                perClient.take(request.getRemoteAddr()).or(() -> requests.ask(address, interest, locale));
        if (wait.isPresent()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader("Retry-After", Long.toString(wait.get().toSeconds() + 1));
            model.addAttribute("error", say("wait", locale, time(wait.get(), locale)));
            return form(email, interest, model);
        }
        model.addAttribute("email", address);
        model.addAttribute("interest", interest);
        model.addAttribute("hours", requests.life().toHours());
        return "portal/drafts-news-sent";
    }

    @GetMapping("/{token}")
    String arrive(@PathVariable String token, HttpServletResponse response, Model model, Locale locale) {
        response.setHeader("Referrer-Policy", "no-referrer");
        Optional<Interest> asked = requests.asked(token);
        if (asked.isEmpty()) {
            return gone(response);
        }
        model.addAttribute("facts", words.facts(asked.get(), locale));
        model.addAttribute("token", token);
        return LINK;
    }

    @PostMapping("/{token}")
    String confirm(@PathVariable String token, HttpServletResponse response) {
        return requests.confirm(token)
                .map(interest -> "redirect:/drafts/news/done?body=" + encoded(interest.body()) + "&topic="
                        + encoded(interest.topic()))
                .orElseGet(() -> gone(response));
    }

    @GetMapping("/done")
    String done(
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String topic,
            Model model,
            Locale locale) {
        Interest interest = known(new Interest(body, topic));
        model.addAttribute("interest", interest);
        model.addAttribute("facts", words.facts(interest, locale));
        return "portal/drafts-news-done";
    }

    private String form(String email, Interest interest, Model model) {
        model.addAttribute("email", email);
        model.addAttribute("interest", known(interest));
        model.addAttribute("bodies", bodies.all());
        model.addAttribute("topics", TOPICS);
        return FORM;
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "portal/drafts-news-gone";
    }

    /** What no choice of the form names was not chosen by it. */
    private Interest known(Interest interest) {
        return new Interest(
                bodies.find(interest.body()).isPresent() ? interest.body() : "",
                TOPICS.contains(interest.topic()) ? interest.topic() : "");
    }

    private String time(Duration wait, Locale locale) {
        long minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
        return minutes <= 90
                ? say("wait.minutes", locale, minutes)
                : say("wait.hours", locale, wait.plusMinutes(59).toHours());
    }

    private String say(String key, Locale locale, @Nullable Object... arguments) {
        return messages.getMessage("draft.news." + key, arguments, locale);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
