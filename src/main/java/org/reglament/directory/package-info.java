/** Knows bodies, people, posts and who may do what. */
@NullMarked
package org.reglament.directory;

import org.jspecify.annotations.NullMarked;
