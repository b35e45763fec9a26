/** Plans of openness: drafted in rows, checked, voted, published, and kept as obligations in everybody's sight. */
@NullMarked
package org.reglament.plan;

import org.jspecify.annotations.NullMarked;
