/** The command line of the jar: checks, tries and runs what authors of procedures write, without a web server. */
@NullMarked
package org.reglament.command;

import org.jspecify.annotations.NullMarked;
