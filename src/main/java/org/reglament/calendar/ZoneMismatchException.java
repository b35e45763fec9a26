package org.reglament.calendar;

/** Refuses a start whose zone differs from the one in which the stored due dates were counted. */
public class ZoneMismatchException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    ZoneMismatchException(String stored, String configured) {
        super(("This database counts its deadlines in the time zone %s, but reglament.zone is set to %s. "
                        + "Due dates already promised to citizens would shift, so Reglament does not start: "
                        + "set reglament.zone=%s, or use another database.")
                .formatted(stored, configured, stored));
    }
}
