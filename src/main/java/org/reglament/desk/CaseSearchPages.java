package org.reglament.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseSearch;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.signin.Visitors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Finds cases by what an official has at hand: a number, a name, words of the title. */
@Controller
class CaseSearchPages {

    private final CaseSearch search;
    private final Visitors visitors;
    private final Bodies bodies;
    private final CaseWords words;

    CaseSearchPages(CaseSearch search, Visitors visitors, Bodies bodies, CaseWords words) {
        this.search = search;
        this.visitors = visitors;
        this.bodies = bodies;
        this.words = words;
    }

    /** One case that was found. */
    public record Row(CaseFile file, String href, String number, String body, String status) {}

    @GetMapping("/desk/cases")
    String cases(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            Locale locale,
            Model model) {
        CaseSearch.Found found;
        try {
            found = search.page(
                    visitors.official().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN)), q, after);
        } catch (IllegalArgumentException notOurs) {
            return "redirect:" + address(q, null);
        }
        List<Row> rows = found.cases().stream().map(file -> row(file, locale)).toList();
        model.addAttribute("q", q.strip());
        model.addAttribute("found", found.count());
        model.addAttribute("more", found.more());
        model.addAttribute("rows", rows);
        model.addAttribute("first", after == null ? "" : address(q, null));
        model.addAttribute("next", found.next() == null ? "" : address(q, found.next()));
        return "desk/case-search";
    }

    private Row row(CaseFile file, Locale locale) {
        return new Row(
                file,
                CaseHead.address(file),
                file.shownNumber(),
                bodies.find(file.body()).map(Body::shortName).orElse(file.body()),
                words.status(file, locale));
    }

    private static String address(String q, @Nullable String after) {
        return "/desk/cases?q=" + URLEncoder.encode(q.strip(), StandardCharsets.UTF_8)
                + (after == null ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8));
    }
}
