/** Records who did what to a case, in a chain that shows tampering. */
@NullMarked
package org.reglament.journal;

import org.jspecify.annotations.NullMarked;
