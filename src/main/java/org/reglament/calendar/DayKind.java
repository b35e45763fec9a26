package org.reglament.calendar;

/** What the production calendar says of a day; its message is {@code deadline.day.} and the lower-case name. */
public enum DayKind {
    WORKING(true),
    /** A Saturday or Sunday made a working day by the government's transfer of days off. */
    WORKING_TRANSFER(true),
    WEEKEND(false),
    /** A weekday made a day off by the government's transfer or because a holiday fell on a weekend. */
    WEEKEND_TRANSFER(false),
    /** A non-working holiday of art. 112 of the Labour Code. */
    HOLIDAY(false),
    /** A day off that the region declared by an act of its own. */
    REGIONAL_DAY_OFF(false),
    /** A working day that the region declared by an act of its own. */
    REGIONAL_WORKING_DAY(true);

    private final boolean working;

    DayKind(boolean working) {
        this.working = working;
    }

    /** True when offices work on such a day. */
    public boolean working() {
        return working;
    }
}
