package org.reglament.calendar;

/** Work that waits for its time and can be worked off at once when the demo clock has moved. */
public interface Settling {
    /** Works off what is due; true when nothing is left. */
    boolean settle();
}
