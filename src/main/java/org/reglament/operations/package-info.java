/** Shows those who run the system what is stuck and lets them mend it. */
@NullMarked
package org.reglament.operations;

import org.jspecify.annotations.NullMarked;
