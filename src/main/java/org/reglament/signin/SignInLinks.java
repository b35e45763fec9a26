package org.reglament.signin;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.reglament.calendar.BusinessClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One-time links by which citizens sign in; only a hash of each is kept. */
@Component
class SignInLinks {
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final SignInSettings settings;
    private final SignInKey key;
    private final ApplicationEventPublisher events;

    SignInLinks(
            JdbcClient jdbc,
            BusinessClock clock,
            SignInSettings settings,
            SignInKey key,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
        this.key = key;
        this.events = events;
    }

    /** What a link is still good for. */
    enum State {
        GOOD,
        USED,
        EXPIRED,
        UNKNOWN
    }

    /** Who signed in, and where they wanted to go. */
    record Used(String email, String returnTo) {}

    @Transactional
    public void request(String email, Locale locale, String returnTo) {
        String token = Digest.randomToken();
        jdbc.sql("insert into signin_link (hash, email, return_to, expires_at) values (?, ?, ?, ?)")
                .params(hash(token), email, returnTo, now().plus(settings.linkLife()))
                .update();
        events.publishEvent(new SignInLinkRequested(email, token, locale, returnTo));
    }

    State state(String token) {
        return jdbc.sql("select used_at is not null, expires_at <= ? from signin_link where hash = ?")
                .params(now(), hash(token))
                .query((rs, n) -> rs.getBoolean(1) ? State.USED : rs.getBoolean(2) ? State.EXPIRED : State.GOOD)
                .optional()
                .orElse(State.UNKNOWN);
    }

    /** Uses the link up; empty when it was used, has expired or never existed. */
    Optional<Used> use(String token) {
        return jdbc.sql(
                        """
                update signin_link set used_at = :now where hash = :hash and used_at is null and expires_at > :now
                returning email, return_to
                """)
                .param("now", now())
                .param("hash", hash(token))
                .query((rs, n) -> new Used(rs.getString(1), rs.getString(2)))
                .optional();
    }

    /** Used and expired links are remembered for a week, to say which of the two they are. */
    @Scheduled(fixedDelayString = "PT1H")
    void purge() {
        jdbc.sql("delete from signin_link where expires_at < ?")
                .param(now().minusDays(7))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private String hash(String token) {
        return key.digest().of("link " + token);
    }
}
