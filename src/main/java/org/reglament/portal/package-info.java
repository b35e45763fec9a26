/** Serves citizens: filing an appeal, following it, reading and rating the answer. */
@NullMarked
package org.reglament.portal;

import org.jspecify.annotations.NullMarked;
