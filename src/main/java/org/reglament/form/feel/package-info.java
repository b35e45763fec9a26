/** Expressions, the texts that contain them, and the plain values they see. */
@NullMarked
package org.reglament.form.feel;

import org.jspecify.annotations.NullMarked;
