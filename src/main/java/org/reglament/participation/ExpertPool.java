package org.reglament.participation;

import static org.reglament.participation.Competitions.moment;
import static org.reglament.participation.Competitions.utc;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Candidates whom no council took and who agreed to be asked as experts; each is in it while the consent stands. */
@Component
public class ExpertPool {
    /** So many stand on one page. */
    public static final int PAGE = 20;

    /** As long as the text of the consent says. */
    private static final Period HOLDS = Period.ofYears(3);

    private final JdbcClient jdbc;
    private final Candidates candidates;
    private final BusinessClock clock;

    ExpertPool(JdbcClient jdbc, Candidates candidates, BusinessClock clock) {
        this.jdbc = jdbc;
        this.candidates = candidates;
        this.clock = clock;
    }

    /** One of them. */
    public record Expert(UUID nomination, String body, Instant joinedAt, Candidate candidate) {}

    private record Row(UUID nomination, String body, Instant joinedAt) {}

    /** Keeps somebody who was not taken; they are shown only with their consent, given before or later. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(Nomination nomination, String body, String areas) {
        jdbc.sql(
                        """
                insert into expert_pool (nomination, body, areas, joined_at) values (?, ?, ?, ?)
                on conflict (nomination) do nothing
                """)
                .params(nomination.caseId(), body, areas, utc(clock.instant()))
                .update();
    }

    /** Whoever is seated after all is an expert of the pool no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(UUID nomination) {
        jdbc.sql("delete from expert_pool where nomination = ?")
                .param(nomination)
                .update();
    }

    /**
     * Those who agree, the latest first.
     *
     * @param areas what they know about, in part; empty for all
     * @param after the last one of the page before
     */
    public List<Expert> latest(String areas, @Nullable UUID after, int limit) {
        List<Row> rows = jdbc.sql(
                        """
                select p.nomination, p.body, p.joined_at
                from expert_pool p
                where p.areas ilike :areas
                  and (:after::uuid is null or (p.joined_at, p.nomination) <
                       (select a.joined_at, a.nomination from expert_pool a where a.nomination = :after::uuid))
                  and exists (select 1 from consent c where c.case_id = p.nomination and c.kind = 'pool'
                              and c.withdrawn_at is null and c.given_at > :since)
                  and exists (select 1 from consent c where c.case_id = p.nomination and c.kind = 'processing'
                              and c.withdrawn_at is null)
                order by p.joined_at desc, p.nomination desc limit :limit
                """)
                .param("areas", "%" + areas.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("after", after)
                .param(
                        "since",
                        utc(clock.today()
                                .minus(HOLDS)
                                .atStartOfDay(clock.getZone())
                                .toInstant()))
                .param("limit", limit)
                .query((row, n) -> new Row(
                        row.getObject("nomination", UUID.class), row.getString("body"), moment(row, "joined_at")))
                .list();
        Map<UUID, Candidate> named =
                candidates.of(rows.stream().map(Row::nomination).toList());
        return rows.stream()
                .filter(row -> named.containsKey(row.nomination()))
                .map(row -> new Expert(
                        row.nomination(),
                        row.body(),
                        row.joinedAt(),
                        Objects.requireNonNull(named.get(row.nomination()))))
                .toList();
    }
}
