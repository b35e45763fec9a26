package org.reglament.correspondence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.correspondence.Letter.Attempt;
import org.reglament.correspondence.Letter.Outcome;
import org.reglament.correspondence.LetterRequest.Enclosure;
import org.reglament.correspondence.LetterTexts.Draft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of letters as people look at it. */
@Component
class LetterRows {
    private static final String SELECT =
            """
            select id, case_id, event, recipient, to_address, locale, subject, html, plain, state, message_id,
                   created_at, next_attempt_at, reach_case, attachments
            from letter
            """;

    private final JdbcClient jdbc;

    LetterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a letter unless the recipient has had this occurrence of the event. */
    boolean insert(
            UUID id,
            LetterRequest request,
            String address,
            Draft draft,
            byte @Nullable [] secret,
            String messageId,
            Instant now,
            Instant giveUpAt) {
        return jdbc.sql(
                                """
                insert into letter (id, case_id, event, occurrence, recipient, to_address, locale, subject, html, plain,
                    secret, attachments, message_id, state, created_at, next_attempt_at, give_up_at, stop)
                values (:id, :case, :event, :occurrence, :recipient, :to, :locale, :subject, :html, :plain,
                    :secret, :attachments, :messageId, 'QUEUED', :now, :now, :giveUpAt, :stop)
                on conflict (case_id, event, occurrence, recipient) do nothing
                """)
                        .param("id", id)
                        .param("case", request.caseId())
                        .param("event", request.letter())
                        .param("occurrence", request.occurrence())
                        .param("recipient", request.recipient().key())
                        .param("to", address)
                        .param("locale", request.recipient().locale())
                        .param("subject", draft.subject())
                        .param("html", draft.html())
                        .param("plain", draft.text())
                        .param("secret", secret)
                        .param("attachments", request.attachments().toArray(UUID[]::new))
                        .param("messageId", messageId)
                        .param("now", utc(now))
                        .param("giveUpAt", utc(giveUpAt))
                        .param("stop", request.stop())
                        .update()
                == 1;
    }

    /** Keeps the files that go out with a letter and exist for it alone. */
    void enclose(UUID id, List<Enclosure> files) {
        for (int n = 0; n < files.size(); n++) {
            Enclosure file = files.get(n);
            jdbc.sql("insert into letter_file (letter, position, name, type, content) values (?, ?, ?, ?, ?)")
                    .params(id, n, file.name(), file.type(), file.text())
                    .update();
        }
    }

    List<Letter> of(UUID caseId) {
        return complete(jdbc.sql(SELECT + "where case_id = ? order by created_at, id")
                .param(caseId)
                .query(LetterRows::letter)
                .list());
    }

    List<Letter> outside(String event, String occurrence) {
        return complete(
                jdbc.sql(SELECT + "where case_id is null and event = ? and occurrence = ? order by created_at, id")
                        .params(event, occurrence)
                        .query(LetterRows::letter)
                        .list());
    }

    int lost(UUID caseId) {
        return jdbc.sql("select count(*) from letter where case_id = ? and state in ('FAILED', 'GIVEN_UP')")
                .param(caseId)
                .query(Integer.class)
                .single();
    }

    Optional<Letter> find(UUID id) {
        return complete(jdbc.sql(SELECT + "where id = ?")
                        .param(id)
                        .query(LetterRows::letter)
                        .list())
                .stream()
                .findFirst();
    }

    List<Letter> stuck(int limit) {
        return complete(jdbc.sql(
                        SELECT
                                + """
                where id in (select id from letter where state = 'QUEUED' and tries > 0
                             union all select id from letter where state in ('FAILED', 'GIVEN_UP'))
                order by created_at desc, id limit ?
                """)
                .param(limit)
                .query(LetterRows::letter)
                .list());
    }

    /** How many of an occurrence's predecessors there are: the same event of the same element for that recipient. */
    int count(UUID caseId, String event, String occurrencePrefix, String recipient) {
        return jdbc.sql(
                        """
                select count(*) from letter
                where case_id = ? and event = ? and starts_with(occurrence, ?) and recipient = ?
                """)
                .params(caseId, event, occurrencePrefix, recipient)
                .query(Integer.class)
                .single();
    }

    /**
     * Queues a letter again; not one whose secret is gone, and not one that has certainly arrived.
     *
     * @param accepted whether also one that a mail server took over
     */
    boolean requeue(UUID id, boolean accepted, Instant now, Instant giveUpAt) {
        return jdbc.sql(
                                """
                update letter set state = 'QUEUED', next_attempt_at = ?, give_up_at = ?, refusals = 0
                where id = ? and state <> 'DELIVERED' and (? or state <> 'ACCEPTED')
                  and (secret is not null or position('SECRET-GIVEN' in plain) = 0)
                """)
                        .params(utc(now), utc(giveUpAt), id, accepted)
                        .update()
                == 1;
    }

    /** Gives a lost letter another address; nobody has been asked to reach its reader there another way. */
    boolean redirect(UUID id, String email) {
        return jdbc.sql(
                                """
                update letter set to_address = ?, reach_case = null
                where id = ? and state in ('FAILED', 'GIVEN_UP')
                """)
                        .params(email, id)
                        .update()
                == 1;
    }

    /** That somebody had it sent again, and why. */
    void resent(UUID id, Instant now, String why) {
        jdbc.sql("insert into letter_attempt (letter_id, at, outcome, result) values (?, ?, 'RESENT', ?)")
                .params(id, utc(now), why)
                .update();
    }

    /** The latest letters, of those states alone where any are named; after the one of that time and id. */
    List<Letter> latest(Collection<LetterState> states, @Nullable UUID caseId, int limit, int offset) {
        return complete(jdbc.sql(
                        SELECT
                                + """
                where (cardinality(:states) = 0 or state = any(:states))
                  and (cast(:case as uuid) is null or case_id = :case)
                order by created_at desc, id limit :limit offset :offset
                """)
                .param("states", states.stream().map(LetterState::name).toArray(String[]::new))
                .param("case", caseId)
                .param("limit", limit)
                .param("offset", offset)
                .query(LetterRows::letter)
                .list());
    }

    private List<Letter> complete(List<Letter> letters) {
        Map<UUID, List<Attempt>> attempts =
                attempts(letters.stream().map(Letter::id).toList());
        return letters.stream()
                .map(letter -> new Letter(
                        letter.id(),
                        letter.caseId(),
                        letter.event(),
                        letter.recipient(),
                        letter.to(),
                        letter.locale(),
                        letter.subject(),
                        letter.html(),
                        letter.text(),
                        letter.state(),
                        letter.messageId(),
                        letter.createdAt(),
                        letter.nextAttemptAt(),
                        letter.reachCase(),
                        letter.attachments(),
                        attempts.getOrDefault(letter.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Attempt>> attempts(Collection<UUID> letters) {
        Map<UUID, List<Attempt>> attempts = new HashMap<>();
        if (!letters.isEmpty()) {
            jdbc.sql(
                            """
                    select letter_id, at, outcome, result, server, status from letter_attempt
                    where letter_id = any(?) order by id
                    """)
                    .param(letters.toArray(UUID[]::new))
                    .query((rs, n) -> attempts.computeIfAbsent(rs.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new Attempt(
                                    rs.getTimestamp(2).toInstant(),
                                    Outcome.valueOf(rs.getString(3)),
                                    rs.getString(4),
                                    rs.getString(5),
                                    rs.getString(6))))
                    .list();
        }
        return attempts;
    }

    private static Letter letter(ResultSet rs, int n) throws SQLException {
        LetterState state = LetterState.valueOf(rs.getString("state"));
        return new Letter(
                rs.getObject("id", UUID.class),
                rs.getObject("case_id", UUID.class),
                rs.getString("event"),
                rs.getString("recipient"),
                rs.getString("to_address"),
                rs.getString("locale"),
                rs.getString("subject"),
                Secrets.masked(rs.getString("html")),
                Secrets.masked(rs.getString("plain")),
                state,
                rs.getString("message_id"),
                rs.getTimestamp("created_at").toInstant(),
                state == LetterState.QUEUED ? rs.getTimestamp("next_attempt_at").toInstant() : null,
                rs.getObject("reach_case", UUID.class),
                ids(rs.getArray("attachments")),
                List.of());
    }

    static List<UUID> ids(Array array) throws SQLException {
        return List.of((UUID[]) array.getArray());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
