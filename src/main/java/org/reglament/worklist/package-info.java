/** Lists open tasks and lets people claim, return, hand over and complete them. */
@NullMarked
package org.reglament.worklist;

import org.jspecify.annotations.NullMarked;
