/** Selects public councils in the open: competitions, nominations, blind scores, the published ranking, seats and reserve. */
@NullMarked
package org.reglament.participation;

import org.jspecify.annotations.NullMarked;
