package org.reglament.participation;

import static org.reglament.participation.Quotas.count;

import java.util.Arrays;
import java.util.Collection;

/**
 * All ways to fill a number of seats from the candidates, group after group: of each number of seats filled and of experts
 * among them it is known how many newcomers they can be at most. One person may be of a group, an expert and a newcomer.
 */
final class Choice {
    /** No way leads there. */
    private static final int NONE = -1;

    private final int seats;
    private final int experts;

    /** By seats filled and experts among them, which are counted up to those that are needed. */
    private int[][] best;

    Choice(int seats, int experts) {
        this.seats = seats;
        this.experts = experts;
        this.best = empty();
        best[0][0] = 0;
    }

    /** Adds the candidates of one group, of whom that many must be chosen at least. */
    void add(Collection<Contender> members, int atLeast) {
        int newExperts = count(members, each -> each.expert() && !each.returning());
        int allExperts = count(members, Contender::expert);
        int newOthers = count(members, each -> !each.expert() && !each.returning());
        int allOthers = members.size() - allExperts;
        int[][] next = empty();
        for (int chosen = atLeast; chosen <= Math.min(seats, members.size()); chosen++) {
            for (int expert = Math.max(0, chosen - allOthers); expert <= Math.min(chosen, allExperts); expert++) {
                int newcomers = Math.min(newExperts, expert) + Math.min(newOthers, chosen - expert);
                put(next, chosen, expert, newcomers);
            }
        }
        best = next;
    }

    private void put(int[][] next, int chosen, int expert, int newcomers) {
        for (int filled = 0; filled + chosen <= seats; filled++) {
            for (int before = 0; before <= experts; before++) {
                if (best[filled][before] != NONE) {
                    int all = Math.min(experts, before + expert);
                    next[filled + chosen][all] = Math.max(next[filled + chosen][all], best[filled][before] + newcomers);
                }
            }
        }
    }

    /** How many newcomers there can be when all seats are filled with the experts needed; -1 where they cannot be. */
    int newcomers() {
        return best[seats][experts];
    }

    private int[][] empty() {
        int[][] none = new int[seats + 1][experts + 1];
        for (int[] row : none) {
            Arrays.fill(row, NONE);
        }
        return none;
    }
}
