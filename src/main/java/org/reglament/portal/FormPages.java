package org.reglament.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.reglament.document.Document;
import org.reglament.document.UploadLimits;
import org.reglament.form.FormError;
import org.reglament.form.FormPage;
import org.reglament.form.FormPost;
import org.reglament.form.FormSettings;
import org.reglament.form.view.FormView;
import org.reglament.form.view.FormViews;
import org.reglament.worklist.DraftWindow;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** The pages of the procedure's own form, one group each, with files. */
@Controller
class FormPages {
    private final OpenFilings filings;
    private final FilingViews views;
    private final Uploads uploads;
    private final UploadLimits limits;
    private final FormSettings settings;

    FormPages(OpenFilings filings, FilingViews views, Uploads uploads, UploadLimits limits, FormSettings settings) {
        this.filings = filings;
        this.views = views;
        this.uploads = uploads;
        this.limits = limits;
        this.settings = settings;
    }

    @GetMapping({"/appeals/new/{id}/form/{page}", "/appeals/nameless/{id}/form/{page}"})
    String ask(
            @PathVariable UUID id,
            @PathVariable String page,
            @RequestParam(defaultValue = "") String back,
            Model model,
            Locale locale) {
        OpenFiling filing = views.open(id, null, locale);
        if (filing.draft().filed().isPresent()) {
            return FilingPages.done(filing);
        }
        return filing.filled()
                .page(page)
                .map(at -> show(filing, at, List.of(), back, model))
                .orElse("redirect:" + filing.address());
    }

    /** Keeps everything first, then takes the files, then looks whether one may go on. */
    @PostMapping({"/appeals/new/{id}/form/{page}", "/appeals/nameless/{id}/form/{page}"})
    String answer(
            @PathVariable UUID id,
            @PathVariable String page,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        OpenFiling open = views.open(id, null, locale);
        FormPage at = open.filled().page(page).orElse(null);
        if (open.draft().filed().isPresent() || at == null) {
            return "redirect:" + open.address();
        }
        FormPost posted = FormPost.ofParameters(open.form(), request.getParameterMap());
        boolean stays = posted.staysHere() || request.getHeader(FormView.Refresh.HEADER) != null;
        FormPost post = open.post().with(open.filled(), at, posted).acted(open.form(), settings);
        OpenFiling filing = filings.with(open, open.draft().answered(post.values()));
        DraftWindow window = DraftWindow.of(request::getParameter);
        if (!views.keep(filing, window, response, model)) {
            return show(filing, at, List.of(), back, model);
        }
        List<FormError> refused = new ArrayList<>();
        MultipartHttpServletRequest multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (multipart != null) {
            filing = take(filing, at, multipart, refused, response);
            filings.keep(filing, window);
        }
        if (!refused.isEmpty()) {
            if (response.getStatus() == HttpStatus.OK.value()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            }
            return show(filing, at, refused, back, model);
        } else if (stays) {
            return show(filing, at, List.of(), back, model);
        }
        List<FormError> errors = filing.filled().errorsOn(at, filing.filled().check());
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(filing, at, errors, back, model);
        }
        boolean addressMissing = filing.byPost()
                && filing.aboutFaults(true).stream()
                        .anyMatch(fault -> fault.field().equals("postalAddress"));
        if (addressMissing && filing.after(OpenFiling.step(at)).equals(filing.address(OpenFiling.CHECK))) {
            return "redirect:" + filing.address(OpenFiling.ABOUT) + "?back=" + OpenFiling.CHECK;
        }
        return FilingPages.next(filing, OpenFiling.step(at), back);
    }

    private OpenFiling take(
            OpenFiling filing,
            FormPage at,
            MultipartHttpServletRequest request,
            List<FormError> refused,
            HttpServletResponse response) {
        FormPost post = filing.post();
        for (FormView.Files control : files(view(filing, at, List.of()).parts())) {
            String name = control.frame().name();
            List<MultipartFile> files = request.getFiles(name + "-file");
            Uploads.Taken taken = uploads.take(files, filing.citizen().getName(), filing.locale());
            for (Document document : taken.documents()) {
                post = post.withFile(name, document.id().toString(), control.multiple());
            }
            if (!taken.refused().isEmpty()) {
                refused.add(new FormError(name, name, "", control.frame().id(), String.join(" ", taken.refused())));
            }
            if (taken.tooLarge()) {
                response.setStatus(HttpStatus.PAYLOAD_TOO_LARGE.value());
            }
        }
        return filings.with(filing, filing.draft().answered(post.values()));
    }

    private String show(OpenFiling filing, FormPage at, List<FormError> errors, String back, Model model) {
        FormView view = view(filing, at, errors);
        model.addAttribute("at", at);
        model.addAttribute("view", view);
        model.addAttribute("takesFiles", !files(view.parts()).isEmpty());
        model.addAttribute("limits", limits);
        views.show(filing, OpenFiling.step(at), back, model);
        return "portal/form";
    }

    private static FormView view(OpenFiling filing, FormPage at, List<FormError> errors) {
        FormView.Refresh refresh = new FormView.Refresh(filing.address(OpenFiling.step(at)), "#filing");
        return FormViews.page(filing.filled(), at, filing.post(), errors, refresh);
    }

    private static List<FormView.Files> files(List<FormView.Part> parts) {
        List<FormView.Files> found = new ArrayList<>();
        for (FormView.Part part : parts) {
            if (part instanceof FormView.Files files) {
                found.add(files);
            } else if (part instanceof FormView.Section section) {
                found.addAll(files(section.parts()));
            } else if (part instanceof FormView.Listing listing) {
                listing.rows().forEach(row -> found.addAll(files(row.parts())));
            }
        }
        return found;
    }
}
