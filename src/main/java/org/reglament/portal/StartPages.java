package org.reglament.portal;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.procedure.Procedure;
import org.reglament.procedure.Procedures;
import org.reglament.signin.Visitors;
import org.reglament.signin.WaysIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where filing begins: what is needed, signing in, and what was begun earlier. */
@Controller
class StartPages {
    /** What is filed unless the address says something else. */
    static final String USUAL = "citizen-appeal";

    private final OpenFilings filings;
    private final FilingViews views;
    private final Visitors visitors;
    private final Bodies bodies;
    private final WaysIn ways;
    private final Procedures procedures;
    private final PortalSettings settings;
    private final Nameless nameless;

    StartPages(
            OpenFilings filings,
            FilingViews views,
            Visitors visitors,
            Bodies bodies,
            WaysIn ways,
            Procedures procedures,
            PortalSettings settings,
            Nameless nameless) {
        this.filings = filings;
        this.views = views;
        this.visitors = visitors;
        this.bodies = bodies;
        this.ways = ways;
        this.procedures = procedures;
        this.settings = settings;
        this.nameless = nameless;
    }

    /** A draft as the list of those begun shows it. */
    public record Begun(FilingDraft draft, String subject, @Nullable String body) {}

    @GetMapping("/appeals/new")
    String start(
            @RequestParam(defaultValue = USUAL) String procedure,
            @RequestParam(required = false) @Nullable String fresh,
            Locale locale,
            Model model) {
        model.addAttribute(
                "procedure",
                filings.procedure(procedure)
                        .map(one -> procedures.in(one, locale))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        if (visitors.citizen().filter(filings::mayFile).isEmpty()) {
            boolean byLink = ways.byLink() && settings.fileByLink();
            model.addAttribute("official", visitors.official().isPresent());
            model.addAttribute("byLink", byLink);
            model.addAttribute("byService", ways.byService());
            model.addAttribute("known", visitors.citizen().isPresent());
            // Where there is no choice, no page to choose on.
            model.addAttribute("way", ways.byService() && !byLink ? "/sign-in/with/citizens" : ways.address());
            return "portal/start";
        }
        List<Begun> begun =
                filings.unfinished(views.citizen()).stream().map(this::begun).toList();
        if (begun.isEmpty() || fresh != null) {
            String asked = procedure.equals(USUAL) ? "" : "?procedure=" + procedure;
            return "redirect:/appeals/new/" + UUID.randomUUID() + "/" + OpenFiling.BODY + asked;
        }
        model.addAttribute("begun", begun);
        return "portal/begun";
    }

    /** Begins without signing in, where the procedure never asks for a name. */
    @PostMapping(Nameless.PATH)
    String nameless(@RequestParam String procedure) {
        filings.procedure(procedure)
                .filter(Procedure::mayAlwaysBeNameless)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        nameless.begin();
        return "redirect:" + Nameless.PATH + "/" + UUID.randomUUID() + "/" + OpenFiling.BODY + "?procedure="
                + procedure;
    }

    /** Goes on where something is missing. */
    @GetMapping({"/appeals/new/{id}", "/appeals/nameless/{id}"})
    String resume(@PathVariable UUID id, Locale locale) {
        OpenFiling filing = views.open(id, null, locale);
        if (filing.draft().filed().isPresent()) {
            return "redirect:" + filing.address("done");
        } else if (bodies.find(filing.draft().text(FilingDraft.BODY)).isEmpty()) {
            return "redirect:" + filing.address(OpenFiling.BODY);
        } else if (!filing.aboutFaults(false).isEmpty()) {
            return "redirect:" + filing.address(OpenFiling.ABOUT);
        }
        var checked = filings.check(filing);
        return "redirect:"
                + filing.filled().pages().stream()
                        .filter(page -> !filing.filled().errorsOn(page, checked).isEmpty())
                        .map(page -> filing.address(OpenFiling.step(page)))
                        .findFirst()
                        .orElse(filing.address(OpenFiling.CHECK));
    }

    @PostMapping({"/appeals/new/{id}/discard", "/appeals/nameless/{id}/discard"})
    String discard(@PathVariable UUID id, Locale locale) {
        filings.find(id, views.citizen(), locale).ifPresent(filings::discard);
        return nameless.here() ? "redirect:/" : "redirect:/appeals";
    }

    private Begun begun(FilingDraft draft) {
        String subject = draft.text("form.subject");
        return new Begun(
                draft,
                subject,
                bodies.find(draft.text(FilingDraft.BODY)).map(Body::name).orElse(null));
    }
}
