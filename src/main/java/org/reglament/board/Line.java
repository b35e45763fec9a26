package org.reglament.board;

/**
 * One line of a question that can be voted line by line, for example a measure of a plan.
 *
 * @param code by which the case knows it
 * @param group under which heading it stands; may be empty
 */
public record Line(String code, String title, String about, String group) {}
