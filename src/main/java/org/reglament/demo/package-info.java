/** Fills a first run with real bodies and fictional people, and brings its own database, mail server and clock. */
@NullMarked
package org.reglament.demo;

import org.jspecify.annotations.NullMarked;
