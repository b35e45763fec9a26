package org.reglament.board;

import java.util.List;
import java.util.Map;

/**
 * What a vote came to, as it is kept: computed once, when the vote ends.
 *
 * @param all the composition on the day of the vote
 * @param counts votes by option; of a vote by line they are those of the lines together
 * @param lines nothing where the question was voted as a whole
 */
public record Result(
        Outcome outcome, int all, int recused, int voted, Map<String, Integer> counts, List<LineResult> lines) {

    /** What the vote on one line came to. */
    public record LineResult(String code, String title, Outcome outcome, Map<String, Integer> counts) {}
}
