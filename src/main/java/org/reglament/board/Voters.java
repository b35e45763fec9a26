package org.reglament.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who votes on a question, who stood back, and what was voted. */
@Component
public class Voters {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Voters(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody who votes on a question. */
    public record Voter(String login, boolean voted) {}

    /** Somebody who stands back from a question. */
    public record Recused(String login, String reason, Instant at) {}

    /** What a member chose on a line, or on the whole under an empty one. */
    public record Ballot(UUID item, String line, String login, String choice, String remarks, Instant at) {}

    /** What somebody wants the minutes to say of the decision. */
    public record Dissent(String login, String text, Instant at) {}

    void fix(UUID item, Collection<String> logins) {
        jdbc.sql("insert into voter (item, login) select ?, unnest(?::text[])")
                .params(item, logins.toArray(String[]::new))
                .update();
    }

    /** Those who may vote, whether they did or not. */
    public List<Voter> of(UUID item) {
        return jdbc.sql("select login, voted from voter where item = ? order by login")
                .param(item)
                .query((row, n) -> new Voter(row.getString(1), row.getBoolean(2)))
                .list();
    }

    /**
     * How far the vote on a question has come.
     *
     * @param tardy who has not voted yet
     */
    public record Progress(int voted, int all, int recused, List<String> tardy) {
        public static final Progress NONE = new Progress(0, 0, 0, List.of());
    }

    /** How far the votes of a meeting have come, by question. */
    public Map<UUID, Progress> progress(UUID meeting) {
        Map<UUID, Progress> found = new HashMap<>();
        jdbc.sql(
                        """
                select i.id, count(v.login) filter (where v.voted)::int, count(v.login)::int,
                    (select count(*) from recusal r where r.item = i.id)::int,
                    coalesce(array_agg(v.login order by v.login) filter (where not v.voted), '{}')
                from agenda_item i left join voter v on v.item = i.id where i.meeting = ? group by i.id
                """)
                .param(meeting)
                .query(row -> {
                    found.put(
                            row.getObject(1, UUID.class),
                            new Progress(row.getInt(2), row.getInt(3), row.getInt(4), List.of((String[])
                                    row.getArray(5).getArray())));
                });
        return found;
    }

    public Optional<Voter> find(UUID item, String login) {
        return jdbc.sql("select login, voted from voter where item = ? and login = ?")
                .params(item, login)
                .query((row, n) -> new Voter(row.getString(1), row.getBoolean(2)))
                .optional();
    }

    void voted(UUID item, String login) {
        jdbc.sql("update voter set voted = true where item = ? and login = ?")
                .params(item, login)
                .update();
    }

    void strike(UUID item, String login) {
        jdbc.sql("delete from voter where item = ? and login = ? and not voted")
                .params(item, login)
                .update();
    }

    void recuse(UUID item, String login, String reason) {
        jdbc.sql("insert into recusal (item, login, reason, declared_at) values (?, ?, ?, ?) on conflict do nothing")
                .params(item, login, reason, Agenda.utc(clock.instant()))
                .update();
    }

    /** Those who stand back. */
    public List<Recused> recused(UUID item) {
        return jdbc.sql("select login, reason, declared_at from recusal where item = ? order by declared_at, login")
                .param(item)
                .query((row, n) -> new Recused(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .list();
    }

    public Optional<Recused> recused(UUID item, String login) {
        return recused(item).stream().filter(one -> one.login().equals(login)).findFirst();
    }

    void cast(UUID item, String line, String login, String choice, String remarks) {
        jdbc.sql("insert into ballot (item, line, login, choice, remarks, cast_at) values (?, ?, ?, ?, ?, ?)")
                .params(item, line, login, choice, remarks, Agenda.utc(clock.instant()))
                .update();
    }

    /**
     * Counts a secret vote up; nothing else of it is kept. All rows of the line are written anew each time, so not even
     * the database's own marks of rows tell which of them the last voter changed.
     */
    void count(UUID item, String line, List<String> choices, String choice, String remark) {
        jdbc.sql(
                        """
                insert into secret_ballot (item, line, choice) select ?, ?, unnest(?::text[])
                on conflict (item, line, choice) do nothing
                """)
                .params(item, line, choices.toArray(String[]::new))
                .update();
        jdbc.sql(
                        """
                update secret_ballot set votes = votes + (choice = :choice)::int,
                    remarks = case when choice = :choice and :remark <> ''
                        then (select array_agg(one order by one) from unnest(remarks || :remark::text) one)
                        else remarks end
                where item = :item and line = :line
                """)
                .param("item", item)
                .param("line", line)
                .param("choice", choice)
                .param("remark", remark)
                .update();
    }

    /** A remark of a secret vote: nobody knows whose. */
    public record Unnamed(String line, String text) {}

    /** The remarks of a secret vote, in the order of the alphabet. */
    public List<Unnamed> unnamed(UUID item) {
        return jdbc.sql(
                        """
                select line, unnest(remarks) as remark from secret_ballot where item = ? order by line, remark
                """)
                .param(item)
                .query((row, n) -> new Unnamed(row.getString(1), row.getString(2)))
                .list();
    }

    void dissent(UUID item, String login, String text) {
        jdbc.sql("insert into dissent (item, login, text, at) values (?, ?, ?, ?)"
                        + " on conflict (item, login) do update set text = excluded.text, at = excluded.at")
                .params(item, login, text, Agenda.utc(clock.instant()))
                .update();
    }

    public List<Dissent> dissents(UUID item) {
        return jdbc.sql("select login, text, at from dissent where item = ? order by at, login")
                .param(item)
                .query((row, n) -> new Dissent(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .list();
    }

    /** The open ballots of a question; of a secret one there are none. */
    public List<Ballot> ballots(UUID item) {
        return jdbc.sql("select * from ballot where item = ? order by line, cast_at, login")
                .param(item)
                .query(Voters::ballot)
                .list();
    }

    /**
     * That a member voted.
     *
     * @param choice on the whole; null where they voted line by line or in secret
     * @param at null where they voted in secret
     */
    public record Earlier(UUID item, @Nullable String choice, @Nullable Instant at) {}

    /** On what a member voted, the latest first. */
    public List<Earlier> earlier(String login, int limit) {
        return jdbc.sql(
                        """
                select v.item, min(b.choice) filter (where b.line = '') as choice, max(b.cast_at) as cast_at
                from voter v join agenda_item i on i.id = v.item
                left join ballot b on b.item = v.item and b.login = v.login
                where v.login = ? and v.voted group by v.item, i.opened_at order by i.opened_at desc limit ?
                """)
                .params(login, limit)
                .query((row, n) -> new Earlier(
                        row.getObject("item", UUID.class), row.getString("choice"), Agenda.moment(row, "cast_at")))
                .list();
    }

    /** Votes by line and option, from the open and the secret ballots alike: a board has either. */
    Map<String, Map<String, Integer>> counts(UUID item) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        jdbc.sql(
                        """
                select line, choice, count(*)::int from ballot where item = :item group by line, choice
                union all select line, choice, votes from secret_ballot where item = :item and votes > 0
                """)
                .param("item", item)
                .query(row -> {
                    counts.computeIfAbsent(row.getString(1), line -> new HashMap<>())
                            .merge(row.getString(2), row.getInt(3), Integer::sum);
                });
        return counts;
    }

    /** Questions that wait for this member's vote, the first to close first. */
    public List<UUID> waitingFor(String login) {
        return jdbc.sql(
                        """
                select v.item from voter v join agenda_item i on i.id = v.item
                where v.login = ? and not v.voted and i.state = 'open' and i.closes_at > ?
                order by i.closes_at, i.place
                """)
                .params(login, Agenda.utc(clock.instant()))
                .query(UUID.class)
                .list();
    }

    /** Those who have not voted on a question that closes before that moment, and were not reminded. */
    record Tardy(UUID item, String login, Instant closesAt) {}

    /** Marks those who are to be reminded, once each; two nodes never take the same. */
    List<Tardy> remind(UUID item, Instant now) {
        return jdbc.sql(
                        """
                update voter v set reminded_at = ? from agenda_item i
                where i.id = v.item and v.item = ? and not v.voted and v.reminded_at is null and i.state = 'open'
                returning v.item, v.login, i.closes_at
                """)
                .params(Agenda.utc(now), item)
                .query((row, n) -> new Tardy(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    /** Open votes with somebody who was not reminded, that close between those moments. */
    List<UUID> closing(Instant from, Instant until) {
        return jdbc.sql(
                        """
                select id from agenda_item i where state = 'open' and closes_at > ? and closes_at <= ?
                and exists (select from voter v where v.item = i.id and not v.voted and v.reminded_at is null)
                """)
                .params(Agenda.utc(from), Agenda.utc(until))
                .query(UUID.class)
                .list();
    }

    private static Ballot ballot(ResultSet row, int n) throws SQLException {
        return new Ballot(
                row.getObject("item", UUID.class),
                row.getString("line"),
                row.getString("login"),
                row.getString("choice"),
                row.getString("remarks"),
                row.getTimestamp("cast_at").toInstant());
    }
}
