package org.reglament.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseClosed;
import org.reglament.casefile.CaseFile;
import org.reglament.deadline.DeadlineMoved;
import org.reglament.publication.Draft.Version;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The public register of acts under examination. */
@Component
public class DraftActs {
    /** The deadline of a draft's case in which conclusions are accepted. */
    static final String ACCEPTANCE = "acceptance";

    private static final String SELECT =
            """
            select number, case_id, body, title, kind, topic, in_force, posted_at, accept_until, closed_at, outcome
            from draft_act
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    DraftActs(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a case posts of its act. */
    record Posting(String title, String kind, String topic, boolean inForce, Instant acceptUntil) {}

    /** Puts an act into the register, or says anew what it is and until when conclusions are accepted. */
    @Transactional
    public Draft post(CaseFile file, Posting posting) {
        jdbc.sql(
                        """
                insert into draft_act (number, case_id, body, title, kind, topic, in_force, posted_at, accept_until)
                values (:number, :case, :body, :title, :kind, :topic, :inForce, :at, :until)
                on conflict (number) do update set title = :title, kind = :kind, topic = :topic, accept_until = :until
                """)
                .param("number", file.number())
                .param("case", file.id())
                .param("body", file.body())
                .param("title", posting.title())
                .param("kind", posting.kind())
                .param("topic", posting.topic())
                .param("inForce", posting.inForce())
                .param("at", utc(clock.instant()))
                .param("until", utc(posting.acceptUntil()))
                .update();
        return find(file.number()).orElseThrow();
    }

    /** Adds the next version of its text. */
    @Transactional
    public void add(Draft draft, String text, String note, UUID publication) {
        jdbc.sql(
                        """
                insert into draft_act_version (draft, no, text, note, posted_at, publication)
                select :draft, coalesce(max(no), 0) + 1, :text, :note, :at, :publication
                from draft_act_version where draft = :draft
                """)
                .param("draft", draft.number())
                .param("text", text)
                .param("note", note)
                .param("at", utc(clock.instant()))
                .param("publication", publication)
                .update();
    }

    /** Its versions, the first one first. */
    public List<Version> versions(Draft draft) {
        return jdbc.sql(
                        "select no, text, note, posted_at, publication from draft_act_version where draft = ? order by no")
                .param(draft.number())
                .query((row, n) -> new Version(
                        row.getInt("no"),
                        row.getString("text"),
                        row.getString("note"),
                        Objects.requireNonNull(instant(row, "posted_at")),
                        row.getObject("publication", UUID.class)))
                .list();
    }

    /** The act of that number. */
    public Optional<Draft> find(String number) {
        return jdbc.sql(SELECT + " where number = upper(trim(?))")
                .param(number)
                .query(DraftActs::read)
                .optional();
    }

    /** The act that a case examines. */
    public Optional<Draft> of(UUID caseId) {
        return jdbc.sql(SELECT + " where case_id = ?")
                .param(caseId)
                .query(DraftActs::read)
                .optional();
    }

    /** The window follows its deadline when a changed calendar moves that. */
    @EventListener
    void moved(DeadlineMoved moved) {
        if (moved.key().equals(ACCEPTANCE)) {
            jdbc.sql("update draft_act set accept_until = ? where case_id = ?")
                    .params(utc(moved.dueAt()), moved.caseId())
                    .update();
        }
    }

    @EventListener
    void closed(CaseClosed closed) {
        jdbc.sql("update draft_act set closed_at = ?, outcome = ? where case_id = ?")
                .params(utc(clock.instant()), closed.outcome(), closed.caseId())
                .update();
    }

    static Draft read(ResultSet row, int n) throws SQLException {
        return new Draft(
                row.getString("number"),
                row.getObject("case_id", UUID.class),
                row.getString("body"),
                row.getString("title"),
                row.getString("kind"),
                row.getString("topic"),
                row.getBoolean("in_force"),
                Objects.requireNonNull(instant(row, "posted_at")),
                Objects.requireNonNull(instant(row, "accept_until")),
                instant(row, "closed_at"),
                row.getString("outcome"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
