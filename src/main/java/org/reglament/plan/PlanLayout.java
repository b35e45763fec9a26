package org.reglament.plan;

import java.time.Instant;
import java.util.Set;

/**
 * The model layout that the project office issued for the plans of some years.
 *
 * @param required columns that every row must fill beside those that always are
 * @param mechanisms those on which every plan must say a measure or why there is none
 */
public record PlanLayout(
        long id,
        PlanKind kind,
        int from,
        int to,
        int version,
        Set<PlanColumn> required,
        Set<Integer> mechanisms,
        String note,
        String issuedBy,
        Instant issuedAt) {

    /** Whether a row must fill that column. */
    public boolean requires(PlanColumn column) {
        return column.always() || required.contains(column);
    }
}
