/** The types of fields: their values, their checks and how pages post them. */
@NullMarked
package org.reglament.form.field;

import org.jspecify.annotations.NullMarked;
