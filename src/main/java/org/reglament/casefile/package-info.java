/** Opens cases, keeps their submissions, content, status and number. */
@NullMarked
package org.reglament.casefile;

import org.jspecify.annotations.NullMarked;
