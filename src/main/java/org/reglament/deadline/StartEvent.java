package org.reglament.deadline;

import java.util.Locale;

/** The event from which a term runs. */
public enum StartEvent {
    RECEIPT,
    REGISTRATION,
    NOW;

    /**
     * Reads the event as a diagram writes it: {@code receipt}, {@code registration} or {@code now}.
     *
     * @throws DeadlineRefusedException with a sentence for the diagram's author
     */
    public static StartEvent parse(String text) {
        for (StartEvent event : values()) {
            if (event.word().equals(text.strip())) {
                return event;
            }
        }
        throw new DeadlineRefusedException("deadline.refused.event", text);
    }

    /** The word in diagrams, in the database and in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
