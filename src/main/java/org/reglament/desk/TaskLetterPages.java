package org.reglament.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.reglament.correspondence.TaskLetters;
import org.reglament.correspondence.TaskLetters.Kind;
import org.reglament.signin.Official;
import org.reglament.signin.Visitors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Письма о задачах»: officials choose one letter each morning, a letter for each task, or none. */
@Controller
class TaskLetterPages {
    static final String ADDRESS = "/desk/task-letters";

    private final TaskLetters letters;
    private final Visitors visitors;
    private final MessageSource words;

    TaskLetterPages(TaskLetters letters, Visitors visitors, MessageSource words) {
        this.letters = letters;
        this.visitors = visitors;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String page(Model model) {
        model.addAttribute("kind", letters.of(official().login()).name());
        model.addAttribute("morning", letters.morning().map(Object::toString).orElse(""));
        return "desk/task-letters";
    }

    @PostMapping(ADDRESS)
    String choose(@RequestParam(defaultValue = "") String kind, RedirectAttributes next, Locale locale) {
        Optional<Kind> chosen =
                Stream.of(Kind.values()).filter(one -> one.name().equals(kind)).findFirst();
        letters.choose(
                official().login(), chosen.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)));
        next.addFlashAttribute("notice", words.getMessage("desk.taskletters.kept", null, locale));
        return "redirect:" + ADDRESS;
    }

    private Official official() {
        return visitors.official().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}
