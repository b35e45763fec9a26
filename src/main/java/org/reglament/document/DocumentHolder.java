package org.reglament.document;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** A feature whose unfinished work may still name uploaded files, for example drafts. */
public interface DocumentHolder {

    /** Those of the given unattached documents that must not be purged yet. */
    Set<UUID> stillNeeded(Collection<UUID> documents);
}
