package org.reglament.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what came by mail. */
@Component
class InboundRows {
    private static final String SELECT =
            """
            select id, received_at, size, whole, state, reason, note, tries, sender, sender_name, subject, plain, files,
                   case_id, letter_id, decided_by, decided_at from inbound_mail
            """;

    private final JdbcClient jdbc;

    InboundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far a message has come. */
    enum State {
        NEW,
        /** Put into its case. */
        FILED,
        /** An automatic answer, kept with the letter. */
        NOTED,
        /** A mail server's report about a letter. */
        REPORTED,
        /** Its sender was told how to file. */
        ANSWERED,
        /** Somebody has to decide. */
        HELD,
        /** Nothing is to be done about it. */
        ASIDE
    }

    /** One message; {@code files} are the names of what is attached. */
    record Row(
            UUID id,
            Instant receivedAt,
            long size,
            boolean whole,
            State state,
            @Nullable String reason,
            @Nullable String note,
            int tries,
            @Nullable String sender,
            String senderName,
            String subject,
            String text,
            List<String> files,
            @Nullable UUID caseId,
            @Nullable UUID letterId,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {}

    /** Why a message may belong to a case, the surest first. */
    enum Why {
        /** It came to the case's own address. */
        ADDRESS,
        /** It answers a letter of the case. */
        LETTER,
        /** Its subject names the case's number. */
        NUMBER,
        /** Its sender has the address of the case's applicant. */
        SENDER
    }

    /** Adds a message unless it is there already. */
    boolean insert(UUID id, String key, Instant now, long size, boolean whole) {
        return jdbc.sql(
                                """
                insert into inbound_mail (id, key, received_at, size, whole, state) values (?, ?, ?, ?, ?, 'NEW')
                on conflict (key) do nothing
                """)
                        .params(id, key, LetterRows.utc(now), size, whole)
                        .update()
                == 1;
    }

    List<UUID> unread(int most) {
        return jdbc.sql("select id from inbound_mail where state = 'NEW' order by tries, received_at, id limit ?")
                .param(most)
                .query(UUID.class)
                .list();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(InboundRows::row)
                .optional();
    }

    /** The same, and nobody else decides it until the commit. */
    Optional<Row> lock(UUID id) {
        return jdbc.sql(SELECT + " where id = ? for update")
                .param(id)
                .query(InboundRows::row)
                .optional();
    }

    void read(UUID id, InboundMail mail, Collection<String> files) {
        jdbc.sql(
                        """
                update inbound_mail set sender = ?, sender_name = ?, subject = ?, plain = ?, files = ? where id = ?
                """)
                .params(mail.sender(), mail.senderName(), mail.subject(), mail.text(), files.toArray(String[]::new), id)
                .update();
    }

    /** Forgets the message as it came; what it says is in its row. */
    void forgetSource(UUID id) {
        jdbc.sql("delete from inbound_chunk where mail_id = ?").param(id).update();
    }

    void failed(UUID id) {
        jdbc.sql("update inbound_mail set tries = tries + 1 where id = ? and state = 'NEW'")
                .param(id)
                .update();
    }

    /** What the program makes of it. */
    void settle(UUID id, State state, @Nullable String reason, @Nullable UUID caseId, @Nullable UUID letterId) {
        jdbc.sql("update inbound_mail set state = ?, reason = ?, case_id = ?, letter_id = ? where id = ?")
                .params(state.name(), reason, caseId, letterId, id)
                .update();
    }

    /** What somebody decides about it. */
    void decide(UUID id, State state, @Nullable UUID caseId, @Nullable String note, String by, Instant at) {
        jdbc.sql(
                        """
                update inbound_mail set state = ?, case_id = coalesce(?, case_id), note = ?, decided_by = ?, decided_at = ?
                where id = ?
                """)
                .params(state.name(), caseId, note, by, LetterRows.utc(at), id)
                .update();
    }

    void answered(UUID id, Instant at) {
        jdbc.sql("update inbound_mail set answered_at = ? where id = ?")
                .params(LetterRows.utc(at), id)
                .update();
    }

    /** How many strangers were answered since then, or how often that one. */
    int answeredSince(Instant since, @Nullable String sender) {
        return jdbc.sql(
                        """
                select count(*) from inbound_mail
                where answered_at > :since and (cast(:sender as text) is null or sender = :sender)
                """)
                .param("since", LetterRows.utc(since))
                .param("sender", sender)
                .query(Integer.class)
                .single();
    }

    int filedSince(UUID caseId, Instant since) {
        return jdbc.sql(
                        """
                select count(*) from inbound_mail
                where case_id = ? and received_at > ? and state = 'FILED' and decided_by is null
                """)
                .params(caseId, LetterRows.utc(since))
                .query(Integer.class)
                .single();
    }

    void hint(UUID id, Map<UUID, Why> hints) {
        hints.forEach((caseId, why) -> jdbc.sql(
                        "insert into inbound_hint (mail_id, case_id, why) values (?, ?, ?) on conflict do nothing")
                .params(id, caseId, why.name())
                .update());
    }

    /** What waits for a decision, the oldest first. */
    List<Row> held(int most) {
        return jdbc.sql(SELECT + " where state = 'HELD' order by received_at, id limit ?")
                .param(most)
                .query(InboundRows::row)
                .list();
    }

    /** What was answered or set aside, the latest first. */
    List<Row> settled(int most) {
        return jdbc.sql(SELECT + " where state in ('ANSWERED', 'ASIDE') order by received_at desc, id limit ?")
                .param(most)
                .query(InboundRows::row)
                .list();
    }

    long countHeld() {
        return jdbc.sql("select count(*) from inbound_mail where state = 'HELD'")
                .query(Long.class)
                .single();
    }

    /** The cases to which those messages may belong, the surest first. */
    Map<UUID, Map<UUID, Why>> hints(Collection<UUID> mails) {
        Map<UUID, Map<UUID, Why>> hints = new LinkedHashMap<>();
        jdbc.sql(
                        """
                select mail_id, case_id, why from inbound_hint where mail_id = any(?)
                order by array_position(array['ADDRESS', 'LETTER', 'NUMBER', 'SENDER'], why), case_id
                """)
                .param(mails.toArray(UUID[]::new))
                .query(rs -> {
                    hints.computeIfAbsent(rs.getObject(1, UUID.class), id -> new LinkedHashMap<>())
                            .put(rs.getObject(2, UUID.class), Why.valueOf(rs.getString(3)));
                });
        return hints;
    }

    /** What programs answered to the letters of a case, by letter. */
    List<Row> notes(UUID caseId) {
        return jdbc.sql(SELECT + " where case_id = ? and state = 'NOTED' order by received_at, id")
                .param(caseId)
                .query(InboundRows::row)
                .list();
    }

    static Row row(ResultSet rs, int n) throws SQLException {
        Timestamp decided = rs.getTimestamp("decided_at");
        return new Row(
                rs.getObject("id", UUID.class),
                rs.getTimestamp("received_at").toInstant(),
                rs.getLong("size"),
                rs.getBoolean("whole"),
                State.valueOf(rs.getString("state")),
                rs.getString("reason"),
                rs.getString("note"),
                rs.getInt("tries"),
                rs.getString("sender"),
                rs.getString("sender_name"),
                rs.getString("subject"),
                rs.getString("plain"),
                List.of((String[]) rs.getArray("files").getArray()),
                rs.getObject("case_id", UUID.class),
                rs.getObject("letter_id", UUID.class),
                rs.getString("decided_by"),
                decided == null ? null : decided.toInstant());
    }
}
