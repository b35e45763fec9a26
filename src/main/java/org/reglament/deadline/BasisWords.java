package org.reglament.deadline;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says the article behind a deadline in the reader's language, as far as the diagram gives it so. */
@FunctionalInterface
interface BasisWords {
    @Nullable
    String of(Deadline deadline, Locale locale);
}
