package org.reglament.publication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.PersonErased;
import org.reglament.correspondence.LetterRequest;
import org.reglament.correspondence.LetterRequest.SecretLink;
import org.reglament.correspondence.Letters;
import org.reglament.correspondence.Recipient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Wishes to be told of new acts, until their owner confirms them by the link that is sent to the address. Whether an
 * address is told already makes no difference to what happens here, so that nobody learns it.
 */
@Component
public class DraftNewsRequests {
    /** The page where a link leads, and its secret. */
    static final String PATH = "/drafts/news/";

    /** Unconfirmed wishes a day for one address, whoever asks: nobody's mailbox is to be filled from here. */
    static final int PER_DAY = 5;

    private static final Duration DAY = Duration.ofDays(1);
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final Letters letters;
    private final DraftReaders readers;
    private final InterestWords words;
    private final Duration life;
    private final SecureRandom random = new SecureRandom();

    DraftNewsRequests(
            JdbcClient jdbc,
            BusinessClock clock,
            Letters letters,
            DraftReaders readers,
            InterestWords words,
            @Value("${reglament.news.link-life:2d}") Duration life) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.letters = letters;
        this.readers = readers;
        this.words = words;
        this.life = life;
    }

    /** How long a link can be used. */
    public Duration life() {
        return life;
    }

    private record Asked(String email, Interest interest, String locale) {}

    /**
     * Sends the link that confirms it.
     *
     * @return how long to wait when too many links were sent to this address
     */
    @Transactional
    public Optional<Duration> ask(String address, Interest interest, Locale locale) {
        String email = address.strip().toLowerCase(Locale.ROOT);
        // Two requests at a time must not both find that there is room for one more.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("draft news " + email)
                .query((row, n) -> row)
                .list();
        Instant now = clock.instant();
        List<Instant> today = jdbc.sql(
                        """
                select asked_at from draft_news_request where email = ? and asked_at > ?
                order by asked_at desc limit ?
                """)
                .params(email, utc(now.minus(DAY)), PER_DAY)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list();
        if (today.size() == PER_DAY) {
            return Optional.of(Duration.between(now, today.get(PER_DAY - 1).plus(DAY)));
        }
        String language = locale.getLanguage().equals("en") ? "en" : "ru";
        String token = token();
        String hash = hash(token);
        jdbc.sql(
                        """
                insert into draft_news_request (hash, email, body, topic, locale, asked_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(hash, email, interest.body(), interest.topic(), language, utc(now), utc(now.plus(life)))
                .update();
        Map<String, Object> facts = new LinkedHashMap<>(words.facts(interest, Locale.forLanguageTag(language)));
        facts.put("hours", life.toHours());
        letters.send(
                LetterRequest.of("draft-news-confirm", null, hash, new Recipient("asker", email, "", language, false))
                        .with(facts)
                        .linking(new SecretLink(PATH, token)));
        return Optional.empty();
    }

    /** What a link confirms; empty when it has expired, was used or was never sent. */
    public Optional<Interest> asked(String token) {
        return jdbc.sql("select email, body, topic, locale from draft_news_request where hash = ? and expires_at > ?")
                .params(hash(token), utc(clock.instant()))
                .query(DraftNewsRequests::read)
                .optional()
                .map(Asked::interest);
    }

    /** Has the address told from now on, and uses the link up; empty as above. */
    @Transactional
    public Optional<Interest> confirm(String token) {
        Optional<Asked> asked = jdbc.sql(
                        """
                delete from draft_news_request where hash = ? and expires_at > ?
                returning email, body, topic, locale
                """)
                .params(hash(token), utc(clock.instant()))
                .query(DraftNewsRequests::read)
                .optional();
        asked.ifPresent(one -> readers.add(one.email(), one.interest(), one.locale()));
        return asked.map(Asked::interest);
    }

    /** What nobody confirmed in time is deleted, with the address. */
    @Scheduled(fixedDelayString = "PT1H")
    void purge() {
        jdbc.sql("delete from draft_news_request where expires_at <= ? and asked_at <= ?")
                .params(utc(clock.instant()), utc(clock.instant().minus(DAY)))
                .update();
    }

    @EventListener
    void forget(PersonErased event) {
        if (event.email() != null) {
            jdbc.sql("delete from draft_news_request where email = ?")
                    .param(event.email())
                    .update();
        }
    }

    private static Asked read(ResultSet row, int n) throws SQLException {
        return new Asked(
                row.getString("email"),
                new Interest(row.getString("body"), row.getString("topic")),
                row.getString("locale"));
    }

    private String token() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
