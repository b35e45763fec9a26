package org.reglament.journal;

import java.time.Instant;

/**
 * One link of a case's chain: digests only, by which its reader can follow the chain without seeing the entries.
 *
 * @param hash SHA-256 of the link before, followed by the commitment; both as bytes
 */
public record Link(int seq, Instant at, String commitment, String hash) {}
