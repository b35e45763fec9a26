package org.reglament.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.reglament.signin.Official;
import org.reglament.signin.Throttle;
import org.reglament.worklist.CalendarFeeds;
import org.reglament.worklist.OwnDates;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Gives a calendar program the dates of whoever made the address; any other address is not there. */
@Controller
class CalendarFeedFile {

    /** Wrong addresses from one place on the net within ten minutes. */
    private static final int GUESSES = 60;

    private final CalendarFeeds feeds;
    private final OwnDates dates;
    private final CalendarFeedText text;
    private final People people;
    private final Throttle guesses = new Throttle(GUESSES, Duration.ofMinutes(10));

    CalendarFeedFile(CalendarFeeds feeds, OwnDates dates, CalendarFeedText text, People people) {
        this.feeds = feeds;
        this.dates = dates;
        this.text = text;
        this.people = people;
    }

    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String token, HttpServletRequest request) {
        Official owner = feeds.owner(token).orElse(null);
        if (owner == null) {
            return unknown(request);
        }
        Locale locale = people.find(owner.login())
                .map(Person::locale)
                .map(Locale::forLanguageTag)
                .orElse(Locale.forLanguageTag("ru"));
        CalendarFeedText.Written written = text.of(dates.of(owner), locale);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"reglament.ics\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                // Weak: the moment at which it was written differs each time.
                .eTag("W/\"" + digest(written.facts()) + "\"")
                .body(written.calendar().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Only wrong addresses are counted: behind one address of the net a whole body works, and a program goes on asking
     * for an address that was renewed.
     */
    private ResponseEntity<byte[]> unknown(HttpServletRequest request) {
        Optional<Duration> wait = guesses.take(request.getRemoteAddr());
        if (wait.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds() + 1))
                .build();
    }

    private static String digest(String facts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(facts.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
