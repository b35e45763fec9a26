package org.reglament.publication;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.publication.Draft.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the register of acts under examination: filtered, page by page, the latest first. */
@Component
public class DraftRegister {
    /** So many stand on one page. */
    public static final int PAGE = 20;

    /** So many stand in a file of open data and in the feed. */
    public static final int ALL = 10_000;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    DraftRegister(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What readers look for; null is all. */
    public record Filter(@Nullable String body, @Nullable State state, @Nullable String kind, @Nullable String topic) {
        public static final Filter NONE = new Filter(null, null, null, null);
    }

    /**
     * The acts that a filter lets through.
     *
     * @param before the last of the page before; null for the first page
     */
    public List<Draft> find(Filter filter, @Nullable Draft before, int limit) {
        Instant now = clock.instant();
        return jdbc.sql(
                        """
                select number, case_id, body, title, kind, topic, in_force, posted_at, accept_until, closed_at, outcome
                from draft_act
                where (:body::text is null or body = :body) and (:kind::text is null or kind = :kind)
                  and (:topic::text is null or topic = :topic)
                  and (:state::text is null
                       or :state = case when closed_at is not null then 'CLOSED'
                                        when accept_until < :now then 'CONSIDERED' else 'OPEN' end)
                  and (:at::timestamptz is null or (posted_at, number) < (:at::timestamptz, :number::text))
                order by posted_at desc, number desc limit :limit
                """)
                .param("body", filter.body())
                .param("kind", filter.kind())
                .param("topic", filter.topic())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("at", before == null ? null : before.postedAt().atOffset(ZoneOffset.UTC))
                .param("number", before == null ? null : before.number())
                .param("limit", limit)
                .query(DraftActs::read)
                .list();
    }

    /** The bodies of which an act stands in the register. */
    public Set<String> bodies() {
        return jdbc.sql("select distinct body from draft_act")
                .query(String.class)
                .set();
    }
}
