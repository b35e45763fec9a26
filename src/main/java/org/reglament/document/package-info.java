/** Keeps uploaded and generated files. */
@NullMarked
package org.reglament.document;

import org.jspecify.annotations.NullMarked;
