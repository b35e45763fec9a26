package org.reglament.operations;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.reglament.correspondence.HeldMail;
import org.reglament.correspondence.HeldMails;
import org.reglament.correspondence.HeldMails.Done;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.reglament.page.Refusal;
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

/** Where registrars and administrators decide about mail that the program could not place. */
@Controller
class HeldMailPages {
    static final String ADDRESS = "/desk/mail";

    private static final int LONGEST = 500;

    private final HeldMails mails;
    private final Visitors visitors;
    private final People people;
    private final MessageSource words;

    HeldMailPages(HeldMails mails, Visitors visitors, People people, MessageSource words) {
        this.mails = mails;
        this.visitors = visitors;
        this.people = people;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String list(@RequestParam(defaultValue = "") String show, Model model) {
        Official official = official();
        boolean settled = show.equals("settled");
        List<HeldMail> held = mails.held(official);
        model.addAttribute("on", mails.on());
        model.addAttribute("settled", settled);
        model.addAttribute("waiting", held.size());
        model.addAttribute("mails", settled ? mails.settled(official) : held);
        return "operations/mail";
    }

    @GetMapping(ADDRESS + "/{id}")
    String one(@PathVariable UUID id, Model model) {
        return show(id, "", "", "", model);
    }

    @PostMapping(ADDRESS + "/{id}/file")
    String file(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String number,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        find(id);
        String typed = number.strip();
        Done done = typed.isEmpty() ? Done.NO_CASE : mails.file(id, typed, official());
        if (done == Done.NO_CASE) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            String fault =
                    say(typed.isEmpty() ? "operations.mail.number.missing" : "operations.mail.number.none", locale);
            return show(id, "number", typed, fault, model);
        }
        return after(done, "operations.mail.filed", next, locale);
    }

    @PostMapping(ADDRESS + "/{id}/answer")
    String answer(@PathVariable UUID id, RedirectAttributes next, Locale locale) {
        find(id);
        return after(mails.answer(id, official()), "operations.mail.answered", next, locale);
    }

    @PostMapping(ADDRESS + "/{id}/aside")
    String aside(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        find(id);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            String fault = say(
                    why.isEmpty() ? "operations.mail.aside.missing" : "operations.mail.aside.long", locale, LONGEST);
            return show(id, "reason", why, fault, model);
        }
        return after(mails.aside(id, why, official()), "operations.mail.put-aside", next, locale);
    }

    /** Back to the list; to where it can be tried otherwise when it could not be done. */
    private String after(Done done, String success, RedirectAttributes next, Locale locale) {
        if (done == Done.DONE) {
            next.addFlashAttribute("notice", say(success, locale));
            return "redirect:" + ADDRESS;
        }
        throw new Refusal(
                        HttpStatus.CONFLICT,
                        "operations.mail.not."
                                + done.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .onTo(ADDRESS, "operations.mail.back");
    }

    private String show(UUID id, String field, String typed, String fault, Model model) {
        HeldMail mail = find(id);
        String decider = mail.decidedBy();
        model.addAttribute("mail", mail);
        model.addAttribute("field", field);
        model.addAttribute("typed", typed);
        model.addAttribute("fault", fault);
        model.addAttribute(
                "decider",
                decider == null
                        ? ""
                        : people.find(decider).map(Person::shortName).orElse(decider));
        return "operations/mail-one";
    }

    private HeldMail find(UUID id) {
        return mails.find(id, official()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Official official() {
        return visitors.official()
                .filter(mails::mayCome)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    private String say(String key, Locale locale, Object... arguments) {
        return Objects.requireNonNull(words.getMessage(key, arguments, locale));
    }
}
