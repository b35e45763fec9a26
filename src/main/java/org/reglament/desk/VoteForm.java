package org.reglament.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reglament.board.AgendaItem;
import org.reglament.board.Line;
import org.reglament.board.Vote;

/**
 * What a member has typed into the page of a vote; of a vote line by line, a line with nothing of its own is voted like
 * the whole.
 */
public record VoteForm(String choice, String remarks, String dissent, List<Own> lines) {

    /** What was typed for one line. */
    public record Own(String choice, String remarks) {}

    static VoteForm of(AgendaItem item, Map<String, String> typed) {
        List<Own> lines = item.byLine()
                ? java.util.stream.IntStream.range(0, item.lines().size())
                        .mapToObj(n -> new Own(text(typed, "choice-" + n), text(typed, "remarks-" + n)))
                        .toList()
                : List.of();
        return new VoteForm(text(typed, "choice"), text(typed, "remarks"), text(typed, "dissent"), lines);
    }

    private static String text(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }

    Vote vote(AgendaItem item) {
        if (!item.byLine()) {
            return Vote.of(choice, remarks, dissent);
        }
        Map<String, String> choices = new LinkedHashMap<>();
        Map<String, String> remarked = new LinkedHashMap<>();
        for (int n = 0; n < lines.size(); n++) {
            Line line = item.lines().get(n);
            Own own = lines.get(n);
            choices.put(line.code(), own.choice().isEmpty() ? choice : own.choice());
            remarked.put(line.code(), own.remarks().isEmpty() ? remarks : own.remarks());
        }
        return new Vote(choices, remarked, dissent);
    }
}
