package org.reglament.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run of a procedure.
 *
 * @param receivedAt when the matter reached the body; earlier than {@code openedAt} for paper
 * @param dueAt when the law wants it done, as far as known
 * @param filedBy login of the filing account, or {@code citizen:} and the verified e-mail
 * @param identityLevel how sure the applicant's identity is: {@code email}, {@code oidc}, {@code paper}, {@code account}
 * @param bounds who keeps away from it, and who alone may see it
 */
public record CaseFile(
        UUID id,
        String number,
        @Nullable String registrationNumber,
        String procedure,
        String definitionId,
        @Nullable String processId,
        String body,
        String title,
        Applicant applicant,
        String status,
        Instant openedAt,
        Instant receivedAt,
        @Nullable Instant registeredAt,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable Instant closedAt,
        @Nullable String outcome,
        @Nullable UUID parent,
        Channel channel,
        String filedBy,
        String identityLevel,
        @Nullable LocalDate retainUntil,
        Bounds bounds) {

    /** Whether only named posts may see it. */
    public boolean confidential() {
        return bounds.confidential();
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** The official number once there is one, else the one given at filing. */
    public String shownNumber() {
        return registrationNumber == null ? number : registrationNumber;
    }
}
