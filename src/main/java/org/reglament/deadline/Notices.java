package org.reglament.deadline;

import static org.reglament.deadline.DeadlineRows.utc;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.WorkCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be told of each deadline at its time: rows that wait, and stay as evidence when done. */
@Component
class Notices {
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final WorkCalendar calendar;
    private final DeadlineSettings settings;

    Notices(JdbcClient jdbc, BusinessClock clock, WorkCalendar calendar, DeadlineSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** One row of the queue with the deadline that it concerns. */
    record Notice(long id, Kind kind, int failures, boolean superseded, Deadline deadline) {}

    /** What a notice tells. */
    enum Kind {
        REMINDER,
        BREACH,
        ESCALATION;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Replaces what still waits by what the deadline's present date asks for, in one statement. */
    void arm(Deadline deadline) {
        List<Kind> kinds = new ArrayList<>();
        List<String> moments = new ArrayList<>();
        LocalDate from = clock.dateOf(deadline.runsFrom());
        LocalDate due = clock.dateOf(deadline.dueAt());
        for (int left : settings.remindDays()) {
            LocalDate day = calendar.plusWorkingDays(due, -left);
            Instant at = day.atTime(settings.remindAt()).atZone(clock.getZone()).toInstant();
            if (day.isAfter(from) && at.isAfter(clock.instant())) {
                kinds.add(Kind.REMINDER);
                moments.add(at.toString());
            }
        }
        kinds.add(Kind.BREACH);
        moments.add(deadline.passed().toString());
        // The first told has whole working days to act; the next learns when they are over.
        LocalDate lastChance = calendar.plusWorkingDays(due, settings.escalateAfter());
        kinds.add(Kind.ESCALATION);
        moments.add(lastChance
                .plusDays(1)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(clock.getZone())
                .toInstant()
                .toString());
        jdbc.sql(
                        """
                with gone as (delete from deadline_notice where deadline_id = :deadline and done_at is null)
                insert into deadline_notice (deadline_id, kind, fire_at, try_at)
                select :deadline, kind, moment::timestamptz, moment::timestamptz
                from unnest(:kinds::text[], :moments::text[]) as n (kind, moment)
                """)
                .param("deadline", deadline.id())
                .param("kinds", kinds.stream().map(Kind::word).toArray(String[]::new))
                .param("moments", moments.toArray(String[]::new))
                .update();
    }

    void disarm(Deadline deadline) {
        jdbc.sql("delete from deadline_notice where deadline_id = ? and done_at is null")
                .param(deadline.id())
                .update();
    }

    /**
     * Locks the next notices that are due, with their deadlines; those that another works on are left to them.
     *
     * <p>A reminder is superseded when a later one of the same deadline is due as well.
     */
    List<Notice> lockDue(int limit) {
        return jdbc.sql(
                        """
                select d.*, n.id as notice, n.kind, n.failures,
                       exists (select from deadline_notice later
                               where later.deadline_id = n.deadline_id and later.kind = n.kind
                                 and later.done_at is null and later.fire_at > n.fire_at
                                 and later.fire_at <= :now) as superseded
                from deadline_notice n join deadline d on d.id = n.deadline_id
                where n.done_at is null and n.try_at <= :now
                order by n.try_at, n.id
                limit :limit
                for update of n, d skip locked
                """)
                .param("now", utc(clock.instant()))
                .param("limit", limit)
                .query((row, n) -> new Notice(
                        row.getLong("notice"),
                        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getInt("failures"),
                        row.getBoolean("superseded"),
                        DeadlineRows.read(row, n)))
                .list();
    }

    /** Whether anything waits whose time has come. */
    boolean anyDue() {
        return jdbc.sql("select exists (select from deadline_notice where done_at is null and try_at <= ?)")
                .param(utc(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    void done(Notice notice) {
        jdbc.sql("update deadline_notice set done_at = ? where id = ?")
                .params(utc(clock.instant()), notice.id())
                .update();
    }

    /** Tries again at once after the first failure, then ever later. */
    void failed(Notice notice) {
        Duration pause = Duration.ofSeconds(10L * notice.failures() * notice.failures());
        jdbc.sql("update deadline_notice set failures = failures + 1, try_at = ? where id = ?")
                .params(utc(clock.instant().plus(pause)), notice.id())
                .update();
    }
}
