package org.reglament.participation;

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
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All competitions; their rules are written once, when they are announced. */
@Component
public class Competitions {
    /** The deadline by which the window ends. */
    public static final String WINDOW = "applications";

    /** So many stand on one page. */
    public static final int PAGE = 20;

    private static final String SELECT =
            "select number, case_id, body, council, rules, round, opened_at, closes_at, rated_from, rated_till, ranked_at,"
                    + " closed_at, outcome from competition";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Competitions(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Announces a competition; announced once more, only its round and the end of its window change. */
    @Transactional
    public Competition open(CaseFile file, String council, SelectionRules rules, Instant closesAt) {
        jdbc.sql(
                        """
                insert into competition (number, case_id, body, council, rules, round, opened_at, closes_at)
                values (?, ?, ?, ?, ?::jsonb, 1, ?, ?)
                on conflict (number) do update set round = 2, closes_at = excluded.closes_at
                """)
                .params(
                        file.number(),
                        file.id(),
                        file.body(),
                        council,
                        RulesJson.write(rules),
                        utc(clock.instant()),
                        utc(closesAt))
                .update();
        return find(file.number()).orElseThrow();
    }

    /** Lets citizens vote between those moments. */
    @Transactional
    public void rate(Competition competition, Instant from, Instant till) {
        jdbc.sql("update competition set rated_from = ?, rated_till = ? where number = ?")
                .params(utc(from), utc(till), competition.number())
                .update();
    }

    @Transactional
    public void ranked(Competition competition, Instant at) {
        jdbc.sql("update competition set ranked_at = ? where number = ?")
                .params(utc(at), competition.number())
                .update();
    }

    /** The competition of that number; blanks and small letters do not count. */
    public Optional<Competition> find(String number) {
        return jdbc.sql(SELECT + " where number = upper(trim(?))")
                .param(number)
                .query(Competitions::read)
                .optional();
    }

    /** The competition that a case holds. */
    public Optional<Competition> of(UUID caseId) {
        return jdbc.sql(SELECT + " where case_id = ?")
                .param(caseId)
                .query(Competitions::read)
                .optional();
    }

    /** The latest first. */
    public List<Competition> latest(@Nullable String body, @Nullable Competition before, int limit) {
        return jdbc.sql(SELECT
                        + " where "
                        + (body == null ? "true" : "body = :body")
                        + (before == null ? "" : " and (opened_at, number) < (:at, :number)")
                        + " order by opened_at desc, number desc limit :limit")
                .param("body", body)
                .param("at", before == null ? null : utc(before.openedAt()))
                .param("number", before == null ? null : before.number())
                .param("limit", limit)
                .query(Competitions::read)
                .list();
    }

    /** Locks it until the transaction ends: what concerns all its scores goes one after the other. */
    void lock(Competition competition) {
        jdbc.sql("select number from competition where number = ? for update")
                .param(competition.number())
                .query(String.class)
                .single();
    }

    /** The window follows its deadline when a changed calendar moves that. */
    @EventListener
    void moved(DeadlineMoved moved) {
        if (moved.key().equals(WINDOW)) {
            jdbc.sql("update competition set closes_at = ? where case_id = ?")
                    .params(utc(moved.dueAt()), moved.caseId())
                    .update();
        }
    }

    @EventListener
    void closed(CaseClosed closed) {
        jdbc.sql("update competition set closed_at = ?, outcome = ? where case_id = ?")
                .params(utc(clock.instant()), closed.outcome(), closed.caseId())
                .update();
    }

    private static Competition read(ResultSet row, int n) throws SQLException {
        return new Competition(
                row.getString("number"),
                row.getObject("case_id", UUID.class),
                row.getString("body"),
                row.getString("council"),
                RulesJson.read(row.getString("rules")),
                row.getInt("round"),
                moment(row, "opened_at"),
                moment(row, "closes_at"),
                instant(row, "rated_from"),
                instant(row, "rated_till"),
                instant(row, "ranked_at"),
                instant(row, "closed_at"),
                row.getString("outcome"));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
