package org.reglament.operations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.CalendarChange;
import org.reglament.calendar.CalendarChange.Kind;
import org.reglament.calendar.CalendarChanges;
import org.reglament.calendar.WorkCalendar;
import org.reglament.calendar.YearFile;
import org.reglament.deadline.CalendarImpact;
import org.reglament.deadline.CalendarImpact.Impact;
import org.reglament.deadline.CalendarImpact.Shift;
import org.reglament.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at changes of the production calendar before they are made, and makes them; for administrators alone. */
@Component
class CalendarDeeds {
    /** Under what the calendar's own journal is kept. */
    static final UUID CHAIN = UUID.nameUUIDFromBytes("production calendar".getBytes(StandardCharsets.UTF_8));

    static final int LONGEST = 300;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Operators operators;
    private final CalendarChanges changes;
    private final WorkCalendar calendar;
    private final CalendarImpact impact;
    private final CalendarWorkRows rows;
    private final CalendarMover mover;
    private final Journal journal;
    private final BusinessClock clock;

    CalendarDeeds(
            Operators operators,
            CalendarChanges changes,
            WorkCalendar calendar,
            CalendarImpact impact,
            CalendarWorkRows rows,
            CalendarMover mover,
            Journal journal,
            BusinessClock clock) {
        this.operators = operators;
        this.changes = changes;
        this.calendar = calendar;
        this.impact = impact;
        this.rows = rows;
        this.mover = mover;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A change as it is looked at before it is made.
     *
     * @param seal what was looked at; a confirmation that bears another one is of something else
     */
    public record Foreseen(CalendarChange change, Impact impact, String seal) {}

    /** What became of a confirmation. */
    enum Confirmed {
        DONE,
        /** Calendar or deadlines are others than those that were looked at. */
        OTHERWISE,
        /** Deadlines still follow an earlier change. */
        BUSY
    }

    /** The year as it would be loaded; looked at next. */
    UUID propose(YearFile file, String text) {
        return propose(Kind.YEAR, file.year(), null, "", text, "");
    }

    /** What the region declares of one day, or takes back; looked at next. */
    UUID propose(Kind kind, LocalDate date, String name, String act) {
        return propose(kind, date.getYear(), date, name, null, act);
    }

    Optional<CalendarChange> find(UUID id) {
        operators.check();
        return changes.find(id);
    }

    /** What was changed, newest first. */
    List<CalendarChange> latest(int most) {
        operators.check();
        return changes.latest(most);
    }

    /** Whether that year was loaded from a file, in place of what came with the project. */
    boolean loaded(int year) {
        operators.check();
        return changes.loaded(year);
    }

    Optional<CalendarWork> work(UUID change) {
        operators.check();
        return rows.find(change);
    }

    List<CalendarWorkRows.Row> moved(UUID change, int most) {
        operators.check();
        return rows.shown(change, most);
    }

    Map<UUID, CalendarWorkRows.Named> named(Collection<UUID> cases) {
        operators.check();
        return rows.named(cases);
    }

    /** What a proposed change would do now. */
    Foreseen foresee(CalendarChange change) {
        operators.check();
        return foresee(change, clock.instant());
    }

    /**
     * Makes a proposed change and notes which deadlines are to follow it.
     *
     * @param seal of what the administrator has looked at
     */
    @Transactional
    public Confirmed confirm(UUID id, String act, String seal) {
        String by = operators.check();
        changes.alone();
        CalendarChange change = changes.find(id).orElseThrow();
        if (change.made()) {
            return Confirmed.DONE;
        }
        if (rows.busy()) {
            return Confirmed.BUSY;
        }
        changes.refresh();
        Foreseen now = foresee(change, lookedAt(seal));
        if (!now.seal().equals(seal)) {
            return Confirmed.OTHERWISE;
        }
        Instant at = clock.instant();
        CalendarChange made = new CalendarChange(
                id, 0, change.kind(), change.year(), change.date(), change.name(), change.file(), act.strip(), by, at);
        int version = changes.make(made).orElseThrow();
        rows.begin(id, now.impact().looked(), now.impact().stopped(), at);
        rows.add(id, now.impact().shifts());
        journal.record(
                CHAIN,
                "calendar-changed",
                by,
                change.kind().word(),
                Map.of(
                        "version", version,
                        "change", id.toString(),
                        "day", Objects.toString(change.date(), String.valueOf(change.year())),
                        "name", change.name(),
                        "act", made.act(),
                        "file", change.file() == null ? "" : hash(change.file()),
                        "deadlines", now.impact().moves().size()));
        return Confirmed.DONE;
    }

    /** Sets deadlines going once what {@link #confirm} wrote is there for all to see. */
    void go(UUID change) {
        operators.check();
        changes.refresh();
        mover.go(change);
    }

    /** What a deadline's history and those whose dates move are told; acts and their words are Russian. */
    static String reason(CalendarChange change) {
        LocalDate date = change.date();
        if (date == null) {
            return change.act();
        }
        String day = DAY.format(date);
        return switch (change.kind()) {
            case DAY_OFF -> day + " – нерабочий день (" + change.name() + "), " + change.act();
            case WORKING_DAY -> day + " – рабочий день (" + change.name() + "), " + change.act();
            default -> day + " – снова обычный день, " + change.act();
        };
    }

    private UUID propose(
            Kind kind, int year, @Nullable LocalDate date, String name, @Nullable String file, String act) {
        String by = operators.check();
        UUID id = UUID.randomUUID();
        changes.propose(
                new CalendarChange(id, 0, kind, year, date, name.strip(), file, act.strip(), by, clock.instant()));
        return id;
    }

    /** Deadlines that began after the look were not there to be looked at; they follow all the same. */
    private Foreseen foresee(CalendarChange change, Instant lookedAt) {
        Impact found = impact.of(calendar.still(), calendar.with(change), change.year());
        StringBuilder seen = new StringBuilder().append(calendar.version());
        for (Shift shift : found.moves()) {
            if (!shift.deadline().startedAt().isAfter(lookedAt)) {
                seen.append('|')
                        .append(shift.deadline().id())
                        .append(' ')
                        .append(shift.deadline().dueAt())
                        .append(' ')
                        .append(shift.after())
                        .append(' ')
                        .append(shift.past());
            }
        }
        return new Foreseen(change, found, lookedAt.toEpochMilli() + "-" + hash(seen.toString()));
    }

    private static Instant lookedAt(String seal) {
        String millis = seal.replaceFirst("-.*", "");
        return millis.matches("\\d{1,15}") ? Instant.ofEpochMilli(Long.parseLong(millis)) : Instant.EPOCH;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
