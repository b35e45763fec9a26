/** Knows who is asking: officials by account, citizens by one-time link. */
@NullMarked
package org.reglament.signin;

import org.jspecify.annotations.NullMarked;
