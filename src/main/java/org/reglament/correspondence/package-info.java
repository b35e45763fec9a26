/** Sends letters and keeps evidence of what became of each. */
@NullMarked
package org.reglament.correspondence;

import org.jspecify.annotations.NullMarked;
