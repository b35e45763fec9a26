package org.reglament.plan;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.casefile.PersonErased;
import org.reglament.correspondence.LetterRequest;
import org.reglament.correspondence.Letters;
import org.reglament.correspondence.Recipient;
import org.reglament.document.PublicAddress;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What everybody says to a plan while it is discussed: shown once somebody has looked at it, and answered. */
@Component
public class PlanComments {
    public static final int LONGEST = 4_000;
    private static final String COLUMNS =
            "select id, row, author, text, at, state, reason, answer, answered_at, source, given_on, document"
                    + " from plan_comment ";

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Letters letters;
    private final PublicAddress address;
    private final BusinessClock clock;

    PlanComments(JdbcClient jdbc, Plans plans, Letters letters, PublicAddress address, BusinessClock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.letters = letters;
        this.address = address;
        this.clock = clock;
    }

    /**
     * One comment.
     *
     * @param row the row that it is about; null where it is about the whole plan
     * @param state {@code new}, {@code shown} or {@code hidden}
     * @param reason why it is hidden
     * @param source {@code public}, or whose opinion it is: {@code council}, {@code group}, {@code expert}
     * @param givenOn the day of an opinion
     * @param document the paper with an opinion
     */
    public record Comment(
            UUID id,
            @Nullable UUID row,
            String author,
            String text,
            Instant at,
            String state,
            @Nullable String reason,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            String source,
            @Nullable LocalDate givenOn,
            @Nullable UUID document) {
        /** Whether somebody was asked for it, by name. */
        public boolean opinion() {
            return !source.equals("public");
        }
    }

    /** Whether comments are taken now. */
    public boolean open(Plan plan) {
        return plan.stage() == Plan.Stage.DISCUSSION
                && plan.commentBy() != null
                && clock.instant().isBefore(plan.commentBy());
    }

    /**
     * What somebody says.
     *
     * @param row the row that it is about; null where it is about the whole plan
     * @param email where the answer goes; null where it is only to be read here
     */
    public record Said(@Nullable UUID row, String author, @Nullable String email, String text, String locale) {}

    /** Takes a comment in; the same id again changes nothing, so that a button pressed twice says it once. */
    @Transactional
    public void add(Plan plan, UUID id, Said said) {
        if (!open(plans.lock(plan.id()))) {
            throw new CaseRefusedException("plan.refused.discussion");
        }
        jdbc.sql("insert into plan_comment (id, plan, version, row, author, email, text, at, locale)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        id,
                        plan.id(),
                        plan.version(),
                        said.row(),
                        said.author(),
                        said.email(),
                        said.text(),
                        now(),
                        said.locale())
                .update();
    }

    /** All of them, those still to be looked at first. */
    public List<Comment> all(Plan plan) {
        return jdbc.sql(COLUMNS + "where plan = ? order by state <> 'new', at desc, id")
                .param(plan.id())
                .query(PlanComments::comment)
                .list();
    }

    /** Those that everybody reads. */
    public List<Comment> shown(Plan plan) {
        return jdbc.sql(COLUMNS + "where plan = ? and state = 'shown' order by at desc, id")
                .param(plan.id())
                .query(PlanComments::comment)
                .list();
    }

    /** Those of them that somebody was asked for, the council's first. */
    public static List<Comment> opinions(List<Comment> some) {
        return some.stream()
                .filter(Comment::opinion)
                .sorted(Comparator.comparing(
                        one -> PlanOpinions.Source.of(one.source()).orElseThrow()))
                .toList();
    }

    public Optional<Comment> find(Plan plan, UUID id) {
        return jdbc.sql(COLUMNS + "where plan = ? and id = ?")
                .params(plan.id(), id)
                .query(PlanComments::comment)
                .optional();
    }

    /** How many are still to be looked at, or shown without an answer. */
    public long unanswered(Plan plan) {
        return jdbc.sql("select count(*) from plan_comment where plan = ? and state <> 'hidden'"
                        + " and (state = 'new' or answer is null)")
                .param(plan.id())
                .query(Long.class)
                .single();
    }

    /** Shows it to everybody with an answer, and writes the answer to who left an address. */
    @Transactional
    public void answer(Plan plan, UUID id, String answer, String by) {
        jdbc.sql("update plan_comment set state = 'shown', reason = null, answer = ?, answered_by = ?, answered_at = ?"
                        + " where plan = ? and id = ?")
                .params(answer, by, now(), plan.id(), id)
                .update();
        write(plan, id, "answer", answer);
    }

    /** Keeps it from everybody, for a reason that stays on record and that its author is told. */
    @Transactional
    public void hide(Plan plan, UUID id, String reason, String by) {
        jdbc.sql("update plan_comment set state = 'hidden', reason = ?, answered_by = ?, answered_at = ?"
                        + " where plan = ? and id = ?")
                .params(reason, by, now(), plan.id(), id)
                .update();
        write(plan, id, "reason", reason);
    }

    private void write(Plan plan, UUID id, String fact, String said) {
        jdbc.sql("select email, locale, text from plan_comment where id = ? and email is not null")
                .param(id)
                .query((rs, n) -> LetterRequest.of(
                                "plan-comment",
                                null,
                                id + "/" + UUID.nameUUIDFromBytes((fact + said).getBytes(StandardCharsets.UTF_8)),
                                new Recipient("commenter:" + id, rs.getString(1), "", rs.getString(2), false))
                        .with(Map.of(
                                "number",
                                plan.number(),
                                "text",
                                rs.getString(3),
                                fact,
                                said,
                                "url",
                                address.to(plan.path() + "#comments"))))
                .optional()
                .ifPresent(letters::send);
    }

    /** Of an erased person neither name nor address stays. */
    @EventListener
    void forget(PersonErased event) {
        if (event.email() != null) {
            jdbc.sql("update plan_comment set author = '…', email = null where lower(email) = ?")
                    .param(event.email())
                    .update();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Comment comment(ResultSet rs, int n) throws SQLException {
        OffsetDateTime answered = rs.getObject("answered_at", OffsetDateTime.class);
        return new Comment(
                rs.getObject("id", UUID.class),
                rs.getObject("row", UUID.class),
                rs.getString("author"),
                rs.getString("text"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getString("state"),
                rs.getString("reason"),
                rs.getString("answer"),
                answered == null ? null : answered.toInstant(),
                rs.getString("source"),
                rs.getObject("given_on", LocalDate.class),
                rs.getObject("document", UUID.class));
    }
}
