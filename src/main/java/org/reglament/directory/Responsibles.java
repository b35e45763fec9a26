package org.reglament.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.reglament.calendar.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who in each body answers for appeals and complaints: kept by the body's editor, read by all, never overwritten. */
@Component
public class Responsibles {

    /** The duties in the order in which they are listed. */
    public static final List<String> DUTIES = List.of("appeals", "complaints");

    private static final long KEEP_NANOS = 60_000_000_000L;

    private final Map<String, Phone> phones = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final People people;
    private final BusinessClock clock;

    Responsibles(JdbcClient jdbc, People people, BusinessClock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** Those who answer today. */
    public List<Responsible> today(String body) {
        return jdbc.sql(
                        """
                select * from responsible where body = :body and replaced_at is null
                  and since <= :today and (until is null or until >= :today) order by duty, name, id
                """)
                .param("body", body)
                .param("today", clock.today())
                .query(Responsibles::responsible)
                .list();
    }

    /** The telephone of whoever answers for appeals today, for letters; kept for a minute, for letters are many. */
    public Optional<String> phone(String body) {
        LocalDate today = clock.today();
        Phone known = phones.get(body);
        if (known == null || !known.day().equals(today) || System.nanoTime() - known.readAt() > KEEP_NANOS) {
            String phone = today(body).stream()
                    .filter(each -> each.duty().equals(DUTIES.get(0)))
                    .map(Responsible::phone)
                    .filter(each -> !each.isBlank())
                    .findFirst()
                    .orElse("");
            known = new Phone(phone, today, System.nanoTime());
            phones.put(body, known);
        }
        return Optional.of(known.phone()).filter(phone -> !phone.isEmpty());
    }

    private record Phone(String phone, LocalDate day, long readAt) {}

    /** The entries that are not replaced, those of other days included. */
    public List<Responsible> entries(String body) {
        return jdbc.sql("select * from responsible where body = ? and replaced_at is null order by duty, since, id")
                .param(body)
                .query(Responsibles::responsible)
                .list();
    }

    /** All that ever stood there, the latest first. */
    public List<Responsible> history(String body) {
        return jdbc.sql("select * from responsible where body = ? order by id desc limit 200")
                .param(body)
                .query(Responsibles::responsible)
                .list();
    }

    public Optional<Responsible> find(String body, long id) {
        return jdbc.sql("select * from responsible where body = ? and id = ? and replaced_at is null")
                .params(body, id)
                .query(Responsibles::responsible)
                .optional();
    }

    /** The bodies whose entries that person may keep today. */
    public List<String> keptBy(String login) {
        return people.postsOf(login).stream()
                .filter(Responsibles::allows)
                .map(PostHeld::body)
                .distinct()
                .sorted()
                .toList();
    }

    public boolean mayKeep(String login, String body) {
        return keptBy(login).contains(body);
    }

    private static boolean allows(PostHeld held) {
        Set<Role> roles = held.post().equals("editor") ? EnumSet.of(Role.EDITOR) : EnumSet.noneOf(Role.class);
        return Rights.allow(Action.KEEP_RESPONSIBLE, roles);
    }

    /**
     * Enters an official.
     *
     * @throws SecurityException when {@code by} is not the body's editor
     */
    @Transactional
    public void enter(String body, Responsible.Entry entry, String by) {
        allow(body, by);
        insert(body, entry, by);
    }

    /**
     * Puts an entry into the place of another; the other stays as history.
     *
     * @throws NoSuchElementException when it is not there or was replaced meanwhile
     */
    @Transactional
    public void replace(String body, long id, Responsible.Entry entry, String by) {
        allow(body, by);
        Responsible former = find(body, id).orElseThrow();
        if (!former.says(entry)) {
            close(body, id, by);
            insert(body, entry, by);
        }
    }

    /**
     * Takes an entry out; it stays as history.
     *
     * @throws NoSuchElementException when it is not there or was replaced meanwhile
     */
    @Transactional
    public void remove(String body, long id, String by) {
        allow(body, by);
        close(body, id, by);
    }

    private void allow(String body, String by) {
        phones.remove(body);
        if (!mayKeep(by, body)) {
            throw new SecurityException(by + " is no editor of " + body);
        }
    }

    private void close(String body, long id, String by) {
        int closed = jdbc.sql(
                        "update responsible set replaced_by = ?, replaced_at = ? where body = ? and id = ? and replaced_at is null")
                .params(by, clock.instant().atOffset(ZoneOffset.UTC), body, id)
                .update();
        if (closed == 0) {
            throw new NoSuchElementException("the entry " + id + " is gone");
        }
    }

    private void insert(String body, Responsible.Entry entry, String by) {
        jdbc.sql(
                        """
                insert into responsible (body, duty, name, position, phone, email, reception, since, until, entered_by,
                    entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        body,
                        entry.duty(),
                        entry.name(),
                        entry.position(),
                        entry.phone(),
                        entry.email(),
                        entry.reception(),
                        entry.since(),
                        entry.until(),
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Responsible responsible(ResultSet rs, int n) throws SQLException {
        Timestamp replaced = rs.getTimestamp("replaced_at");
        return new Responsible(
                rs.getLong("id"),
                rs.getString("body"),
                rs.getString("duty"),
                rs.getString("name"),
                rs.getString("position"),
                rs.getString("phone"),
                rs.getString("email"),
                rs.getString("reception"),
                rs.getObject("since", LocalDate.class),
                rs.getObject("until", LocalDate.class),
                rs.getString("entered_by"),
                rs.getTimestamp("entered_at").toInstant(),
                rs.getString("replaced_by"),
                replaced == null ? null : replaced.toInstant());
    }
}
