package org.reglament.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells who wrote without a case how to file one: each address once a day, and few an hour altogether. */
@Component
class StrangerLetters {
    static final String LETTER = "email-is-no-appeal";

    private static final long TURN = 0x6d61696c2d6e6f21L;

    private final Letters letters;
    private final InboundRows rows;
    private final InboundSettings settings;
    private final BusinessClock clock;
    private final JdbcClient jdbc;

    StrangerLetters(Letters letters, InboundRows rows, InboundSettings settings, BusinessClock clock, JdbcClient jdbc) {
        this.letters = letters;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** What came of it. */
    enum Told {
        TOLD,
        /** This address has had the letter today. */
        BEFORE,
        /** Too many are told in this hour already. */
        TOO_MANY
    }

    /**
     * Writes the letter unless that would be too often, in the caller's transaction.
     *
     * @param words of the sender, in whose language the letter is written
     */
    Told tell(UUID mail, String sender, String words) {
        // Two nodes must not both find that nobody was told.
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(TURN)
                .query((rs, n) -> n)
                .list();
        Instant now = clock.instant();
        if (rows.answeredSince(now.minus(Duration.ofDays(1)), sender) > 0) {
            return Told.BEFORE;
        }
        if (rows.answeredSince(now.minus(Duration.ofHours(1)), null) >= settings.answersPerHour()) {
            return Told.TOO_MANY;
        }
        letters.send(LetterRequest.of(
                LETTER, null, mail.toString(), new Recipient("stranger", sender, "", language(words), false)));
        rows.answered(mail, now);
        return Told.TOLD;
    }

    private static String language(@Nullable String words) {
        boolean latin = words != null && words.chars().anyMatch(c -> c >= 'a' && c <= 'z');
        boolean cyrillic = words != null
                && words.chars().anyMatch(c -> Character.UnicodeBlock.of(c) == Character.UnicodeBlock.CYRILLIC);
        return latin && !cyrillic ? "en" : "ru";
    }
}
