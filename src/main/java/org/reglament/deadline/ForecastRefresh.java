package org.reglament.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.WorkCalendar;
import org.reglament.deadline.ForecastRows.Kind;
import org.reglament.deadline.ForecastRows.Likely;
import org.reglament.deadline.ForecastRows.Span;
import org.reglament.deadline.UsedDays.Pause;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works out once an hour from when on each running deadline is likely to be missed.
 *
 * <p>What is kept is a moment, not a state: a deadline turns amber by the clock alone, and lists only compare.
 */
@Component
@EnableConfigurationProperties(ForecastSettings.class)
public class ForecastRefresh {
    private final ForecastRows rows;
    private final ForecastSettings settings;
    private final WorkCalendar calendar;
    private final BusinessClock clock;

    ForecastRefresh(ForecastRows rows, ForecastSettings settings, WorkCalendar calendar, BusinessClock clock) {
        this.rows = rows;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Looks at all that was met and all that runs: four statements, however much it is. */
    @Scheduled(
            initialDelayString = "${reglament.forecast.first:PT1M}",
            fixedDelayString = "${reglament.forecast.every:PT1H}")
    @Transactional
    public void refresh() {
        if (rows.alone()) {
            rows.replace(settings.enabled() ? likely() : List.of());
        }
    }

    private List<Likely> likely() {
        Instant since = clock.instant().minus(Duration.ofDays(settings.days()));
        Map<Long, List<Pause>> pauses = rows.pauses(since);
        UsedDays used = new UsedDays(calendar);
        Map<Kind, Pace> paces = paces(since, pauses, used);
        List<Likely> likely = new ArrayList<>();
        for (Span running : rows.running()) {
            Pace pace = paces.get(running.kind());
            if (pace != null && pace.cases() >= settings.least()) {
                likely(running, pace, pauses.getOrDefault(running.id(), List.of()), used)
                        .ifPresent(likely::add);
            }
        }
        return likely;
    }

    private Map<Kind, Pace> paces(Instant since, Map<Long, List<Pause>> pauses, UsedDays used) {
        Map<Kind, List<Integer>> days = new HashMap<>();
        for (Span met : rows.met(since, settings.last())) {
            days.computeIfAbsent(met.kind(), kind -> new ArrayList<>())
                    .add(used.between(
                            clock.dateOf(met.from()),
                            clock.dateOf(met.end()),
                            pauses.getOrDefault(met.id(), List.of())));
        }
        Map<Kind, Pace> paces = new HashMap<>();
        days.forEach((kind, each) -> paces.put(kind, new Pace(each)));
        return paces;
    }

    /** The counts are those of today, or of the day on which it will turn. */
    private Optional<Likely> likely(Span running, Pace pace, List<Pause> pauses, UsedDays used) {
        LocalDate first = clock.dateOf(running.from());
        int allowed = used.between(first, clock.dateOf(running.end()), pauses);
        OptionalInt turns = pace.likelyFrom(allowed, settings.share());
        if (turns.isEmpty()) {
            return Optional.empty();
        }
        int today = Math.min(allowed, used.between(first, clock.today(), pauses));
        int day = Math.max(turns.getAsInt(), today);
        Instant from = used.after(first, turns.getAsInt(), pauses)
                .atStartOfDay(clock.getZone())
                .toInstant();
        return Optional.of(new Likely(
                running.id(), running.end(), from, allowed, pace.usual(day), pace.alike(day), pace.longer(allowed)));
    }
}
