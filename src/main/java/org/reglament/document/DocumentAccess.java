package org.reglament.document;

import org.reglament.signin.Visitor;

/** Says, for a feature that knows cases, who may read a document of theirs; one that agrees is enough. */
public interface DocumentAccess {
    boolean mayRead(Document document, Visitor visitor);
}
