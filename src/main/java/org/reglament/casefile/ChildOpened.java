package org.reglament.casefile;

import java.util.Set;
import java.util.UUID;

/** A case was opened out of another and takes those of its papers along. */
public record ChildOpened(UUID parent, UUID child, Relation relation, Set<UUID> papers) {}
