package org.reglament.board;

import java.util.Map;

/**
 * What a member hands in: all of it at once.
 *
 * @param choices an option's code by line; of a question that is voted as a whole the line is empty
 * @param remarks what is to be mended, by line
 * @param dissent a dissenting opinion for the minutes; may be empty
 */
public record Vote(Map<String, String> choices, Map<String, String> remarks, String dissent) {

    public Vote {
        choices = Map.copyOf(choices);
        remarks = Map.copyOf(remarks);
    }

    /** A vote on the whole. */
    public static Vote of(String choice, String remarks, String dissent) {
        return new Vote(Map.of("", choice), Map.of("", remarks), dissent);
    }

    String choice(String line) {
        return choices.getOrDefault(line, "");
    }

    String remark(String line) {
        return remarks.getOrDefault(line, "").strip();
    }
}
