package org.reglament.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a deadline did not run.
 *
 * @param by login of the one who decided, or {@code system}
 * @param until null while it stands still
 * @param ended why it runs again
 */
public record Stop(Instant from, String reason, String by, @Nullable Instant until, @Nullable String ended) {}
