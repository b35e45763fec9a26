package org.reglament.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.directory.SubstitutionRefusedException.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in for whom: decided by whoever is away or by their head, ended early, never deleted. */
@Component
public class Substitutions {

    private static final String SELECT =
            "select s.id, s.absent, s.deputy, s.since, s.until, s.procedure, s.set_by from substitution s ";

    private final JdbcClient jdbc;
    private final People people;
    private final BusinessClock clock;

    Substitutions(JdbcClient jdbc, People people, BusinessClock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** What holds today or is to come and concerns that person: those they decide on, and those in which they stand in. */
    public List<Substitution> of(String login) {
        return jdbc.sql(
                        SELECT
                                + """
                where s.until >= :today and s.ended_at is null
                  and (s.absent = :login or s.deputy = :login
                       or s.absent in (select h.login from post h join post head on head.body = h.body
                                       where head.login = :login and head.post = 'head'
                                         and head.since <= :today and (head.until is null or head.until >= :today)
                                         and h.since <= :today and (h.until is null or h.until >= :today)))
                order by s.since, s.id
                """)
                .param("login", login)
                .param("today", clock.today())
                .query(Substitutions::read)
                .list();
    }

    /** Those whose substitution that person may decide: themselves first, and with the post of a head the whole body. */
    public List<Person> decidesFor(String login) {
        return jdbc.sql(
                        """
                select p.login, p.last_name, p.first_name, p.middle_name, p.email, p.locale from person p
                where p.login = :login or p.enabled and p.login in (
                    select h.login from post h join post head on head.body = h.body
                    where head.login = :login and head.post = 'head'
                      and head.since <= :today and (head.until is null or head.until >= :today)
                      and h.since <= :today and (h.until is null or h.until >= :today))
                order by p.login <> :login, p.last_name, p.first_name
                """)
                .param("login", login)
                .param("today", clock.today())
                .query(People::person)
                .list();
    }

    /** Those who may stand in for that person or anybody of the same bodies: holders of a post there, by name. */
    public List<Person> colleagues(String login) {
        return jdbc.sql(
                        """
                select p.login, p.last_name, p.first_name, p.middle_name, p.email, p.locale from person p
                where p.enabled and p.login in (
                    select h.login from post h join post own on own.body = h.body
                    where own.login = :login
                      and own.since <= :today and (own.until is null or own.until >= :today)
                      and h.since <= :today and (h.until is null or h.until >= :today))
                order by p.last_name, p.first_name
                """)
                .param("login", login)
                .param("today", clock.today())
                .query(People::person)
                .list();
    }

    /**
     * Lets {@code deputy} act for {@code absent} from the first to the last day given.
     *
     * @param by who decides it
     * @param procedure null for all
     * @throws SubstitutionRefusedException when that cannot be
     */
    @Transactional
    public void set(
            String by, String absent, String deputy, LocalDate since, LocalDate until, @Nullable String procedure) {
        if (absent.equals(deputy)) {
            throw new SubstitutionRefusedException(Reason.SAME_PERSON);
        }
        if (!mayDecide(by, absent)) {
            throw new SubstitutionRefusedException(Reason.NOT_YOURS);
        }
        if (colleagues(absent).stream().noneMatch(person -> person.login().equals(deputy))) {
            throw new SubstitutionRefusedException(Reason.NO_COLLEAGUE);
        }
        if (since.isBefore(clock.today())) {
            throw new SubstitutionRefusedException(Reason.PAST);
        }
        if (until.isBefore(since)) {
            throw new SubstitutionRefusedException(Reason.ORDER);
        }
        if (until.isAfter(since.plusYears(1))) {
            throw new SubstitutionRefusedException(Reason.LONG);
        }
        boolean twice = of(absent).stream()
                .anyMatch(other -> other.absent().equals(absent)
                        && other.deputy().equals(deputy)
                        && !other.since().isAfter(until)
                        && !other.until().isBefore(since)
                        && (other.procedure() == null || other.procedure().equals(procedure)));
        if (twice) {
            throw new SubstitutionRefusedException(Reason.TWICE);
        }
        Recall.forget();
        jdbc.sql(
                        """
                insert into substitution (absent, deputy, since, until, procedure, set_by, set_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        absent,
                        deputy,
                        since,
                        until,
                        procedure,
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Ends it now.
     *
     * @return false when there is none that this person may end
     */
    @Transactional
    public boolean end(String by, long id) {
        Substitution found = jdbc.sql(SELECT + "where s.id = ? and s.ended_at is null for update")
                .param(id)
                .query(Substitutions::read)
                .optional()
                .orElse(null);
        if (found == null || !mayDecide(by, found.absent())) {
            return false;
        }
        Recall.forget();
        jdbc.sql("update substitution set ended_by = ?, ended_at = ? where id = ?")
                .params(by, clock.instant().atOffset(ZoneOffset.UTC), id)
                .update();
        return true;
    }

    /** Whether that person may decide who stands in for the other: for oneself, and as head of a body of theirs. */
    public boolean mayDecide(String by, String absent) {
        return by.equals(absent)
                || headed(by).stream().anyMatch(body -> people.postsOf(absent).stream()
                        .anyMatch(held -> held.absent() == null && held.body().equals(body)));
    }

    /** A deputy of the head does not decide: only the post itself gives that right. */
    private Set<String> headed(String login) {
        return people.postsOf(login).stream()
                .filter(held -> held.absent() == null && held.post().equals("head"))
                .map(PostHeld::body)
                .collect(Collectors.toSet());
    }

    private static Substitution read(ResultSet rs, int n) throws SQLException {
        return new Substitution(
                rs.getLong(1),
                rs.getString(2),
                rs.getString(3),
                rs.getObject(4, LocalDate.class),
                rs.getObject(5, LocalDate.class),
                rs.getString(6),
                rs.getString(7));
    }
}
