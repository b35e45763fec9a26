package org.reglament.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/**
 * The time by which all business runs: real time in the region's one zone, led forward only by the demo.
 *
 * <p>Instants are whole milliseconds, so a time reads back from the database and the engine exactly as it was written.
 */
public class BusinessClock extends Clock {
    private final InstantSource source;
    private final ZoneId zone;
    private final Lead lead;
    private final Consumer<ClockMoved> announce;
    private volatile Duration ahead;

    BusinessClock(InstantSource source, ZoneId zone, Lead lead, Consumer<ClockMoved> announce) {
        this.source = source;
        this.zone = zone;
        this.lead = lead;
        this.announce = announce;
        this.ahead = lead.plus(Duration.ZERO);
    }

    /** A clock that remembers its lead only as long as it lives; it needs neither Spring nor a database. */
    public BusinessClock(ZoneId zone, InstantSource source) {
        this(source, zone, new Lead.InMemory(), moved -> {});
    }

    @Override
    public Instant instant() {
        return source.instant().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
    }

    /** The current date in the region. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), zone);
    }

    /** The date that the given moment has in the region. */
    public LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** How far business time leads real time; zero outside the demo. */
    public Duration ahead() {
        return ahead;
    }

    /**
     * Moves business time forward for good and tells everyone; not to be called inside a transaction.
     *
     * @throws IllegalArgumentException when the step is negative: what was due cannot become undue
     */
    public void advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("The business clock only moves forward, not by " + step + ".");
        }
        synchronized (lead) {
            ahead = lead.plus(step);
        }
        announce.accept(new ClockMoved(instant()));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same moments seen from another zone; deadlines never use it. */
    @Override
    public Clock withZone(ZoneId other) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return other;
            }

            @Override
            public Clock withZone(ZoneId another) {
                return BusinessClock.this.withZone(another);
            }

            @Override
            public Instant instant() {
                return BusinessClock.this.instant();
            }
        };
    }
}
