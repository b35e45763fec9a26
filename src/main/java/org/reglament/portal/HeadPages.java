package org.reglament.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.journal.Head;
import org.reglament.journal.Heads;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Publishes the heads of the journal, so that anybody can note one today and check by it later. */
@Controller
class HeadPages {
    private static final int PAGE = 31;
    private static final int ALL = 20_000;

    private final Heads heads;
    private final BusinessClock clock;
    // Recomputing a day reads all its entries; the answer is told with its time and kept for a while.
    private final Cache<LocalDate, Check> checks = Caffeine.newBuilder()
            .maximumSize(1000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    HeadPages(Heads heads, BusinessClock clock) {
        this.heads = heads;
        this.clock = clock;
    }

    /** Whether the journal still leads to a head, and when that was looked at. */
    public record Check(boolean matches, Instant at) {}

    @GetMapping("/journal/heads")
    String list(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate before, Model model) {
        List<Head> page = heads.before(before == null ? clock.today().plusDays(1) : before, PAGE + 1);
        boolean more = page.size() > PAGE;
        List<Head> shown = more ? page.subList(0, PAGE) : page;
        model.addAttribute("heads", shown);
        if (more) {
            model.addAttribute("before", shown.get(PAGE - 1).day());
        }
        return "portal/heads";
    }

    @GetMapping("/journal/heads/{day:\\d{4}-\\d{2}-\\d{2}}")
    String day(@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day, Model model) {
        Head head = find(day);
        model.addAttribute("head", head);
        model.addAttribute("check", checks.get(day, key -> new Check(heads.matches(head), clock.instant())));
        return "portal/head";
    }

    /** The list itself: its SHA-256 is the head. */
    @GetMapping("/journal/heads/{day:\\d{4}-\\d{2}-\\d{2}}.txt")
    ResponseEntity<String> text(@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + day + ".txt\"")
                .body(heads.list(find(day)));
    }

    @GetMapping("/journal/heads.json")
    @ResponseBody
    List<Map<String, Object>> json() {
        return heads.before(clock.today().plusDays(1), ALL).stream()
                .map(head -> Map.<String, Object>of(
                        "day", head.day().toString(),
                        "hash", head.hash(),
                        "prior", head.prior(),
                        "chains", head.chains(),
                        "sealedAt", head.sealedAt().toString()))
                .toList();
    }

    @GetMapping("/journal/heads.csv")
    ResponseEntity<String> csv() {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord("day", "hash", "prior", "chains", "sealedAt");
        heads.before(clock.today().plusDays(1), ALL)
                .forEach(head -> csv.writeRecord(
                        head.day().toString(),
                        head.hash(),
                        head.prior(),
                        Integer.toString(head.chains()),
                        head.sealedAt().toString()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"journal-heads.csv\"")
                .body(text.toString());
    }

    private Head find(LocalDate day) {
        return heads.find(day).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
