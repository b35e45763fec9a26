package org.reglament.participation;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An admitted candidate as the ranking knows one: nothing of it tells who it is.
 *
 * @param number of the nomination
 * @param organisation by whom nominated, by its state number
 * @param group the reference group that the candidate stands for; empty for none
 * @param returning whether the candidate sits in the council before this one
 */
public record Contender(
        String number,
        String organisation,
        String group,
        boolean expert,
        boolean returning,
        Instant filedAt,
        BigDecimal score) {}
