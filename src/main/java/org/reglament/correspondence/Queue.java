package org.reglament.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.correspondence.LetterRequest.Enclosure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters that are due. A letter is claimed in a short transaction, sent outside of any, and its result recorded in
 * another; a claim whose holder died runs out, and the letter is sent again under the same Message-ID.
 */
@Component
class Queue {
    /** Longer than an attempt may take, and short enough for a crash to heal within a minute. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final MailSettings settings;

    Queue(JdbcClient jdbc, BusinessClock clock, MailSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Claims the letter that has waited longest.
     *
     * @param fresh whether letters never tried are wanted, or those tried before
     * @param busyDomains mail domains to which enough letters are under way
     * @param underWay letters that this process has under way: theirs may be a claim that ran out because the database
     *     was away, and none that somebody died with
     */
    Optional<Queued> claim(boolean fresh, Collection<String> busyDomains, Collection<UUID> underWay) {
        return jdbc.sql(
                        """
                update letter set claim = :claim, claimed_until = clock_timestamp() + make_interval(secs => :seconds)
                where id = (
                    select id from letter
                    where state = 'QUEUED' and next_attempt_at <= :now and (tries = 0) = :fresh
                      and (claimed_until is null or claimed_until < clock_timestamp())
                      and lower(split_part(to_address, '@', 2)) <> all (:busy) and id <> all (:underWay)
                    order by next_attempt_at, id
                    limit 1 for update skip locked)
                returning *
                """)
                .param("claim", UUID.randomUUID())
                .param("seconds", settings.attempt().plus(MARGIN).toSeconds())
                .param("now", LetterRows.utc(clock.instant()))
                .param("fresh", fresh)
                .param("busy", busyDomains.toArray(String[]::new))
                .param("underWay", underWay.toArray(UUID[]::new))
                .query(Queue::queued)
                .optional();
    }

    /** Whether anything is due or under way. */
    boolean anythingDue() {
        return jdbc.sql(
                        """
                select exists (select from letter where state = 'QUEUED' and next_attempt_at <= ?)
                    or exists (select from letter where follow_up_at <= ?)
                """)
                .params(LetterRows.utc(clock.instant()), LetterRows.utc(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /**
     * Records what came of the attempt; null when another node has meanwhile taken the letter over, or when it was
     * erased with its case.
     *
     * @param server which mail server answered
     */
    @Transactional
    public @Nullable LetterState record(Queued letter, Answer answer, @Nullable String server) {
        Instant now = clock.instant();
        int attempts = jdbc.sql(
                        """
                insert into letter_attempt (letter_id, at, outcome, result, server, status)
                select id, ?, ?, ?, ?, ? from letter where id = ?
                """)
                .params(
                        LetterRows.utc(now),
                        answer.outcome().name(),
                        answer.text(),
                        server,
                        answer.status(),
                        letter.id())
                .update();
        if (attempts == 0) {
            return null;
        }
        LetterState state = LetterState.QUEUED;
        Instant next = now;
        int refusals = letter.refusals();
        switch (answer.outcome()) {
            case ACCEPTED -> state = LetterState.ACCEPTED;
            case PERMANENT -> state = LetterState.FAILED;
            case TEMPORARY -> next = now.plus(settings.waitAfter(++refusals));
            case UNREACHABLE -> next = now.plus(settings.retryUnreachable());
            default -> throw new IllegalArgumentException("no outcome of an attempt: " + answer.outcome());
        }
        if (state == LetterState.QUEUED && next.isAfter(letter.giveUpAt())) {
            state = LetterState.GIVEN_UP;
        }
        // A letter that was accepted is accepted, whoever holds the claim by now.
        int updated = jdbc.sql(
                        """
                update letter set state = :state, next_attempt_at = :next, tries = tries + 1, refusals = :refusals,
                    claim = null, claimed_until = null, follow_up_at = :followUp,
                    secret = case when :state = 'QUEUED' then secret end
                where id = :id and state = 'QUEUED' and (claim = :claim or :state = 'ACCEPTED')
                """)
                .param("state", state.name())
                .param("next", LetterRows.utc(next))
                .param("refusals", refusals)
                .param("followUp", state.lost() ? LetterRows.utc(now) : null)
                .param("id", letter.id())
                .param("claim", letter.claim())
                .update();
        return updated == 1 ? state : null;
    }

    /** The Message-IDs of what this recipient had before in the same case: the first one, and the last few. */
    List<String> before(Queued letter) {
        if (letter.caseId() == null) {
            return List.of();
        }
        return jdbc.sql(
                        """
                select message_id from (
                    select message_id, created_at, id, row_number() over (order by created_at, id) as first,
                           row_number() over (order by created_at desc, id desc) as last
                    from letter where case_id = :case and recipient = :recipient
                      and (created_at, id) < (:created, :id)) earlier
                where first = 1 or last <= 5 order by created_at, id
                """)
                .param("case", letter.caseId())
                .param("recipient", letter.recipient())
                .param("created", LetterRows.utc(letter.createdAt()))
                .param("id", letter.id())
                .query(String.class)
                .list();
    }

    /** The files that exist for this letter alone. */
    List<Enclosure> enclosed(UUID letter) {
        return jdbc.sql("select name, type, content from letter_file where letter = ? order by position")
                .param(letter)
                .query((rs, n) -> new Enclosure(rs.getString(1), rs.getString(2), rs.getString(3)))
                .list();
    }

    List<UUID> toFollowUp() {
        return jdbc.sql("select id from letter where follow_up_at <= ? order by follow_up_at limit 20")
                .param(LetterRows.utc(clock.instant()))
                .query(UUID.class)
                .list();
    }

    void followUpLater(UUID letter) {
        jdbc.sql("update letter set follow_up_at = ? where id = ? and follow_up_at is not null")
                .params(LetterRows.utc(clock.instant().plus(settings.retryUnreachable())), letter)
                .update();
    }

    private static Queued queued(ResultSet rs, int n) throws SQLException {
        return new Queued(
                rs.getObject("id", UUID.class),
                rs.getObject("claim", UUID.class),
                rs.getObject("case_id", UUID.class),
                rs.getString("event"),
                rs.getString("recipient"),
                rs.getString("to_address"),
                rs.getString("subject"),
                rs.getString("html"),
                rs.getString("plain"),
                rs.getBytes("secret"),
                LetterRows.ids(rs.getArray("attachments")),
                rs.getString("message_id"),
                rs.getString("stop"),
                rs.getTimestamp("created_at").toInstant(),
                rs.getTimestamp("give_up_at").toInstant(),
                rs.getInt("tries"),
                rs.getInt("refusals"));
    }
}
