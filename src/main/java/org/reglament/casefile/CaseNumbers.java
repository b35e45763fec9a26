package org.reglament.casefile;

import java.util.Locale;
import org.reglament.calendar.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives numbers without gaps, counted per prefix and year. */
@Component
class CaseNumbers {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    CaseNumbers(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The next number, for example {@code OG-2026-000123}; the counter's row stays locked until the commit. */
    String next(String prefix) {
        int year = clock.today().getYear();
        long last = jdbc.sql(
                        """
                insert into case_counter as c (prefix, year, last) values (?, ?, 1)
                on conflict (prefix, year) do update set last = c.last + 1 returning last
                """)
                .params(prefix, year)
                .query(Long.class)
                .single();
        return String.format(Locale.ROOT, "%s-%d-%06d", prefix, year, last);
    }
}
