package org.reglament.operations;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.reglament.journal.JournalEntry;
import org.reglament.operations.ProcedureDeeds.Standing;
import org.reglament.procedure.FilesChangedException;
import org.reglament.procedure.RefusedProceduresException;
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

/** Where administrators see which procedures run, what the check says of their files, and deploy them. */
@Controller
class ProcedurePages {
    private final ProcedureDeeds deeds;
    private final People people;
    private final MessageSource words;

    ProcedurePages(ProcedureDeeds deeds, People people, MessageSource words) {
        this.deeds = deeds;
        this.people = people;
        this.words = words;
    }

    /** One thing that was done to a procedure. */
    public record Deed(Instant at, String by, String what) {}

    @GetMapping("/operations/procedures")
    String all(Model model) {
        model.addAttribute("rows", deeds.all());
        return "operations/procedures";
    }

    @GetMapping("/operations/procedures/{key}")
    String one(@PathVariable String key, Locale locale, Model model) {
        Standing standing = standing(key);
        model.addAttribute("standing", standing);
        model.addAttribute("moves", deeds.moves(key));
        model.addAttribute("history", history(key, locale));
        return "operations/procedure";
    }

    @PostMapping("/operations/procedures/{key}/deploy")
    String deploy(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String hash,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale,
            Model model) {
        Standing standing = standing(key);
        try {
            int version = deeds.deploy(key, hash);
            next.addFlashAttribute("notice", say("operations.procedure.deployed", locale, standing.name(), version));
            return "redirect:/operations/procedures/" + key;
        } catch (FilesChangedException changed) {
            model.addAttribute("error", say("operations.procedure.changed-meanwhile", locale));
        } catch (RefusedProceduresException refused) {
            model.addAttribute("error", say("operations.procedure.refused", locale));
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return one(key, locale, model);
    }

    private Standing standing(String key) {
        return deeds.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Deed> history(String key, Locale locale) {
        List<JournalEntry> entries = deeds.history(key);
        Map<String, Person> names =
                people.named(entries.stream().map(JournalEntry::by).collect(Collectors.toSet()));
        return entries.stream()
                .map(entry -> new Deed(
                        entry.at(),
                        names.containsKey(entry.by())
                                ? Objects.requireNonNull(names.get(entry.by())).shortName()
                                : Objects.requireNonNull(words.getMessage(
                                        "operations.account.by." + entry.by(), null, entry.by(), locale)),
                        say(
                                "operations.procedure." + entry.action(),
                                locale,
                                Objects.toString(entry.data().get("version"), "?"))))
                .toList();
    }

    private String say(String key, Locale locale, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }
}
