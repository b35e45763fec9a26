package org.reglament.operations;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.directory.People;
import org.reglament.directory.PeopleList;
import org.reglament.directory.PeopleList.Listed;
import org.reglament.directory.Person;
import org.reglament.journal.JournalEntry;
import org.reglament.signin.AccountDeeds;
import org.reglament.signin.AccountRefusedException;
import org.reglament.signin.Official;
import org.reglament.signin.Visitors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where administrators find accounts, and disable and enable them. */
@Controller
class AccountPages {
    private static final int ROWS = 50;

    private final AccountDeeds accounts;
    private final PeopleList list;
    private final People people;
    private final Bodies bodies;
    private final Visitors visitors;
    private final MessageSource words;

    AccountPages(
            AccountDeeds accounts,
            PeopleList list,
            People people,
            Bodies bodies,
            Visitors visitors,
            MessageSource words) {
        this.accounts = accounts;
        this.list = list;
        this.people = people;
        this.bodies = bodies;
        this.visitors = visitors;
        this.words = words;
    }

    /** An account as the list shows it. */
    public record Row(Listed listed, List<String> posts, String href) {}

    /** One thing that was done to an account. */
    public record Deed(Instant at, String by, String what, String reason) {}

    @GetMapping("/operations/accounts")
    String all(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            Locale locale,
            Model model) {
        List<Listed> found = list.page(q, after, ROWS + 1);
        List<Listed> shown = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute("q", q.strip());
        model.addAttribute("rows", shown.stream().map(one -> row(one, locale)).toList());
        model.addAttribute("first", after == null ? "" : address(q, null));
        model.addAttribute(
                "next",
                found.size() > ROWS ? address(q, shown.get(ROWS - 1).person().login()) : "");
        return "operations/accounts";
    }

    @GetMapping("/operations/accounts/{login}")
    String one(@PathVariable String login, Locale locale, Model model) {
        model.addAttribute("reason", "");
        return show(login, locale, model);
    }

    @PostMapping("/operations/accounts/{login}/disable")
    String disable(
            @PathVariable String login,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale,
            Model model) {
        return change(login, false, reason, response, next, locale, model);
    }

    @PostMapping("/operations/accounts/{login}/enable")
    String enable(
            @PathVariable String login,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale,
            Model model) {
        return change(login, true, reason, response, next, locale, model);
    }

    private String change(
            String login,
            boolean enable,
            String reason,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale,
            Model model) {
        Listed listed = listed(login);
        try {
            if (enable) {
                accounts.enable(login, reason, me());
            } else {
                accounts.disable(login, reason, me());
            }
        } catch (AccountRefusedException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("error", words.getMessage(refused.sentence(), locale));
            model.addAttribute("reason", reason);
            return show(login, locale, model);
        }
        next.addFlashAttribute(
                "notice",
                words.getMessage(
                        enable ? "operations.account.enabled" : "operations.account.disabled",
                        new Object[] {listed.person().shortName()},
                        locale));
        return "redirect:/operations/accounts/" + login;
    }

    private String show(String login, Locale locale, Model model) {
        Listed listed = listed(login);
        List<JournalEntry> history = accounts.history(login, me());
        Map<String, Person> names =
                people.named(history.stream().map(JournalEntry::by).collect(Collectors.toSet()));
        model.addAttribute("account", row(listed, locale));
        model.addAttribute("own", me().login().equals(login));
        model.addAttribute(
                "history",
                history.stream().map(entry -> deed(entry, names, locale)).toList());
        return "operations/account";
    }

    private Deed deed(JournalEntry entry, Map<String, Person> names, Locale locale) {
        Person by = names.get(entry.by());
        return new Deed(
                entry.at(),
                by == null ? say("operations.account.by." + entry.by(), entry.by(), locale) : by.shortName(),
                say("operations.account." + entry.action(), entry.action(), locale),
                entry.data().getOrDefault("reason", "").toString());
    }

    private Row row(Listed listed, Locale locale) {
        return new Row(
                listed,
                listed.posts().stream().map(group -> post(group, locale)).toList(),
                "/operations/accounts/" + listed.person().login());
    }

    private String post(String group, Locale locale) {
        String body = group.substring(0, group.indexOf(':'));
        String post = group.substring(group.indexOf(':') + 1);
        return say("desk.post." + post, post, locale) + ", "
                + bodies.find(body).map(Body::shortName).orElse(body);
    }

    private String say(String key, String otherwise, Locale locale) {
        return Objects.requireNonNull(words.getMessage(key, null, otherwise, locale));
    }

    private Listed listed(String login) {
        return list.find(login).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Official me() {
        return visitors.official().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    private static String address(String q, @Nullable String after) {
        return "/operations/accounts?q=" + URLEncoder.encode(q.strip(), StandardCharsets.UTF_8)
                + (after == null ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8));
    }
}
