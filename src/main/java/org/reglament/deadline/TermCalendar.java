package org.reglament.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The days of a term as a sheet of weeks, ready to be drawn. */
public record TermCalendar(List<Cell> cells, int weeks, LocalDate first, LocalDate due) {

    private static final int DAYS = 7;

    /**
     * One day.
     *
     * @param kind start, due, last, today, counted, off (does not count) or out (of the term)
     */
    public record Cell(int column, int row, LocalDate date, String kind) {
        public int day() {
            return date.getDayOfMonth();
        }
    }

    static TermCalendar of(Term term, LocalDate today) {
        Map<LocalDate, CountedDay> days =
                term.days().stream().collect(Collectors.toMap(CountedDay::date, Function.identity(), (a, b) -> b));
        LocalDate first = term.days().get(0).date();
        LocalDate last = term.days().get(term.days().size() - 1).date();
        LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Cell> cells = new ArrayList<>();
        int n = 0;
        for (LocalDate date = monday; !date.isAfter(last) || n % DAYS != 0; date = date.plusDays(1)) {
            cells.add(new Cell(n % DAYS, n / DAYS, date, kind(date, days.get(date), first, term, today)));
            n++;
        }
        return new TermCalendar(List.copyOf(cells), n / DAYS, first, term.due());
    }

    private static String kind(LocalDate date, @Nullable CountedDay day, LocalDate first, Term term, LocalDate today) {
        if (date.equals(term.due())) {
            return "due";
        } else if (date.equals(today)) {
            return "today";
        } else if (date.equals(first)) {
            return "start";
        } else if (day == null) {
            return "out";
        } else if (date.equals(term.lastDay())) {
            return "last";
        }
        // A day off counts where the law counts calendar days.
        return day.counted() ? "counted" : "off";
    }
}
