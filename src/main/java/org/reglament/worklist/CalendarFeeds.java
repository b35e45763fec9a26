package org.reglament.worklist;

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
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.signin.Official;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Secret addresses at which calendar programs read an official's dates: one each, of which only a hash is kept. */
@Component
public class CalendarFeeds {
    private static final int BYTES = 32;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** How exactly it is noted when a program last came: it comes often, and the official asks seldom. */
    private static final Duration NOTED = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarFeeds(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An address in use. */
    public record Feed(Instant madeAt, @Nullable Instant readAt) {}

    /** The official's address, if they have one. */
    public Optional<Feed> of(Official official) {
        return jdbc.sql("select made_at, read_at from calendar_feed where login = ?")
                .param(official.login())
                .query((row, n) -> feed(row))
                .optional();
    }

    /** Gives the official a new address; an earlier one is dead at once. What is returned cannot be read again. */
    public String renew(Official official) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql(
                        """
                insert into calendar_feed (login, hash, made_at) values (?, ?, ?)
                on conflict (login) do update set hash = excluded.hash, made_at = excluded.made_at, read_at = null
                """)
                .params(official.login(), hash(token), now())
                .update();
        return token;
    }

    /** Ends the official's address. */
    public void end(Official official) {
        jdbc.sql("delete from calendar_feed where login = ?")
                .param(official.login())
                .update();
    }

    /** Whose address it is, as long as the account is enabled; a program that comes is noted. */
    public Optional<Official> owner(String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        String hash = hash(token);
        Optional<Official> owner = jdbc.sql(
                        "select f.login from calendar_feed f join person p using (login) where f.hash = ? and p.enabled")
                .param(hash)
                .query(String.class)
                .optional()
                .map(Official::new);
        if (owner.isPresent()) {
            jdbc.sql(
                            "update calendar_feed set read_at = :now where hash = :hash and (read_at is null or read_at < :old)")
                    .param("now", now())
                    .param("hash", hash)
                    .param("old", now().minus(NOTED))
                    .update();
        }
        return owner;
    }

    private static Feed feed(ResultSet row) throws SQLException {
        OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
        return new Feed(
                row.getObject("made_at", OffsetDateTime.class).toInstant(), read == null ? null : read.toInstant());
    }

    /** 256 random bits need no salt and no slow hash. */
    private static String hash(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
