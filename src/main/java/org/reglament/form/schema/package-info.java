/** What a form says: its JSON read into components, once. */
@NullMarked
package org.reglament.form.schema;

import org.jspecify.annotations.NullMarked;
