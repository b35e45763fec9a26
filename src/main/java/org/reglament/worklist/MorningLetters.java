package org.reglament.worklist;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.WorkCalendar;
import org.reglament.correspondence.LetterRequest;
import org.reglament.correspondence.Letters;
import org.reglament.correspondence.Recipient;
import org.reglament.correspondence.TaskLetters;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.reglament.document.PublicAddress;
import org.reglament.procedure.Procedures;
import org.reglament.worklist.MorningTasks.Part;
import org.reglament.worklist.MorningTasks.Told;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes each official's letter of the morning, once a working day, and the letters of those who want to hear of each
 * task at once. Whose turn it is stands in the database: several nodes share the work, and a restart goes on with it.
 */
@Component
class MorningLetters {
    /** Rows of one part of a letter; how many more there are is said. */
    private static final int ROWS = 15;

    /** How long it is known when somebody was written to last. */
    private static final Period KEPT = Period.ofDays(90);

    /** Longer than a transaction that makes a task. */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final MorningTasks tasks;
    private final Letters letters;
    private final People people;
    private final Procedures procedures;
    private final PublicAddress address;
    private final WorkCalendar calendar;
    private final BusinessClock clock;

    MorningLetters(
            JdbcClient jdbc,
            MorningTasks tasks,
            Letters letters,
            People people,
            Procedures procedures,
            PublicAddress address,
            WorkCalendar calendar,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.letters = letters;
        this.people = people;
        this.procedures = procedures;
        this.address = address;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Notes everybody whose turn it is that morning; who has no task at all needs no look. */
    @Transactional
    void begin(LocalDate day) {
        jdbc.sql("delete from digest where day < ?").param(day.minus(KEPT)).update();
        jdbc.sql(
                        """
                insert into digest (login, day, at, pending)
                select p.login, :day, :now, exists (select from work_item w where w.assignee = p.login)
                        or exists (select from post h join work_offer o on o.post = h.body || ':' || h.post
                                   where h.login = p.login)
                        or exists (select from substitution s where s.deputy = p.login and s.ended_at is null
                                   and s.since <= :day and s.until >= :day)
                from person p left join task_letters t using (login)
                where p.enabled and p.email is not null and coalesce(t.kind, 'DIGEST') = 'DIGEST'
                on conflict do nothing
                """)
                .param("day", day)
                .param("now", now())
                .update();
    }

    /** Deals with the next official of that morning; false when none is left that no other node deals with. */
    @Transactional
    boolean next(LocalDate day, LocalTime morning) {
        Optional<String> login = jdbc.sql(
                        "select login from digest where day = ? and pending order by login limit 1 for update skip locked")
                .param(day)
                .query(String.class)
                .optional();
        login.ifPresent(who -> {
            write(who, day, morning);
            jdbc.sql("update digest set pending = false where login = ? and day = ?")
                    .params(who, day)
                    .update();
        });
        return login.isPresent();
    }

    /** Leaves the next official of that morning without a letter: it could not be written. */
    @Transactional
    void skip(LocalDate day) {
        jdbc.sql(
                        """
                update digest set pending = false where day = :day and login = (
                    select login from digest where day = :day and pending order by login limit 1 for update skip locked)
                """)
                .param("day", day)
                .update();
    }

    /** New is what came since the last morning letter, or since the working day before. */
    private void write(String login, LocalDate day, LocalTime morning) {
        Instant since = jdbc.sql("select max(at) from digest where login = ? and day < ?")
                .params(login, day)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElseGet(() -> calendar.plusWorkingDays(day, -1)
                        .atTime(morning)
                        .atZone(clock.getZone())
                        .toInstant());
        Map<Part, List<Told>> parts = tasks.of(login, since);
        if (parts.isEmpty()) {
            return;
        }
        people.find(login).ifPresent(person -> {
            List<Map<String, Object>> shown = new ArrayList<>();
            parts.forEach((part, own) -> shown.add(Map.of(
                    "name", part.name().toLowerCase(Locale.ROOT),
                    "count", own.size(),
                    "items", rows(own, person))));
            letters.send(LetterRequest.of("digest", null, day.toString(), Recipient.of(person))
                    .with(Map.of("day", day, "parts", shown))
                    .stoppable(TaskLetters.stop(login)));
        });
    }

    /** Who wants each task at once and has not been told for a while. */
    List<String> impatient() {
        return jdbc.sql(
                        """
                select t.login from task_letters t join person p using (login)
                where t.kind = 'EACH' and p.enabled and p.email is not null order by t.login
                """)
                .query(String.class)
                .list();
    }

    /** Tells one of those what came since the last time; of several tasks in one letter. */
    @Transactional
    void tellEach(String login) {
        Optional<OffsetDateTime> told = jdbc.sql(
                        "select told_until from task_letters where login = ? and kind = 'EACH' for update skip locked")
                .param(login)
                .query(OffsetDateTime.class)
                .optional();
        if (told.isEmpty()) {
            return;
        }
        // What is being written at this moment may bear an earlier time than what is there: it is waited for.
        Instant settled = clock.instant().minus(SETTLED);
        List<Told> fresh = tasks.since(login, told.get().toInstant()).stream()
                .filter(one -> !one.item().createdAt().isAfter(settled))
                .toList();
        Optional<Person> person = people.find(login);
        if (fresh.isEmpty() || person.isEmpty()) {
            return;
        }
        Instant last = fresh.get(fresh.size() - 1).item().createdAt();
        letters.send(LetterRequest.of("tasks-new", null, last.toString(), Recipient.of(person.get()))
                .with(Map.of("count", fresh.size(), "items", rows(fresh, person.get()))));
        jdbc.sql("update task_letters set told_until = ? where login = ?")
                .params(last.atOffset(ZoneOffset.UTC), login)
                .update();
    }

    private List<Map<String, Object>> rows(List<Told> own, Person reader) {
        Locale locale = Locale.forLanguageTag(reader.locale());
        return own.stream().limit(ROWS).map(one -> row(one, locale)).toList();
    }

    /** Of a confidential case the list knows nothing but its number, and so does the letter. */
    private Map<String, Object> row(Told one, Locale locale) {
        WorkItem item = one.item();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("number", item.shownNumber());
        row.put("title", item.title());
        row.put("task", procedures.words(item.definitionId(), item.name(), locale));
        row.put("mine", one.mine());
        row.put("url", address.to("/desk/tasks/" + item.id()));
        if (one.dueAt() != null) {
            row.put("dueAt", one.dueAt());
        }
        return row;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
