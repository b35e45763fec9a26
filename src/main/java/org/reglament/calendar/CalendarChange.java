package org.reglament.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of the production calendar, proposed or made.
 *
 * @param version its place among the changes that were made; 0 while it is only proposed
 * @param date the one day that it concerns; null where it brings a whole year
 * @param name what the day is called; empty for a year
 * @param file the year's lines as they were loaded; null for one day
 * @param act what ordered it; empty while it is only proposed and nobody has said so
 * @param by login of who proposed it, then of who made it
 * @param at when it was proposed, then when it was made
 */
public record CalendarChange(
        UUID id,
        int version,
        Kind kind,
        int year,
        @Nullable LocalDate date,
        String name,
        @Nullable String file,
        String act,
        String by,
        Instant at) {

    /** What a change does. */
    public enum Kind {
        /** Puts a year in place of what was known of it. */
        YEAR,
        /** Makes one day a day off in the region. */
        DAY_OFF,
        /** Makes one day a working day in the region. */
        WORKING_DAY,
        /** Takes back what the region had declared of one day. */
        TAKEN_BACK;

        /** The word in the database and in message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean made() {
        return version > 0;
    }
}
