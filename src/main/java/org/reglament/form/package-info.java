/** Shows, validates and records filled forms. */
@NullMarked
package org.reglament.form;

import org.jspecify.annotations.NullMarked;
