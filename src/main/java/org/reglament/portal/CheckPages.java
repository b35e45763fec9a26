package org.reglament.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.deadline.NextTurn;
import org.reglament.deadline.PlannedTerms;
import org.reglament.directory.Bodies;
import org.reglament.document.Refused;
import org.reglament.form.Checked;
import org.reglament.form.FormError;
import org.reglament.form.FormErrors;
import org.reglament.form.FormPage;
import org.reglament.form.view.AnswerSheet;
import org.reglament.procedure.Procedures;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The last pages of a filing: check it, send it, keep its number. */
@Controller
class CheckPages {
    private final OpenFilings filings;
    private final FilingViews views;
    private final Bodies bodies;
    private final CaseFiles cases;
    private final NextTurn next;
    private final PlannedTerms terms;
    private final Unnamed unnamed;
    private final Procedures procedures;
    private final MessageSource words;

    CheckPages(
            OpenFilings filings,
            FilingViews views,
            Bodies bodies,
            CaseFiles cases,
            NextTurn next,
            PlannedTerms terms,
            Unnamed unnamed,
            Procedures procedures,
            MessageSource words) {
        this.filings = filings;
        this.views = views;
        this.bodies = bodies;
        this.cases = cases;
        this.next = next;
        this.terms = terms;
        this.unnamed = unnamed;
        this.procedures = procedures;
        this.words = words;
    }

    /** A fault and where to mend it. */
    public record Mend(String text, String href) {}

    @GetMapping({"/appeals/new/{id}/check", "/appeals/nameless/{id}/check"})
    String check(@PathVariable UUID id, HttpServletRequest request, Model model, Locale locale) {
        if (unnamed.filed(id, request).isPresent()) {
            return confirmation(request);
        }
        OpenFiling filing = views.open(id, null, locale);
        return filing.draft().filed().isPresent() ? FilingPages.done(filing) : show(filing, List.of(), model);
    }

    /** However often it is pressed: one case, and every answer leads to its confirmation. */
    @PostMapping({"/appeals/new/{id}/check", "/appeals/nameless/{id}/check"})
    String send(
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        if (unnamed.filed(id, request).isPresent()) {
            return confirmation(request);
        }
        OpenFiling filing = views.open(id, null, locale);
        if (filing.draft().filed().isPresent()) {
            return FilingPages.done(filing);
        }
        List<Mend> faults = faults(filing);
        if (faults.isEmpty()) {
            try {
                UUID caseId = filings.file(filing);
                if (filing.anonymous()) {
                    unnamed.keep(id, caseId, request);
                }
                return FilingPages.done(filing);
            } catch (FormErrors errors) {
                errors.errors().forEach(error -> faults.add(new Mend(error.message(), filing.address())));
            } catch (Refused refused) {
                faults.add(new Mend(words.getMessage(refused, locale), filing.address()));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(filing, faults, model);
    }

    @GetMapping({"/appeals/new/{id}/done", "/appeals/nameless/{id}/done"})
    String done(@PathVariable UUID id, HttpServletRequest request, Model model, Locale locale) {
        UUID without = unnamed.filed(id, request).orElse(null);
        if (without != null) {
            return done(cases.get(without), true, model, locale);
        }
        OpenFiling filing = views.open(id, null, locale);
        if (filing.draft().filed().isEmpty()) {
            return "redirect:" + filing.address();
        }
        return done(cases.get(filing.draft().filed().get()), false, model, locale);
    }

    /** Beside the page that was asked for, by which one knows whether they have signed in. */
    private static String confirmation(HttpServletRequest request) {
        return "redirect:" + request.getRequestURI().replaceFirst("/check$", "/done");
    }

    private String done(CaseFile file, boolean anonymous, Model model, Locale locale) {
        model.addAttribute("anonymous", anonymous);
        model.addAttribute("file", file);
        model.addAttribute("procedure", procedures.in(procedures.get(file.procedure()), locale));
        model.addAttribute("code", cases.trackingCode(file.id()));
        model.addAttribute("body", bodies.get(file.body()));
        model.addAttribute("next", next.of(file, locale));
        model.addAttribute("term", terms.within(file.procedure(), locale));
        return "portal/done";
    }

    private List<Mend> faults(OpenFiling filing) {
        List<Mend> faults = new ArrayList<>();
        if (bodies.find(filing.draft().text(FilingDraft.BODY)).isEmpty()) {
            faults.add(mend("portal.body.missing", filing, OpenFiling.BODY));
        }
        filing.aboutFaults(filing.byPost())
                .forEach(fault -> faults.add(mend(fault.message(), filing, OpenFiling.ABOUT)));
        if (filing.anonymous() && !filing.anonymousAllowed()) {
            faults.add(mend("portal.anonymous.only", filing, OpenFiling.ABOUT));
        }
        Checked checked = filings.check(filing);
        Map<String, FormError> left = new LinkedHashMap<>(checked.byPath());
        for (FormPage page : filing.filled().pages()) {
            for (FormError error : filing.filled().errorsOn(page, checked)) {
                if (left.remove(error.path()) != null) {
                    String href = filing.address(OpenFiling.step(page)) + "?back=" + OpenFiling.CHECK;
                    faults.add(new Mend(error.message(), href + "#" + error.anchor()));
                }
            }
        }
        return faults;
    }

    private Mend mend(String message, OpenFiling filing, String step) {
        return new Mend(
                words.getMessage(message, null, filing.locale()), filing.address(step) + "?back=" + OpenFiling.CHECK);
    }

    private String show(OpenFiling filing, List<Mend> faults, Model model) {
        List<Summary> summaries = filing.filled().pages().stream()
                .map(page -> Summary.of(
                        AnswerSheet.of(filing.filled(), page, filing.post()),
                        filing.address(OpenFiling.step(page)) + "?back=" + OpenFiling.CHECK))
                .toList();
        model.addAttribute("errors", faults);
        model.addAttribute("summaries", summaries);
        model.addAttribute("about", filing.draft().about());
        model.addAttribute(
                "body", bodies.find(filing.draft().text(FilingDraft.BODY)).orElse(null));
        views.show(filing, OpenFiling.CHECK, "", model);
        return "portal/check";
    }
}
