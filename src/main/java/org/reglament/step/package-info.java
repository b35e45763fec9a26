/** Names the verbs that a diagram may use. */
@NullMarked
package org.reglament.step;

import org.jspecify.annotations.NullMarked;
