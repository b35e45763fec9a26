package org.reglament.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person is being erased in this transaction, after their cases.
 *
 * @param email in lower case, when the person was found by it
 * @param numbers of the erased cases
 */
public record PersonErased(@Nullable String email, List<String> numbers) {}
