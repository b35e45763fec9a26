package org.reglament.deadline;

import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this region counts where the law leaves it open, and when it reminds.
 *
 * @param lastDayRule where a calendar term ends whose last day is not worked
 * @param countRegistrationDay some bodies take the day of registration as day 1
 * @param controlDays working days by which the internal control date comes before the due date
 * @param longestExtension days by which a deadline may be extended in all (59-FZ, art. 12)
 * @param remindDays working days before the due date on which those in charge are reminded
 * @param remindAt local time of a reminder
 * @param escalateAfter working days after the due date, when the parent body is told
 */
@ConfigurationProperties("reglament.deadline")
public record DeadlineSettings(
        @DefaultValue("PRECEDING") LastDayRule lastDayRule,
        @DefaultValue("false") boolean countRegistrationDay,
        @DefaultValue("3") int controlDays,
        @DefaultValue("30") int longestExtension,
        @DefaultValue({"10", "5", "1"}) List<Integer> remindDays,
        @DefaultValue("09:00") LocalTime remindAt,
        @DefaultValue("1") int escalateAfter) {

    /** Where a calendar term ends whose last day is not worked; the law is silent and practice differs. */
    public enum LastDayRule {
        /** The last working day before it: keeps both readings of the law. */
        PRECEDING,
        /** The first working day after it. */
        FOLLOWING,
        /** That day all the same. */
        NONE
    }

    /** What holds when nothing is set. */
    public static DeadlineSettings defaults() {
        return new DeadlineSettings(LastDayRule.PRECEDING, false, 3, 30, List.of(10, 5, 1), LocalTime.of(9, 0), 1);
    }
}
