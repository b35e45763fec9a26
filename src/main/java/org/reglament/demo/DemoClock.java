package org.reglament.demo;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.Settling;
import org.reglament.calendar.WorkCalendar;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Moves business time and waits until everything that has become due by it is done. */
@Component
@Profile("demo")
public class DemoClock {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long PAUSE_MILLIS = 50;
    private static final int QUIET_ROUNDS = 3;
    private static final Period FARTHEST = Period.ofYears(5);

    private final BusinessClock clock;
    private final WorkCalendar calendar;
    private final ObjectProvider<Settling> work;

    DemoClock(BusinessClock clock, WorkCalendar calendar, ObjectProvider<Settling> work) {
        this.clock = clock;
        this.calendar = calendar;
        this.work = work;
    }

    OffsetDateTime now() {
        return zoned().toOffsetDateTime();
    }

    /** Moves by an ISO-8601 duration or period, such as PT2H, P3D or P1M. */
    public OffsetDateTime advance(String step) {
        ZonedDateTime now = zoned();
        ZonedDateTime target;
        try {
            target = step.contains("T") || step.endsWith("D")
                    ? now.plus(Duration.parse(step))
                    : now.plus(Period.parse(step));
        } catch (DateTimeException e) {
            throw new ClockRefusedException("\"" + step + "\" is no ISO-8601 duration such as PT2H, P3D or P1M.");
        }
        if (target.isBefore(now)) {
            throw new ClockRefusedException("The clock moves forward only.");
        }
        return advanceTo(target);
    }

    /** Moves to the same time of day so many working days later. */
    public OffsetDateTime advanceWorkingDays(int days) {
        if (days < 1) {
            throw new ClockRefusedException("The clock moves forward only: workingDays must be at least 1.");
        }
        if (days > FARTHEST.getYears() * 250) {
            throw tooFar();
        }
        LocalDate target = calendar.plusWorkingDays(clock.today(), days);
        return advanceTo(zoned().with(target));
    }

    private synchronized OffsetDateTime advanceTo(ZonedDateTime target) {
        ZonedDateTime now = zoned();
        if (target.isAfter(now.plus(FARTHEST))) {
            throw tooFar();
        }
        // A step of nothing is over before it is taken: time has gone on since it was asked for.
        if (target.isAfter(now)) {
            clock.advance(Duration.between(now, target));
        }
        settle();
        return now();
    }

    /** One's work may make another's due, so several rounds in a row must find nothing left. */
    private void settle() {
        List<Settling> all = work.orderedStream().toList();
        Instant giveUp = Instant.now().plus(PATIENCE);
        for (int quiet = 0; quiet < QUIET_ROUNDS; ) {
            boolean settled = true;
            for (Settling each : all) {
                settled &= each.settle();
            }
            if (settled) {
                quiet++;
            } else if (Instant.now().isBefore(giveUp)) {
                quiet = 0;
                pause();
            } else {
                throw new IllegalStateException("Something due is still not done after " + PATIENCE);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ClockRefusedException tooFar() {
        return new ClockRefusedException("The clock moves by at most " + FARTHEST.getYears() + " years at a time.");
    }

    private ZonedDateTime zoned() {
        return clock.instant().atZone(clock.getZone());
    }
}
