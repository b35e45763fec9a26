package org.reglament.plan;

import java.time.LocalDate;
import java.util.Optional;

/** Reads dates as plans do: 30.06.2027 or 2027-06-30. */
public final class PlanDates {
    private PlanDates() {}

    public static Optional<LocalDate> read(String text) {
        return CellText.date(text.strip());
    }
}
