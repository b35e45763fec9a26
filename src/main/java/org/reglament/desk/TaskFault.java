package org.reglament.desk;

/** One line of a page's error summary: the sentence, and where it leads; an empty address leads nowhere. */
public record TaskFault(String text, String href) {}
