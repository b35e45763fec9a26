package org.reglament.portal;

/**
 * Something to mend on one of our own pages.
 *
 * @param field name and id of the control
 * @param message key of the sentence
 */
record Fault(String field, String message) {}
