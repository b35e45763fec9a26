package org.reglament.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.directory.Bodies;
import org.reglament.form.FormPage;
import org.reglament.form.FormPost;
import org.reglament.worklist.DraftWindow;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first pages of a filing, to whom and from whom, and what is kept while somebody types. */
@Controller
class FilingPages {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final OpenFilings filings;
    private final FilingViews views;
    private final BodySearch search;
    private final Bodies bodies;
    private final BusinessClock clock;
    private final MessageSource words;

    FilingPages(
            OpenFilings filings,
            FilingViews views,
            BodySearch search,
            Bodies bodies,
            BusinessClock clock,
            MessageSource words) {
        this.filings = filings;
        this.views = views;
        this.search = search;
        this.bodies = bodies;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping({"/appeals/new/{id}/body", "/appeals/nameless/{id}/body"})
    String body(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String procedure,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String back,
            Model model,
            Locale locale) {
        return body(views.open(id, procedure, locale), q, back, model);
    }

    /** With the button of the search it only looks, with the other it goes on. */
    @PostMapping({"/appeals/new/{id}/body", "/appeals/nameless/{id}/body"})
    String chooseBody(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String procedure,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        OpenFiling open = views.open(id, procedure, locale);
        if (open.draft().filed().isPresent()) {
            return done(open);
        }
        OpenFiling filing = filings.with(open, open.draft().with(FilingDraft.BODY, body));
        DraftWindow window = DraftWindow.of(request::getParameter);
        if (action.equals("find")) {
            views.stays(filing, window, model);
            return body(filing, q, back, model);
        }
        if (!views.keep(filing, window, response, model)) {
            return body(filing, q, back, model);
        }
        if (bodies.find(body).isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            views.faults(List.of(new Fault("body", "portal.body.missing")), locale, model);
            return body(filing, q, back, model);
        }
        return next(filing, OpenFiling.BODY, back);
    }

    @GetMapping({"/appeals/new/{id}/about", "/appeals/nameless/{id}/about"})
    String about(@PathVariable UUID id, @RequestParam(defaultValue = "") String back, Model model, Locale locale) {
        OpenFiling filing = views.open(id, null, locale);
        if (back.equals(OpenFiling.CHECK) && filing.byPost()) {
            // The wish for paper came after this page; what is missing for it is told at once.
            views.faults(
                    filing.aboutFaults(true).stream()
                            .filter(fault -> fault.field().equals("postalAddress"))
                            .toList(),
                    locale,
                    model);
        }
        return about(filing, back, model);
    }

    @PostMapping({"/appeals/new/{id}/about", "/appeals/nameless/{id}/about"})
    String tellAbout(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        OpenFiling open = views.open(id, null, locale);
        if (open.draft().filed().isPresent()) {
            return done(open);
        }
        if (open.nameless()) {
            return about(open, back, model);
        }
        OpenFiling filing = filings.with(open, open.draft().with(AboutYou.of(typed(request))));
        if (!views.keep(filing, DraftWindow.of(request::getParameter), response, model)) {
            return about(filing, back, model);
        }
        List<Fault> faults = filing.aboutFaults(filing.byPost());
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            views.faults(faults, locale, model);
            return about(filing, back, model);
        }
        return next(filing, OpenFiling.ABOUT, back);
    }

    /** Keeps one page as it is being typed and says in words that it did. */
    @PostMapping({"/appeals/new/{id}/draft", "/appeals/nameless/{id}/draft"})
    ResponseEntity<String> keep(
            @PathVariable UUID id,
            @RequestParam String at,
            @RequestParam(required = false) @Nullable String procedure,
            HttpServletRequest request,
            Locale locale) {
        OpenFiling open = views.open(id, procedure, locale);
        if (open.draft().filed().isEmpty()) {
            OpenFiling changed = filings.with(open, changed(open, at, request));
            if (!filings.keep(changed, DraftWindow.of(request::getParameter))) {
                return ResponseEntity.status(HttpStatus.CONFLICT)
                        .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                        .body(views.elsewhere(open));
            }
        }
        String time = TIME.format(clock.instant().atZone(clock.getZone()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .body(words.getMessage("portal.draft.saved", new Object[] {time}, locale));
    }

    private static FilingDraft changed(OpenFiling open, String at, HttpServletRequest request) {
        if (at.equals(OpenFiling.BODY)) {
            return open.draft().with(FilingDraft.BODY, typed(request).apply("body"));
        } else if (at.equals(OpenFiling.ABOUT)) {
            return open.draft().with(AboutYou.of(typed(request)));
        }
        Optional<FormPage> page = open.page(at);
        if (page.isEmpty()) {
            return open.draft();
        }
        FormPost posted = FormPost.ofParameters(open.form(), request.getParameterMap());
        return open.draft()
                .answered(open.post().with(open.filled(), page.get(), posted).values());
    }

    private String body(OpenFiling filing, String q, String back, Model model) {
        if (filing.draft().filed().isPresent()) {
            return done(filing);
        }
        List<BodySearch.Section> found = search.find(q);
        int count = found.stream().mapToInt(section -> section.bodies().size()).sum();
        String chosen = filing.draft().text(FilingDraft.BODY);
        boolean one = count == 1 && !q.isBlank();
        model.addAttribute("q", q);
        model.addAttribute("sections", found);
        model.addAttribute("found", count);
        model.addAttribute("chosen", one ? found.get(0).bodies().get(0).code() : chosen);
        views.show(filing, OpenFiling.BODY, back, model);
        return "portal/body";
    }

    private String about(OpenFiling filing, String back, Model model) {
        if (filing.draft().filed().isPresent()) {
            return done(filing);
        } else if (filing.nameless()) {
            return "redirect:" + filing.after(OpenFiling.BODY);
        }
        boolean known = filing.draft().knowsYou();
        Optional<AboutYou> vouched = known ? Optional.empty() : filings.vouched(filing.citizen());
        Optional<AboutYou> before = known ? Optional.empty() : vouched.or(() -> filings.lastTime(filing.citizen()));
        model.addAttribute(
                "about",
                before.orElse(filing.draft().about()).wanting(filings.letters(filing.citizen(), filing.locale())));
        model.addAttribute("prefilled", before.isPresent());
        model.addAttribute("vouched", vouched.isPresent());
        model.addAttribute("byPost", filing.byPost());
        views.show(filing, OpenFiling.ABOUT, back, model);
        return "portal/about";
    }

    static String next(OpenFiling filing, String step, String back) {
        return "redirect:" + (back.equals(OpenFiling.CHECK) ? filing.address(OpenFiling.CHECK) : filing.after(step));
    }

    static String done(OpenFiling filing) {
        return "redirect:" + filing.address("done");
    }

    private static java.util.function.UnaryOperator<String> typed(HttpServletRequest request) {
        return name -> Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
