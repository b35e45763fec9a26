package org.reglament.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows people the letters that everybody in the demo was sent. */
@Controller
@Profile("demo")
class MailPages {
    private static final int PAGE = 50;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)»]");
    /** A letter's own styles are shown, but it can run nothing and load nothing. */
    private static final String LETTER_POLICY =
            "sandbox allow-popups allow-top-navigation-by-user-activation; default-src 'none';"
                    + " style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";

    private final Mailbox mailbox;

    MailPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** The newest first; {@code before} is the number of the last one on the page before. */
    @GetMapping("/demo/mail")
    String list(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        List<CaughtLetter> letters = new ArrayList<>(mailbox.to(to));
        Collections.reverse(letters);
        List<CaughtLetter> older =
                letters.stream().filter(letter -> letter.number() < before).toList();
        List<CaughtLetter> shown = older.stream().limit(PAGE).toList();
        model.addAttribute("to", to);
        model.addAttribute("count", letters.size());
        model.addAttribute("catching", mailbox.catching());
        model.addAttribute("letters", shown);
        model.addAttribute(
                "next", older.size() > PAGE ? Long.toString(shown.get(PAGE - 1).number()) : "");
        return "demo/mail";
    }

    @GetMapping("/demo/mail/{number}")
    String letter(@PathVariable long number, Model model) {
        CaughtLetter letter = find(number);
        CaughtLetter.Body body = mailbox.body(letter);
        model.addAttribute("letter", letter);
        model.addAttribute("number", Long.toString(number));
        model.addAttribute("pieces", pieces(body.text() == null ? "" : body.text()));
        model.addAttribute("html", body.html() != null);
        model.addAttribute("attachments", body.attachments());
        return "demo/letter";
    }

    @GetMapping(path = "/demo/mail/{number}/html", produces = "text/html;charset=UTF-8")
    ResponseEntity<String> html(@PathVariable long number) {
        String html = Optional.ofNullable(mailbox.body(find(number)).html()).orElseThrow(MailPages::absent);
        return ResponseEntity.ok()
                .header("Content-Security-Policy", LETTER_POLICY)
                .body(html);
    }

    @GetMapping("/demo/mail/{number}/attachments/{index}")
    ResponseEntity<byte[]> attachment(@PathVariable long number, @PathVariable int index) {
        CaughtLetter letter = find(number);
        List<CaughtLetter.Attachment> all = mailbox.body(letter).attachments();
        if (index < 0 || index >= all.size()) {
            throw absent();
        }
        CaughtLetter.Attachment attachment = all.get(index);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(attachment.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(letter.content(index));
    }

    private CaughtLetter find(long number) {
        return mailbox.find(number).orElseThrow(MailPages::absent);
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Cuts a text into words and links, so that the page can make these work. */
    static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        int at = 0;
        while (link.find()) {
            pieces.add(new Piece(text.substring(at, link.start()), null));
            pieces.add(new Piece(link.group(), link.group()));
            at = link.end();
        }
        pieces.add(new Piece(text.substring(at), null));
        return pieces;
    }

    /** A stretch of text, with the address that it leads to if it is one. */
    public record Piece(String text, @Nullable String href) {}
}
