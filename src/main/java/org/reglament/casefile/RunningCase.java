package org.reglament.casefile;

import java.util.UUID;

/**
 * An open case and the version of its procedure by which it runs.
 *
 * @param number the one that people know it by
 */
public record RunningCase(UUID id, String number, boolean confidential, String definitionId, String processId) {}
