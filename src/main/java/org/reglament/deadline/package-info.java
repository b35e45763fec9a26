/** Derives due dates from rules and events, reminds, escalates and explains. */
@NullMarked
package org.reglament.deadline;

import org.jspecify.annotations.NullMarked;
