/** Serves officials: their queues, the task beside its case, and the case itself. */
@NullMarked
package org.reglament.desk;

import org.jspecify.annotations.NullMarked;
