package org.reglament.board;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts votes: rules and numbers in, one outcome out; it asks nobody and keeps nothing. */
final class Tally {

    private Tally() {}

    /**
     * Who could vote and who took part.
     *
     * @param all the voting members on the day of the vote
     * @param recused how many of them stood back
     * @param present how many took part, without those who stood back
     */
    record Turnout(int all, int recused, int present) {

        Turnout {
            if (recused < 0 || present < 0 || recused + present > all) {
                throw new IllegalArgumentException("more took part than there are: " + present + ", " + all);
            }
        }
    }

    /**
     * The votes on one question.
     *
     * @param votes by the option's code
     * @param chair what the presiding member chose; null where they did not, or where nobody knows
     * @param remarked whether anybody made a remark
     */
    record Votes(Map<String, Integer> votes, @Nullable String chair, boolean remarked) {

        int of(Option option) {
            return votes.getOrDefault(option.code(), 0);
        }
    }

    /**
     * The outcome of one question.
     *
     * <p>Options stand from the most favourable to the one that holds when no other wins. Who votes for a more favourable
     * one is content with the next, so their votes are added up from the top until they are a majority.
     */
    static Outcome of(Rules rules, List<Option> options, Turnout turnout, Votes votes) {
        List<Option> counted =
                options.stream().filter(option -> !option.abstains()).toList();
        if (counted.size() < 2) {
            throw new IllegalArgumentException("nothing to choose between");
        }
        int needed = rules.quorum().of(composition(rules, turnout));
        int majority = rules.majority().of(base(rules, turnout));
        if (turnout.present() < needed) {
            return new Outcome(Outcome.NO_QUORUM, turnout.present(), needed, majority, false, false);
        }
        int all = counted.stream().mapToInt(votes::of).sum();
        int won = counted.size() - 1;
        boolean tipped = false;
        int sum = 0;
        for (int n = 0; n < counted.size() - 1; n++) {
            sum += votes.of(counted.get(n));
            boolean tips = tips(rules, counted, n, votes, sum * 2 == all);
            if (sum > 0 && sum + (tips ? 1 : 0) >= majority) {
                won = n;
                tipped = tips && sum < majority;
                break;
            }
        }
        int mended = votes.remarked() && rules.remarkBlocks() ? withRemarks(counted, won) : won;
        return new Outcome(counted.get(mended).code(), turnout.present(), needed, majority, tipped, mended != won);
    }

    /** The outcome of a question that was voted line by line: as unfavourable as its least favourable line. */
    static Outcome together(List<Option> options, Collection<Outcome> lines) {
        return lines.stream()
                .max((a, b) -> Integer.compare(place(options, a), place(options, b)))
                .orElseThrow();
    }

    private static int place(List<Option> options, Outcome outcome) {
        for (int n = 0; n < options.size(); n++) {
            if (options.get(n).code().equals(outcome.code())) {
                return n;
            }
        }
        return options.size();
    }

    private static int composition(Rules rules, Turnout turnout) {
        return rules.recusal() == Rules.Recusal.SHRINK ? turnout.all() - turnout.recused() : turnout.all();
    }

    private static int base(Rules rules, Turnout turnout) {
        return switch (rules.base()) {
            case PRESENT -> turnout.present();
            case ALL -> turnout.all();
            case ENTITLED -> turnout.all() - turnout.recused();
        };
    }

    /** The presiding member's vote counts once more where the others are even. */
    private static boolean tips(Rules rules, List<Option> counted, int n, Votes votes, boolean even) {
        return rules.casting()
                && even
                && votes.chair() != null
                && counted.subList(0, n + 1).stream()
                        .anyMatch(option -> option.code().equals(votes.chair()));
    }

    /** A plain yes with remarks becomes the yes that has remarks, where there is one; never the last resort. */
    private static int withRemarks(List<Option> counted, int won) {
        if (won < counted.size() - 1 && !counted.get(won).remarks()) {
            for (int n = won + 1; n < counted.size() - 1; n++) {
                if (counted.get(n).remarks()) {
                    return n;
                }
            }
        }
        return won;
    }
}
