package org.reglament.form;

import java.util.Optional;

/** The documents that this person may attach to this form. */
@FunctionalInterface
public interface Attachments {
    Attachments NONE = id -> Optional.empty();

    /** The document, or nothing if it is unknown or somebody else's. */
    Optional<Attachment> find(String id);

    /** What a form shows of a document. */
    record Attachment(String id, String name, String type, long size) {}
}
