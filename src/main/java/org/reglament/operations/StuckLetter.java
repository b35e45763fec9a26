package org.reglament.operations;

import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.correspondence.Letter;

/** A letter that does not get out, and the case it tells about. */
public record StuckLetter(Letter letter, @Nullable CaseFile file) {}
