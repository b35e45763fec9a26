package org.reglament.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The changes that administrators made to the calendar, in their order: what it is follows from the years that come with
 * the project and from these, so what it was at any time can be told. Every node looks for new ones by itself.
 */
@Component
public class CalendarChanges {
    private static final Duration PROPOSALS_KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;
    private final WorkCalendar project = WorkCalendar.ofProject();

    CalendarChanges(JdbcClient jdbc, WorkCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Lets this node's calendar follow what was changed here or elsewhere. */
    @Scheduled(fixedDelayString = "${reglament.calendar.poll:PT3S}")
    public void refresh() {
        if (latest() != calendar.version()) {
            calendar.become(at(Integer.MAX_VALUE));
        }
    }

    /** The calendar as it was after so many changes. */
    public WorkCalendar asOf(int version) {
        return new WorkCalendar(at(version));
    }

    /** Keeps a change that somebody wishes to look at before it is made. */
    @Transactional
    public void propose(CalendarChange change) {
        jdbc.sql("delete from calendar_change where version is null and at < ?")
                .param(change.at().minus(PROPOSALS_KEPT).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        """
                insert into calendar_change (id, kind, year, date, name, file, act, by_whom, at)
                values (:id, :kind, :year, :date, :name, :file, :act, :by, :at)
                """)
                .param("id", change.id())
                .param("kind", change.kind().word())
                .param("year", change.year())
                .param("date", change.date(), Types.DATE)
                .param("name", change.name())
                .param("file", change.file(), Types.VARCHAR)
                .param("act", change.act())
                .param("by", change.by())
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Makes a proposed change, in the caller's transaction; calendars follow after it.
     *
     * @param change with the act, the one who makes it and the moment
     * @return its version; empty when it was made already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Integer> make(CalendarChange change) {
        alone();
        return jdbc.sql(
                        """
                update calendar_change
                set version = (select coalesce(max(version), 0) + 1 from calendar_change),
                    act = :act, by_whom = :by, at = :at
                where id = :id and version is null
                returning version
                """)
                .param("id", change.id())
                .param("act", change.act())
                .param("by", change.by())
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional();
    }

    /** Until the caller's transaction ends nobody else changes the calendar. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void alone() {
        jdbc.sql("lock table calendar_change in share row exclusive mode").update();
    }

    /** How many changes were made, by any node. */
    public int latest() {
        return jdbc.sql("select coalesce(max(version), 0) from calendar_change")
                .query(Integer.class)
                .single();
    }

    public Optional<CalendarChange> find(UUID id) {
        return jdbc.sql("select * from calendar_change where id = ?")
                .param(id)
                .query(CalendarChanges::read)
                .optional();
    }

    /** The latest changes that were made, newest first. */
    public List<CalendarChange> latest(int most) {
        return jdbc.sql("select * from calendar_change where version is not null order by version desc limit ?")
                .param(most)
                .query(CalendarChanges::read)
                .list();
    }

    /** Whether a file was loaded for that year. */
    public boolean loaded(int year) {
        return jdbc.sql(
                        """
                select exists (select from calendar_change where version is not null and kind = 'year' and year = ?)
                """)
                .param(year)
                .query(Boolean.class)
                .single();
    }

    private CalendarYears at(int version) {
        return project.years(jdbc.sql("select * from calendar_change where version <= ? order by version")
                .param(version)
                .query(CalendarChanges::read)
                .list());
    }

    private static CalendarChange read(ResultSet row, int n) throws SQLException {
        return new CalendarChange(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                CalendarChange.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getInt("year"),
                row.getObject("date", LocalDate.class),
                row.getString("name"),
                row.getString("file"),
                row.getString("act"),
                row.getString("by_whom"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
