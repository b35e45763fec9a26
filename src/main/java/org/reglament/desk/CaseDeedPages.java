package org.reglament.desk;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseClosedException;
import org.reglament.casefile.CaseFile;
import org.reglament.directory.Action;
import org.reglament.document.Document;
import org.reglament.document.Documents;
import org.reglament.document.Refused;
import org.reglament.page.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets a registrar withdraw a case and add papers to it, as its applicant asks on paper or at the counter. */
@Controller
@RequestMapping("/desk/cases/{number}")
class CaseDeedPages {

    private static final int LONGEST = 10_000;

    private final CaseDoor door;
    private final CaseHeads heads;
    private final CaseDeeds deeds;
    private final Documents documents;
    private final MessageSource messages;

    CaseDeedPages(CaseDoor door, CaseHeads heads, CaseDeeds deeds, Documents documents, MessageSource messages) {
        this.door = door;
        this.heads = heads;
        this.deeds = deeds;
        this.documents = documents;
        this.messages = messages;
    }

    @GetMapping("/withdraw")
    String askWithdraw(@PathVariable String number, Locale locale, Model model) {
        CaseFile file = withdrawable(number);
        model.addAttribute("head", heads.of(file, "", locale));
        return "desk/case-withdraw";
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String confirm,
            Locale locale,
            RedirectAttributes then,
            Model model) {
        CaseFile file = withdrawable(number);
        if (confirm == null) {
            model.addAttribute("head", heads.of(file, "", locale));
            model.addAttribute("unconfirmed", true);
            return "desk/case-withdraw";
        }
        try {
            deeds.withdraw(file);
        } catch (CaseClosedException closed) {
            throw closed(file);
        }
        then.addFlashAttribute("notice", messages.getMessage("desk.withdraw.done", null, locale));
        return "redirect:" + CaseHead.address(file);
    }

    @GetMapping("/papers")
    ModelAndView askPapers(@PathVariable String number, Locale locale) {
        return papers(addable(number), "", List.of(), List.of(), HttpStatus.OK, locale);
    }

    @PostMapping("/papers")
    ModelAndView addPapers(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable List<String> kept,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Locale locale,
            RedirectAttributes then)
            throws IOException {
        CaseFile file = addable(number);
        List<Document> papers = new ArrayList<>(kept(kept == null ? List.of() : kept));
        List<Map<String, String>> errors = new ArrayList<>();
        for (MultipartFile one : files == null ? List.<MultipartFile>of() : files) {
            if (one.isEmpty()
                    && (one.getOriginalFilename() == null
                            || one.getOriginalFilename().isBlank())) {
                continue;
            }
            try (InputStream content = one.getInputStream()) {
                papers.add(documents.upload(
                        content, one.getOriginalFilename(), door.official().login()));
            } catch (Refused refused) {
                errors.add(error("files", one.getOriginalFilename() + ": " + messages.getMessage(refused, locale)));
            }
        }
        if (papers.isEmpty() && errors.isEmpty()) {
            errors.add(error("files", messages.getMessage("desk.papers.none", null, locale)));
        }
        if (text.length() > LONGEST) {
            errors.add(error("text", messages.getMessage("desk.papers.long", new Object[] {LONGEST}, locale)));
        }
        if (errors.isEmpty()) {
            try {
                deeds.add(file, papers, text.strip());
                then.addFlashAttribute("notice", messages.getMessage("desk.papers.done", null, locale));
                return new ModelAndView("redirect:" + CaseHead.address(file) + "/documents");
            } catch (Refused refused) {
                errors.add(error("files", messages.getMessage(refused, locale)));
            } catch (CaseClosedException closed) {
                throw closed(file);
            }
        }
        return papers(file, text, papers, errors, HttpStatus.UNPROCESSABLE_ENTITY, locale);
    }

    private ModelAndView papers(
            CaseFile file,
            String text,
            List<Document> kept,
            List<Map<String, String>> errors,
            HttpStatus status,
            Locale locale) {
        ModelAndView page = new ModelAndView("desk/case-papers");
        page.setStatus(status);
        page.addObject("head", heads.of(file, "", locale));
        page.addObject("text", text);
        page.addObject("kept", kept);
        page.addObject("errors", errors);
        return page;
    }

    private static Map<String, String> error(String field, String text) {
        return Map.of("field", field, "href", "#" + field, "text", text);
    }

    /** What was uploaded with an earlier try of this form and by this person. */
    private List<Document> kept(List<String> ids) {
        String login = door.official().login();
        return ids.stream()
                .map(CaseDeedPages::uuid)
                .flatMap(Optional::stream)
                .distinct()
                .map(documents::find)
                .flatMap(Optional::stream)
                .filter(document ->
                        document.caseId() == null && document.uploadedBy().equals(login))
                .toList();
    }

    private CaseFile withdrawable(String number) {
        CaseFile file = door.open(number, Action.WITHDRAW);
        if (!deeds.mayWithdraw(file)) {
            throw closed(file);
        }
        return file;
    }

    private CaseFile addable(String number) {
        CaseFile file = door.open(number, Action.ADD_PAPERS);
        if (!deeds.mayAdd(file)) {
            throw closed(file);
        }
        return file;
    }

    private static Refusal closed(CaseFile file) {
        return new Refusal(HttpStatus.CONFLICT, "desk.deed.closed", file.shownNumber())
                .onTo(CaseHead.address(file), "desk.deed.back");
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
