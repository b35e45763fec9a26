package org.reglament.worklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next opaque; null on the last page
 * @param count exact up to 1000
 * @param more whether there are more than {@code count}
 */
public record WorkPage(List<WorkItem> items, @Nullable String next, int count, boolean more) {}
