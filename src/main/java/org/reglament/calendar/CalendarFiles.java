package org.reglament.calendar;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads {@code calendar/calendar-YYYY.csv}: one line per day that differs from an ordinary week, two when it does so twice. */
final class CalendarFiles {
    private CalendarFiles() {}

    static Map<Integer, Map<LocalDate, Day>> read() {
        Map<Integer, Map<LocalDate, Day>> years = new HashMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:calendar/calendar-*.csv")) {
                String name = Objects.requireNonNull(file.getFilename());
                try (InputStream in = file.getInputStream();
                        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                    int year = year(name);
                    years.put(year, read(name, year, text));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return years;
    }

    static Map<LocalDate, Day> read(String name, int year, Reader text) {
        Map<LocalDate, Day> days = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                try {
                    Day day = day(row);
                    if (day.date().getYear() != year) {
                        throw new IllegalArgumentException("the date is not of the year " + year);
                    }
                    days.merge(day.date(), day, CalendarFiles::both);
                } catch (DateTimeException | IllegalArgumentException e) {
                    throw new IllegalArgumentException(
                            "%s, line %d: %s".formatted(name, row.getStartingLineNumber(), e.getMessage()), e);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return days;
    }

    private static int year(String fileName) {
        return Integer.parseInt(fileName.replaceAll("\\D", ""));
    }

    private static Day day(NamedCsvRecord row) {
        LocalDate date = LocalDate.parse(row.getField("date"));
        String kind = row.getField("kind");
        String note = row.getField("name");
        return switch (kind) {
            case "holiday" -> new Day(date, DayKind.HOLIDAY, false, false, note);
            case "weekend_transfer" -> new Day(date, DayKind.WEEKEND_TRANSFER, false, false, note);
            case "working_transfer" -> new Day(date, DayKind.WORKING_TRANSFER, false, false, note);
            case "shortened" -> new Day(date, WorkCalendar.ordinary(date), true, false, note);
            default ->
                throw new IllegalArgumentException("the kind '" + kind
                        + "' is unknown; known are holiday, weekend_transfer, working_transfer, shortened");
        };
    }

    /** Two lines of one date, such as a shortened working Saturday: the transfer decides, both notes stay. */
    private static Day both(Day one, Day other) {
        boolean oneIsTransfer = one.kind() == DayKind.WORKING_TRANSFER;
        Day transfer = oneIsTransfer ? one : other;
        Day shortened = oneIsTransfer ? other : one;
        if (transfer.kind() != DayKind.WORKING_TRANSFER || !shortened.shortened()) {
            throw new IllegalArgumentException("the date stands twice, and not as a shortened working day off");
        }
        return new Day(one.date(), DayKind.WORKING_TRANSFER, true, false, joined(transfer.note(), shortened.note()));
    }

    private static String joined(@Nullable String first, @Nullable String second) {
        return first + "; " + second;
    }
}
