package org.reglament.participation;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An admitted candidate as the ranking knows one: nothing of it tells who it is.
 *
 * @param number of the nomination
 * @param organisation by whom nominated, by its state number
 * @param group the reference group that the candidate stands for; empty for none
 */
public record Contender(
        String number, String organisation, String group, boolean expert, Instant filedAt, BigDecimal score) {}
