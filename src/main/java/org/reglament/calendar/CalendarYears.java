package org.reglament.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The calendar as it stands after so many changes; it never changes itself. */
final class CalendarYears {
    /** The non-working holidays of art. 112 of the Labour Code, which need no yearly act. */
    static final Set<MonthDay> FIXED_HOLIDAYS = Stream.concat(
                    IntStream.rangeClosed(1, 8).mapToObj(day -> MonthDay.of(1, day)),
                    Stream.of(
                            MonthDay.of(2, 23),
                            MonthDay.of(3, 8),
                            MonthDay.of(5, 1),
                            MonthDay.of(5, 9),
                            MonthDay.of(6, 12),
                            MonthDay.of(11, 4)))
            .collect(Collectors.toUnmodifiableSet());

    private final Map<Integer, Map<LocalDate, Day>> years;
    private final Map<LocalDate, Day> regional;
    private final int version;
    private final Instant since;
    private final @Nullable CalendarYears before;

    private CalendarYears(
            Map<Integer, Map<LocalDate, Day>> years,
            Map<LocalDate, Day> regional,
            int version,
            Instant since,
            @Nullable CalendarYears before) {
        this.years = years;
        this.regional = regional;
        this.version = version;
        this.since = since;
        this.before = before;
    }

    /** What comes with the project. */
    static CalendarYears of(Map<Integer, Map<LocalDate, Day>> years) {
        if (years.isEmpty()) {
            throw new IllegalArgumentException("There is no production calendar: put calendar/calendar-YYYY.csv.");
        }
        return new CalendarYears(Map.copyOf(years), Map.of(), 0, Instant.MIN, null);
    }

    /** How many changes were made to it. */
    int version() {
        return version;
    }

    /** The calendar as it stood at that moment. */
    CalendarYears at(Instant moment) {
        CalendarYears found = this;
        while (found.before != null && found.since.isAfter(moment)) {
            found = found.before;
        }
        return found;
    }

    boolean knows(int year) {
        return years.containsKey(year);
    }

    Set<Integer> known() {
        return new TreeSet<>(years.keySet());
    }

    Day day(LocalDate date) {
        Map<LocalDate, Day> year = years.get(date.getYear());
        Day declared = regional.get(date);
        if (declared != null) {
            return new Day(date, declared.kind(), false, year == null, declared.note());
        }
        if (year == null) {
            DayKind kind = FIXED_HOLIDAYS.contains(MonthDay.from(date)) ? DayKind.HOLIDAY : ordinary(date);
            return new Day(date, kind, false, true, null);
        }
        Day listed = year.get(date);
        return listed != null ? listed : new Day(date, ordinary(date), false, false, null);
    }

    /** Those days of a year that differ from an ordinary week, by date. */
    List<Day> marked(int year) {
        Map<LocalDate, Day> marked = new TreeMap<>(years.getOrDefault(year, Map.of()));
        regional.forEach((date, day) -> {
            if (date.getYear() == year) {
                marked.put(date, day);
            }
        });
        return marked.keySet().stream().map(this::day).toList();
    }

    /** What it becomes by that change; a change that was made counts as one more version. */
    CalendarYears with(CalendarChange change) {
        Map<Integer, Map<LocalDate, Day>> changedYears = new HashMap<>(years);
        Map<LocalDate, Day> changedDays = new HashMap<>(regional);
        if (change.kind() == CalendarChange.Kind.YEAR) {
            changedYears.put(
                    change.year(),
                    YearFile.read(Objects.requireNonNull(change.file())).days());
        } else {
            LocalDate date = Objects.requireNonNull(change.date());
            switch (change.kind()) {
                case DAY_OFF -> changedDays.put(date, declared(date, DayKind.REGIONAL_DAY_OFF, change));
                case WORKING_DAY -> changedDays.put(date, declared(date, DayKind.REGIONAL_WORKING_DAY, change));
                default -> changedDays.remove(date);
            }
        }
        return new CalendarYears(
                Map.copyOf(changedYears),
                Map.copyOf(changedDays),
                Math.max(version, change.version()),
                change.at(),
                this);
    }

    CalendarYears with(Collection<CalendarChange> changes) {
        CalendarYears changed = this;
        for (CalendarChange change : changes) {
            changed = changed.with(change);
        }
        return changed;
    }

    /** What a day is that no calendar speaks of. */
    static DayKind ordinary(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY ? DayKind.WEEKEND : DayKind.WORKING;
    }

    private static Day declared(LocalDate date, DayKind kind, CalendarChange change) {
        String note = change.act().isBlank() ? change.name() : change.name() + " (" + change.act() + ")";
        return new Day(date, kind, false, false, note);
    }
}
