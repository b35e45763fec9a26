package org.reglament.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reglament.casefile.CaseClosedException;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.directory.Action;
import org.reglament.document.Refused;
import org.reglament.document.UploadLimits;
import org.reglament.signin.Visitors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.WebUtils;

/** What an applicant may do while the case is open: add papers, or withdraw it. */
@Controller
class PapersPages {
    private static final int LONGEST = 5000;

    private final OwnCases own;
    private final CaseStory story;
    private final CaseFiles cases;
    private final AddedPapers papers;
    private final Uploads uploads;
    private final UploadLimits limits;
    private final PortalSettings settings;
    private final Visitors visitors;
    private final MessageSource words;

    PapersPages(
            OwnCases own,
            CaseStory story,
            CaseFiles cases,
            AddedPapers papers,
            Uploads uploads,
            UploadLimits limits,
            PortalSettings settings,
            Visitors visitors,
            MessageSource words) {
        this.own = own;
        this.story = story;
        this.cases = cases;
        this.papers = papers;
        this.uploads = uploads;
        this.limits = limits;
        this.settings = settings;
        this.visitors = visitors;
        this.words = words;
    }

    @GetMapping("/appeals/{number}/papers")
    String ask(@PathVariable String number, HttpServletRequest request, Model model) {
        CaseFile file = mine(number, Action.ADD_PAPERS, request);
        return file.isOpen() ? form(file, "", Map.of(), model) : "redirect:" + StatusPages.address(file);
    }

    @PostMapping("/appeals/{number}/papers")
    String add(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        CaseFile file = mine(number, Action.ADD_PAPERS, request);
        String uploader = visitors.citizen().orElseThrow().getName();
        MultipartHttpServletRequest multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        List<MultipartFile> files = multipart == null ? List.of() : multipart.getFiles("files");
        List<MultipartFile> chosen = files.stream()
                .filter(each -> each.getOriginalFilename() != null
                        && !each.getOriginalFilename().isBlank())
                .toList();
        if (text.length() > LONGEST) {
            return refuse(file, text, "text", say("portal.papers.text.long", locale), response, model);
        } else if (chosen.isEmpty() && text.isBlank()) {
            return refuse(file, text, "files", say("portal.papers.nothing", locale), response, model);
        } else if (chosen.size() > settings.papersAtOnce()) {
            return refuse(
                    file, text, "files", say("portal.papers.many", locale, settings.papersAtOnce()), response, model);
        }
        // All or none: a refused file would otherwise be missed, and the others sent twice.
        Uploads.Taken taken = uploads.take(chosen, uploader, locale);
        if (!taken.refused().isEmpty()) {
            return refuse(file, text, "files", String.join(" ", taken.refused()), response, model);
        }
        try {
            papers.add(file, taken.documents(), text.strip(), uploader);
        } catch (Refused refused) {
            return refuse(file, text, "files", words.getMessage(refused, locale), response, model);
        } catch (CaseClosedException closed) {
            after.addFlashAttribute("notice", say("portal.papers.closed", locale));
            return "redirect:" + StatusPages.address(file);
        }
        after.addFlashAttribute("notice", say("portal.papers.added", locale));
        return "redirect:" + StatusPages.address(file);
    }

    @GetMapping("/appeals/{number}/withdraw")
    String sure(@PathVariable String number, HttpServletRequest request, Model model) {
        CaseFile file = mine(number, Action.WITHDRAW, request);
        model.addAttribute("file", file);
        return story.canBeWithdrawn(file) ? "portal/withdraw" : "redirect:" + StatusPages.address(file);
    }

    @PostMapping("/appeals/{number}/withdraw")
    String withdraw(@PathVariable String number, HttpServletRequest request, RedirectAttributes after, Locale locale) {
        CaseFile file = mine(number, Action.WITHDRAW, request);
        if (story.canBeWithdrawn(file)) {
            try {
                cases.signal(file.id(), "withdraw", "applicant");
                after.addFlashAttribute("notice", say("portal.withdraw.done", locale));
            } catch (CaseClosedException closed) {
                after.addFlashAttribute("notice", say("portal.withdraw.closed", locale));
            }
        }
        return "redirect:" + StatusPages.address(file);
    }

    private CaseFile mine(String number, Action action, HttpServletRequest request) {
        return own.find(number, request)
                .filter(file -> own.may(action, file))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String refuse(
            CaseFile file, String text, String field, String sentence, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return form(file, text, Map.of(field, sentence), model);
    }

    private String form(CaseFile file, String text, Map<String, String> faults, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("text", text);
        model.addAttribute("faults", faults);
        model.addAttribute("limits", limits);
        model.addAttribute("most", settings.papersAtOnce());
        return "portal/papers";
    }

    private String say(String key, Locale locale, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }
}
