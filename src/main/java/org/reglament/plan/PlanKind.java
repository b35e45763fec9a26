package org.reglament.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose plan it is; all kinds share one model, layouts and procedures tell them apart. */
public enum PlanKind {
    /** A body's own, agreed with the government commission. */
    OPENNESS,
    /** The region's, set by an order of the governor. */
    COMPLEX,
    /** A municipality's, without the commission. */
    MUNICIPAL;

    /** Its name in diagrams, addresses and messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PlanKind> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
