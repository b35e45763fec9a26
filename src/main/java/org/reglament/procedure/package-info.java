/** Finds, checks and deploys procedures and guards what their diagrams may see. */
@NullMarked
package org.reglament.procedure;

import org.jspecify.annotations.NullMarked;
