/** Draws pages: layout, macros, formats, languages, errors. */
@NullMarked
package org.reglament.page;

import org.jspecify.annotations.NullMarked;
