package org.reglament.deadline;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.directory.Recall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is likely to be missed, as the body's own history says; for officials alone. */
@Component
public class Forecasts {
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Forecasts(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The deadline of the case that is threatened, the next due of several. */
    public Optional<Forecast> of(UUID caseId) {
        return Recall.shown("forecast", caseId, () -> jdbc.sql(Forecast.select(":case"))
                .param("case", caseId)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> Forecast.read(row))
                .optional());
    }
}
