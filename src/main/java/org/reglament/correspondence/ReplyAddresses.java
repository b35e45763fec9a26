package org.reglament.correspondence;

import java.util.Optional;
import java.util.UUID;

/** Knows the address at which an answer to a letter reaches its case; without such a bean answers go to the sender. */
interface ReplyAddresses {
    /**
     * The address for the header {@code Reply-To}.
     *
     * @param recipient {@link Recipient#APPLICANT} or a login, as {@link Recipient#key()}
     */
    Optional<String> of(UUID caseId, String recipient);
}
