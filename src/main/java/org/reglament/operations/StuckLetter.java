package org.reglament.operations;

import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.correspondence.Letter;

/**
 * A letter that does not get out, and the case it tells about.
 *
 * @param confidential whether its case is not for operators: they see the letter's id alone
 */
public record StuckLetter(Letter letter, boolean confidential, @Nullable CaseFile file) {}
