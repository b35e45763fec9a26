package org.reglament.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reglament.board.AgendaItem;
import org.reglament.board.Line;
import org.reglament.board.Vote;
import org.reglament.board.VoteRefusedException;
import org.reglament.board.Voting;
import org.reglament.signin.ParkedPosts;

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

    /** Of a secret vote the fields have other names, under which nothing is kept when the session is over. */
    private static String text(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, typed.getOrDefault(ParkedPosts.UNKEPT + name, ""))
                .strip();
    }

    /** Whether anything was written in words. */
    public boolean wordy() {
        return !remarks.isEmpty()
                || !dissent.isEmpty()
                || lines.stream().anyMatch(own -> !own.remarks().isEmpty());
    }

    /** The field at which a refusal is mended. */
    String field(AgendaItem item, VoteRefusedException refused) {
        Object[] facts = refused.getArguments();
        String line = facts.length > 0 ? String.valueOf(facts[0]) : "";
        int at = item.byLine() ? item.lines().stream().map(Line::code).toList().indexOf(line) : -1;
        return switch (refused.reason()) {
            case NO_CHOICE -> "choice";
            case NO_REMARK -> at >= 0 && !lines.get(at).choice().isEmpty() ? "remarks-" + at : "remarks";
            case LONG -> dissent.length() > Voting.LONGEST ? "dissent" : longRemarks();
            default -> "main";
        };
    }

    private String longRemarks() {
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).remarks().length() > Voting.LONGEST) {
                return "remarks-" + at;
            }
        }
        return "remarks";
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
