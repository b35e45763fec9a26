/** Counts working days and tells the business time. */
@NullMarked
package org.reglament.calendar;

import org.jspecify.annotations.NullMarked;
