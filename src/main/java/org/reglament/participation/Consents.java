package org.reglament.participation;

import static org.reglament.participation.Competitions.instant;
import static org.reglament.participation.Competitions.moment;
import static org.reglament.participation.Competitions.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What candidates agreed to, by which text and when; nothing of it is ever overwritten. */
@Component
public class Consents {

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final Journal journal;

    Consents(JdbcClient jdbc, BusinessClock clock, Journal journal) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.journal = journal;
    }

    /** To what one agrees; each by itself. */
    public enum Kind {
        PROCESSING,
        PUBLISHING,
        /** To be asked as an expert where one is not taken into the council. */
        POOL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One consent. */
    public record Consent(Kind kind, String version, Instant givenAt, @Nullable Instant withdrawnAt) {}

    /** A text that one agrees to. */
    public record Text(String version, String text, String textEn) {
        public String text(Locale locale) {
            return locale.getLanguage().equals("en") ? textEn : text;
        }
    }

    /** The text in use: the latest version. */
    public Text text(Kind kind) {
        return jdbc.sql("select version, text, text_en from consent_text where kind = ? order by version desc limit 1")
                .param(kind.word())
                .query((row, n) -> new Text(row.getString(1), row.getString(2), row.getString(3)))
                .single();
    }

    /** Keeps a consent by the text in use; false where one stands already. */
    @Transactional
    public boolean give(UUID nomination, Kind kind, String by) {
        String version = text(kind).version();
        int given = jdbc.sql(
                        """
                insert into consent (case_id, kind, version, given_at) values (?, ?, ?, ?)
                on conflict (case_id, kind) where withdrawn_at is null do nothing
                """)
                .params(nomination, kind.word(), version, utc(clock.instant()))
                .update();
        if (given == 1) {
            journal.record(nomination, "consent-given", by, null, Map.of("kind", kind.word(), "version", version));
        }
        return given == 1;
    }

    /** Ends a consent from now on; false where none stands. */
    @Transactional
    public boolean withdraw(UUID nomination, Kind kind, String by) {
        int ended = jdbc.sql(
                        "update consent set withdrawn_at = ? where case_id = ? and kind = ? and withdrawn_at is null")
                .params(utc(clock.instant()), nomination, kind.word())
                .update();
        if (ended == 1) {
            journal.record(nomination, "consent-withdrawn", by, null, Map.of("kind", kind.word()));
        }
        return ended == 1;
    }

    /** Which of those have that consent now. */
    public Set<UUID> standing(Collection<UUID> nominations, Kind kind) {
        return jdbc.sql("select case_id from consent where case_id = any(?) and kind = ? and withdrawn_at is null")
                .params(nominations.toArray(UUID[]::new), kind.word())
                .query(UUID.class)
                .set();
    }

    /** All that one candidate gave and took back, the first one first. */
    public List<Consent> of(UUID nomination) {
        return jdbc.sql(
                        "select kind, version, given_at, withdrawn_at from consent where case_id = ? order by given_at, kind")
                .param(nomination)
                .query((row, n) -> new Consent(
                        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("version"),
                        moment(row, "given_at"),
                        instant(row, "withdrawn_at")))
                .list();
    }
}
