package org.reglament.casefile;

import java.util.List;
import java.util.UUID;

/**
 * A case is being erased in this transaction; what hangs on its row goes by itself, the rest with this event.
 *
 * @param tasks ids of the tasks it ever had
 * @param keys the keys under which it was filed
 */
public record CaseErased(UUID caseId, List<String> tasks, List<String> keys) {}
