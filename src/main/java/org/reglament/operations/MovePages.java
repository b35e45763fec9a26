package org.reglament.operations;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.reglament.operations.DryRun.Foreseen;
import org.reglament.operations.ProcedureDeeds.Standing;
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

/** Where administrators try what a move to the newest version would do to running cases, begin it and watch it. */
@Controller
class MovePages {
    private static final int SHOWN = 200;
    private static final int NUMBERS = 30;

    private final ProcedureDeeds deeds;
    private final MessageSource words;

    MovePages(ProcedureDeeds deeds, MessageSource words) {
        this.deeds = deeds;
        this.words = words;
    }

    /** Cases that would fare alike, some of them by number. */
    public record Group(Verdict.Kind kind, String why, long cases, List<String> numbers) {}

    @GetMapping("/operations/procedures/{key}/move")
    String foresee(@PathVariable String key, Locale locale, Model model) {
        Standing standing = standing(key);
        List<Foreseen> all = deeds.foresee(key);
        model.addAttribute("standing", standing);
        model.addAttribute("total", all.size());
        model.addAttribute(
                "movable", all.stream().filter(one -> one.verdict().moves()).count());
        model.addAttribute("groups", groups(all, locale));
        return "operations/procedure-move";
    }

    @GetMapping("/operations/procedures/{key}/move.csv")
    void table(@PathVariable String key, Locale locale, HttpServletResponse response) throws IOException {
        standing(key);
        List<Foreseen> all = deeds.foresee(key);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + key + "-move.csv\"");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        // The mark by which spreadsheets know UTF-8.
        out.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(out);
        csv.writeRecord(
                say("operations.move.case", locale),
                say("operations.move.verdict", locale),
                say("operations.move.why", locale));
        all.forEach(one -> csv.writeRecord(
                number(one, locale),
                say("operations.move." + one.verdict().kind(), locale),
                safe(why(one.verdict(), locale))));
        csv.flush();
    }

    @PostMapping("/operations/procedures/{key}/move")
    String begin(@PathVariable String key, @RequestParam int version, RedirectAttributes next, Locale locale) {
        standing(key);
        UUID move = deeds.move(key, version).orElse(null);
        if (move == null) {
            next.addFlashAttribute("notice", say("operations.move.newer", locale));
            return "redirect:/operations/procedures/" + key + "/move";
        }
        deeds.go(move);
        return "redirect:/operations/moves/" + move;
    }

    @GetMapping("/operations/moves/{id}")
    String watch(@PathVariable UUID id, Locale locale, Model model) {
        Move move = move(id);
        model.addAttribute("move", move);
        model.addAttribute("standing", standing(move.procedure()));
        model.addAttribute(
                "left",
                deeds.left(id, SHOWN).stream()
                        .map(one -> Map.of(
                                "number",
                                one.confidential() ? say("operations.confidential", locale) : one.number(),
                                "why",
                                why(one.reason(), one.about(), locale)))
                        .toList());
        return "operations/move";
    }

    @PostMapping("/operations/moves/{id}/stop")
    String stop(@PathVariable UUID id) {
        move(id);
        deeds.stop(id, true);
        return "redirect:/operations/moves/" + id;
    }

    @PostMapping("/operations/moves/{id}/go")
    String go(@PathVariable UUID id) {
        move(id);
        deeds.stop(id, false);
        deeds.go(id);
        return "redirect:/operations/moves/" + id;
    }

    private List<Group> groups(List<Foreseen> all, Locale locale) {
        Map<Verdict, List<Foreseen>> alike = new LinkedHashMap<>();
        all.forEach(one -> alike.computeIfAbsent(one.verdict(), verdict -> new ArrayList<>())
                .add(one));
        return alike.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Verdict, List<Foreseen>> one) ->
                                one.getKey().kind())
                        .thenComparing(one -> -one.getValue().size()))
                .map(one -> new Group(
                        one.getKey().kind(),
                        why(one.getKey(), locale),
                        one.getValue().size(),
                        one.getValue().stream()
                                .limit(NUMBERS)
                                .map(file -> number(file, locale))
                                .toList()))
                .toList();
    }

    private String number(Foreseen one, Locale locale) {
        return one.file().confidential()
                ? say("operations.confidential", locale)
                : one.file().number();
    }

    private String why(Verdict verdict, Locale locale) {
        return why(verdict.reason(), verdict.about(), locale);
    }

    private String why(String reason, String about, Locale locale) {
        return reason.isEmpty() ? "" : say("operations.move.why." + reason, locale, about);
    }

    /** Words of a diagram must not become a formula in a spreadsheet. */
    private static String safe(String cell) {
        return cell.matches("[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }

    private Standing standing(String key) {
        return deeds.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Move move(UUID id) {
        return deeds.moving(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String say(String key, Locale locale, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }
}
