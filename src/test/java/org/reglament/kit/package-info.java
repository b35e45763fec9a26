/** Gives tests a database, a mailbox, a clock, an HTTP client and a browser. */
package org.reglament.kit;
