package org.reglament.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads {@code calendar/calendar-YYYY.csv}, with which every installation begins. */
final class CalendarFiles {
    private CalendarFiles() {}

    static Map<Integer, Map<LocalDate, Day>> read() {
        Map<Integer, Map<LocalDate, Day>> years = new HashMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:calendar/calendar-*.csv")) {
                String name = Objects.requireNonNull(file.getFilename());
                try (InputStream in = file.getInputStream()) {
                    int year = Integer.parseInt(name.replaceAll("\\D", ""));
                    years.put(year, read(name, year, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return years;
    }

    static Map<LocalDate, Day> read(String name, int year, String text) {
        YearFile file = YearFile.read(text);
        if (!file.mistakes().isEmpty()) {
            throw new IllegalArgumentException(name + ", " + file.mistakes().get(0));
        }
        if (file.year() != year) {
            throw new IllegalArgumentException(name + ": its dates are not of the year " + year);
        }
        return file.days();
    }
}
