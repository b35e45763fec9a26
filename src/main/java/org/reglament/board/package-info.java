/** Lets collegial bodies meet, vote and keep minutes. */
@NullMarked
package org.reglament.board;

import org.jspecify.annotations.NullMarked;
