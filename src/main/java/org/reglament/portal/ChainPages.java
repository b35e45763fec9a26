package org.reglament.portal;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.journal.Heads;
import org.reglament.journal.Journal;
import org.reglament.journal.Leaf;
import org.reglament.signin.Visitors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands applicants the chain of their own case: digests, by which the published heads vouch for it. */
@Controller
class ChainPages {
    private final OwnCases own;
    private final Journal journal;
    private final Heads heads;
    private final Visitors visitors;

    ChainPages(OwnCases own, Journal journal, Heads heads, Visitors visitors) {
        this.own = own;
        this.journal = journal;
        this.heads = heads;
        this.visitors = visitors;
    }

    /**
     * One link.
     *
     * @param day whose published list names it
     */
    public record Line(int seq, Instant at, String commitment, String hash, @Nullable LocalDate day) {}

    @GetMapping("/appeals/{number}/chain")
    String chain(@PathVariable String number, HttpServletRequest request, Model model) {
        CaseFile file = own.find(number, request).orElse(null);
        if (file == null) {
            if (visitors.current().isPresent()) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            return StatusPages.form(number, Map.of(), model);
        }
        model.addAttribute("file", file);
        model.addAttribute("lines", lines(file));
        model.addAttribute("verdict", journal.verify(file.id()));
        return "portal/chain";
    }

    @GetMapping("/appeals/{number}/chain.csv")
    ResponseEntity<String> csv(@PathVariable String number, HttpServletRequest request) {
        CaseFile file = own.find(number, request).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord("seq", "at", "commitment", "hash", "headOf");
        lines(file)
                .forEach(line -> csv.writeRecord(
                        Integer.toString(line.seq()),
                        line.at().toString(),
                        line.commitment(),
                        line.hash(),
                        Objects.toString(line.day(), "")));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.number() + "-chain.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(text.toString());
    }

    private List<Line> lines(CaseFile file) {
        Map<Integer, LocalDate> days =
                heads.of(file.id()).stream().collect(Collectors.toMap(Leaf::seq, Leaf::day, (a, b) -> a));
        return journal.links(file.id()).stream()
                .map(link -> new Line(link.seq(), link.at(), link.commitment(), link.hash(), days.get(link.seq())))
                .toList();
    }
}
