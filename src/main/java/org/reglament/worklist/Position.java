package org.reglament.worklist;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;

/** Where a page of tasks ended. */
record Position(Instant due, String id) {

    static String after(WorkItem last) {
        Instant due = last.dueAt() == null ? WorkItems.NEVER : last.dueAt();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((due + " " + last.id()).getBytes(StandardCharsets.UTF_8));
    }

    static Position read(String after) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split(" ", 2);
            return new Position(Instant.parse(parts[0]), parts[1]);
        } catch (IllegalArgumentException | DateTimeParseException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("'after' must be the 'next' of an earlier page", e);
        }
    }
}
