/** Runs the formal procedures of open government. */
@NullMarked
package org.reglament;

import org.jspecify.annotations.NullMarked;
