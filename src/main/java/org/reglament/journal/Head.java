package org.reglament.journal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The digest that binds all chains of a day.
 *
 * @param hash SHA-256 of the day's list
 * @param prior the head of the day before, which stands in that list
 * @param chains how many chains grew
 */
public record Head(LocalDate day, String hash, String prior, int chains, Instant sealedAt) {}
