package org.reglament.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.reglament.directory.Substitution;
import org.reglament.directory.SubstitutionRefusedException;
import org.reglament.directory.Substitutions;
import org.reglament.procedure.Procedure;
import org.reglament.procedure.Procedures;
import org.reglament.signin.Visitors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who stands in for whom: everybody sets it for themselves, a head for the people of the body. */
@Controller
class SubstitutionPages {

    static final String ADDRESS = "/desk/substitution";

    private final Substitutions substitutions;
    private final People people;
    private final Procedures procedures;
    private final Visitors visitors;
    private final BusinessClock clock;
    private final MessageSource messages;

    SubstitutionPages(
            Substitutions substitutions,
            People people,
            Procedures procedures,
            Visitors visitors,
            BusinessClock clock,
            MessageSource messages) {
        this.substitutions = substitutions;
        this.people = people;
        this.procedures = procedures;
        this.visitors = visitors;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * One substitution in words.
     *
     * @param now whether it holds today
     * @param mine whether whoever is signed in may end it
     */
    public record Row(
            long id,
            String absent,
            String deputy,
            LocalDate since,
            LocalDate until,
            @Nullable String procedure,
            String setBy,
            boolean now,
            boolean mine) {}

    @GetMapping(ADDRESS)
    ModelAndView page() {
        String login = login();
        return show(login, SubstitutionForm.blank(login, clock.today()), List.of(), HttpStatus.OK);
    }

    @PostMapping(ADDRESS)
    ModelAndView set(HttpServletRequest request, RedirectAttributes next, Locale locale) {
        String login = login();
        SubstitutionForm form = SubstitutionForm.of(request.getParameterMap());
        List<Map<String, String>> errors = new ArrayList<>();
        LocalDate since = form.day("since").orElse(null);
        LocalDate until = form.day("until").orElse(null);
        if (form.get("deputy").isEmpty()) {
            errors.add(error("deputy", "deputy", locale));
        }
        if (since == null) {
            errors.add(error("since", "since", locale));
        }
        if (until == null) {
            errors.add(error("until", "until", locale));
        }
        String procedure = form.get("procedure");
        if (!procedure.isEmpty() && procedures.find(procedure).isEmpty()) {
            errors.add(error("procedure", "procedure", locale));
        }
        if (since != null && until != null && errors.isEmpty()) {
            try {
                substitutions.set(
                        login,
                        form.get("absent").isEmpty() ? login : form.get("absent"),
                        form.get("deputy"),
                        since,
                        until,
                        procedure.isEmpty() ? null : procedure);
                next.addFlashAttribute("notice", messages.getMessage("desk.substitution.set", null, locale));
                return new ModelAndView("redirect:" + ADDRESS);
            } catch (SubstitutionRefusedException refused) {
                errors.add(error(field(refused.reason()), word(refused.reason()), locale));
            }
        }
        return show(login, form, errors, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @PostMapping(ADDRESS + "/{id}/end")
    String end(@PathVariable long id, RedirectAttributes next, Locale locale) {
        if (!substitutions.end(login(), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        next.addFlashAttribute("notice", messages.getMessage("desk.substitution.ended", null, locale));
        return "redirect:" + ADDRESS;
    }

    private ModelAndView show(
            String login, SubstitutionForm form, List<Map<String, String>> errors, HttpStatus status) {
        List<Substitution> all = substitutions.of(login);
        List<Person> own = substitutions.decidesFor(login);
        Map<String, String> names = names(all);
        ModelAndView page = new ModelAndView("desk/substitution");
        page.setStatus(status);
        page.addObject(
                "rows", all.stream().map(one -> row(one, names, login, own)).toList());
        page.addObject("deciders", own);
        page.addObject("colleagues", substitutions.colleagues(login));
        page.addObject("procedures", procedures.all());
        page.addObject("typed", form.fields());
        page.addObject("errors", errors);
        return page;
    }

    private Map<String, String> names(List<Substitution> all) {
        Map<String, String> names = new LinkedHashMap<>();
        people.named(all.stream()
                        .flatMap(one -> Stream.of(one.absent(), one.deputy(), one.setBy()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .forEach((login, person) -> names.put(login, person.shortName()));
        return names;
    }

    private Row row(Substitution one, Map<String, String> names, String login, List<Person> own) {
        String setBy = one.setBy();
        return new Row(
                one.id(),
                names.getOrDefault(one.absent(), one.absent()),
                names.getOrDefault(one.deputy(), one.deputy()),
                one.since(),
                one.until(),
                one.procedure() == null
                        ? null
                        : procedures.find(one.procedure()).map(Procedure::name).orElse(one.procedure()),
                setBy == null ? "" : names.getOrDefault(setBy, setBy),
                !one.since().isAfter(clock.today()),
                own.stream().anyMatch(person -> person.login().equals(one.absent())));
    }

    private Map<String, String> error(String field, String word, Locale locale) {
        String anchor = field.equals("since") || field.equals("until") ? field + "-day" : field;
        return Map.of(
                "field",
                field,
                "href",
                "#" + anchor,
                "text",
                messages.getMessage("desk.substitution.wrong." + word, null, locale));
    }

    private static String field(SubstitutionRefusedException.Reason reason) {
        return switch (reason) {
            case NOT_YOURS -> "absent";
            case SAME_PERSON, NO_COLLEAGUE, TWICE -> "deputy";
            case PAST -> "since";
            case ORDER, LONG -> "until";
        };
    }

    private static String word(SubstitutionRefusedException.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String login() {
        return visitors.official()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN))
                .login();
    }
}
