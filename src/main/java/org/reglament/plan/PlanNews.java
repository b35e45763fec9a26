package org.reglament.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.Settling;
import org.reglament.publication.DraftReaders;
import org.reglament.publication.DraftReaders.Reader;
import org.reglament.publication.Interest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells those who asked for it what becomes of plans, each piece of news once. How far a piece is told stands in the
 * database beside its letters, so that several nodes share the work and a restart goes on with it.
 */
@Component
public class PlanNews implements Settling {
    /** By which topic readers ask for plans. */
    public static final String TOPIC = Interest.PLANS;

    private static final Logger LOG = LoggerFactory.getLogger(PlanNews.class);
    /** Letters written in one turn: more urgent ones find their way between. */
    private static final int PER_TURN = 200;

    private static final int PIECES = 100;

    private final JdbcClient jdbc;
    private final Plans plans;
    private final DraftReaders readers;
    private final PlanLetters letters;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    PlanNews(
            JdbcClient jdbc,
            Plans plans,
            DraftReaders readers,
            PlanLetters letters,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.readers = readers;
        this.letters = letters;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What may become of a plan. */
    public enum Kind {
        /** A version is public. */
        PUBLISHED,
        /** The reports on a quarter are there. */
        PROGRESS,
        /** It is approved and not public in time. */
        LATE,
        /** The report on a year is public. */
        REPORT;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String key) {
            return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
        }
    }

    /**
     * One piece of news.
     *
     * @param occurrence what tells it from others of its kind: a version, a quarter, a year
     * @param path where it is read
     */
    public record Piece(long id, UUID plan, Kind kind, String occurrence, String path, @Nullable UUID toldTo) {}

    /** Something has become of a plan; saying the same again tells nobody twice. */
    @Transactional
    void happened(Plan plan, Kind kind, String occurrence, String path) {
        jdbc.sql("insert into plan_news (plan, kind, occurrence, path, at) values (?, ?, ?, ?, ?)"
                        + " on conflict (plan, kind, occurrence) do update set path = excluded.path")
                .params(plan.id(), kind.key(), occurrence, path, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What there was of that kind, the latest first. */
    public List<Piece> of(Plan plan, Kind kind) {
        return jdbc.sql("select id, plan, kind, occurrence, path, told_to from plan_news"
                        + " where plan = ? and kind = ? order by occurrence desc")
                .params(plan.id(), kind.key())
                .query((rs, n) -> piece(rs))
                .list();
    }

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT35S")
    void look() {
        settle();
    }

    @Override
    public boolean settle() {
        int room = PER_TURN;
        List<Long> waiting = jdbc.sql("select id from plan_news where told_at is null order by at, id limit ?")
                .param(PIECES)
                .query(Long.class)
                .list();
        for (Long each : waiting) {
            int left = room;
            try {
                Integer written = transaction.execute(status -> tell(each, left));
                room -= written == null ? 0 : written;
            } catch (RuntimeException e) {
                // One that cannot be written keeps no other from being told.
                LOG.error("Readers could not be told the news {} of a plan; trying again", each, e);
            }
            if (room <= 0) {
                return false;
            }
        }
        return waiting.size() < PIECES;
    }

    /** Tells the next readers of it unless another node does; how many they were. */
    private int tell(long id, int most) {
        Optional<Piece> mine = jdbc.sql("select id, plan, kind, occurrence, path, told_to from plan_news"
                        + " where id = ? and told_at is null for update skip locked")
                .param(id)
                .query((rs, n) -> piece(rs))
                .optional();
        if (mine.isEmpty()) {
            return 0;
        }
        Piece piece = mine.get();
        Plan plan = plans.get(piece.plan());
        List<Reader> next = readers.of(TOPIC, plan.body(), piece.toldTo(), most);
        letters.tell(plan, piece, next);
        boolean all = next.size() < most;
        jdbc.sql("update plan_news set told_at = :at, told_to = :to where id = :id")
                .param("at", all ? clock.instant().atOffset(ZoneOffset.UTC) : null)
                .param("to", all ? null : next.get(next.size() - 1).id())
                .param("id", id)
                .update();
        return next.size();
    }

    private static Piece piece(ResultSet rs) throws SQLException {
        return new Piece(
                rs.getLong("id"),
                rs.getObject("plan", UUID.class),
                Kind.of(rs.getString("kind")).orElseThrow(),
                rs.getString("occurrence"),
                rs.getString("path"),
                rs.getObject("told_to", UUID.class));
    }
}
