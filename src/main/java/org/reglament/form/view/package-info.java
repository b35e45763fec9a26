/** Forms ready for the page: parts that name their macro, and answers as words. */
@NamedInterface("view")
@NullMarked
package org.reglament.form.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
