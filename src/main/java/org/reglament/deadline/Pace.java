package org.reglament.deadline;

import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalInt;

/**
 * How many working days a body took for deadlines of one kind, those that it kept and those that it broke.
 *
 * <p>What is asked of it is a share: of the cases that had gone on as long as this one has, how many took more days than
 * this one is given. It can only rise from day to day, so that a warning never comes and goes by itself.
 */
final class Pace {

    /**
     * The last few of a hundred cases say little: where fewer than these had gone on as long, those that are missing are
     * counted as kept in time.
     */
    private static final int FEWEST = 5;

    private final int[] days;

    Pace(Collection<Integer> days) {
        this.days = days.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    int cases() {
        return days.length;
    }

    /** How many were still open on that day, those that were done on that very day included. */
    int alike(int day) {
        return days.length - below(day);
    }

    /** How many took more days than these. */
    int longer(int allowed) {
        return alike(allowed + 1);
    }

    /** How many days those took in the middle that were still open on that day: half took as long or less. */
    int usual(int day) {
        int first = below(day);
        return days[first + (days.length - first - 1) / 2];
    }

    /**
     * The first day on which at least that share of a hundred took longer than the days allowed; none when that never
     * comes before the last of them.
     */
    OptionalInt likelyFrom(int allowed, int share) {
        int longer = longer(allowed);
        for (int day = 0; longer > 0 && day <= allowed; day++) {
            if (longer * 100 >= share * Math.max(alike(day), FEWEST)) {
                return OptionalInt.of(day);
            }
        }
        return OptionalInt.empty();
    }

    private int below(int day) {
        int at = Arrays.binarySearch(days, day);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && days[at - 1] == day) {
            at--;
        }
        return at;
    }
}
