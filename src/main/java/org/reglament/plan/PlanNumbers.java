package org.reglament.plan;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes the values of indicators as plans do. */
public final class PlanNumbers {
    private PlanNumbers() {}

    public static Optional<BigDecimal> read(String text) {
        return CellText.number(text);
    }

    public static String written(@Nullable BigDecimal number) {
        return number == null ? "" : CellText.written(number);
    }
}
