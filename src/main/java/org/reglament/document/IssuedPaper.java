package org.reglament.document;

import java.time.Instant;
import java.util.UUID;

/**
 * What anybody may know of an issued paper.
 *
 * @param key the template's name, for example {@code answer}
 * @param number of the case, as the paper shows it
 */
public record IssuedPaper(UUID id, String key, String number, String body, Instant issuedAt, String sha256) {}
