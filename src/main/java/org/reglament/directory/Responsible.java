package org.reglament.directory;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An official who answers for a duty of a body, as the public reads it.
 *
 * @param duty {@code appeals} or {@code complaints}
 * @param reception when and where citizens are received
 * @param until the last day, or null while it is not known
 * @param replacedBy login of whoever changed or removed the entry
 */
public record Responsible(
        long id,
        String body,
        String duty,
        String name,
        String position,
        String phone,
        String email,
        String reception,
        LocalDate since,
        @Nullable LocalDate until,
        String enteredBy,
        Instant enteredAt,
        @Nullable String replacedBy,
        @Nullable Instant replacedAt) {

    /** Whether the entry says the same as the other to its readers. */
    boolean says(Entry entry) {
        return new Entry(duty, name, position, phone, email, reception, since, until).equals(entry);
    }

    /** What an editor fills in. */
    public record Entry(
            String duty,
            String name,
            String position,
            String phone,
            String email,
            String reception,
            LocalDate since,
            @Nullable LocalDate until) {}
}
