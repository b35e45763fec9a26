package org.reglament.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.casefile.Registrations;
import org.reglament.directory.Action;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets the head undo a registration that was a mistake, with the reason. */
@Controller
@RequestMapping("/desk/cases/{number}/undo-registration")
class CaseUndoPages {

    private final CaseDoor door;
    private final CaseHeads heads;
    private final Registrations registrations;
    private final MessageSource messages;

    CaseUndoPages(CaseDoor door, CaseHeads heads, Registrations registrations, MessageSource messages) {
        this.door = door;
        this.heads = heads;
        this.registrations = registrations;
        this.messages = messages;
    }

    @GetMapping
    String ask(@PathVariable String number, Locale locale, Model model) {
        return show(undoable(number), "", "", locale, model);
    }

    @PostMapping
    String undo(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Locale locale,
            RedirectAttributes then,
            Model model) {
        CaseFile file = undoable(number);
        try {
            registrations.undo(door.official(), file.id(), reason);
        } catch (CaseRefusedException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(file, reason, messages.getMessage(refused, locale), locale, model);
        }
        then.addFlashAttribute(
                "notice", messages.getMessage("desk.undo.done", new Object[] {file.shownNumber()}, locale));
        return "redirect:" + CaseHead.address(file);
    }

    private String show(CaseFile file, String reason, String fault, Locale locale, Model model) {
        model.addAttribute("head", heads.of(file, "", locale));
        model.addAttribute("reason", reason);
        model.addAttribute("fault", fault);
        return "desk/case-undo";
    }

    private CaseFile undoable(String number) {
        CaseFile file = door.open(number, Action.UNDO_REGISTRATION);
        if (!registrations.mayUndo(door.official(), file)) {
            throw new Refusal(HttpStatus.CONFLICT, "desk.undo.late", file.shownNumber())
                    .onTo(CaseHead.address(file), "desk.deed.back");
        }
        return file;
    }
}
