package org.reglament.casefile;

import java.util.Set;
import java.util.UUID;

/** Another body has answered what a case asked of it, with those papers. */
public record RequestAnswered(UUID parent, UUID request, Set<UUID> papers) {}
