package org.reglament.participation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills the seats of one council, turn by turn. */
final class Seating {
    private final Quotas quotas;
    private final List<Contender> left;
    private final List<Contender> taken = new ArrayList<>();
    private final Map<Contender, List<String>> passedOver = new LinkedHashMap<>();
    private final Map<String, Integer> members = new HashMap<>();

    Seating(Quotas quotas, List<Contender> standing) {
        this.quotas = quotas;
        this.left = new ArrayList<>(standing);
    }

    void fill() {
        while (taken.size() < quotas.size()) {
            left.sort(Ranking.turn(members));
            Contender next = left.remove(0);
            List<String> missing = quotas.missing(taken);
            taken.add(next);
            if (quotas.canBeMet(taken, left)) {
                members.merge(next.group(), 1, Integer::sum);
            } else {
                taken.remove(next);
                passedOver.put(next, missing);
            }
        }
    }

    List<Contender> taken() {
        return taken;
    }

    /** Those whose turn came and for what the seats left were needed instead. */
    Map<Contender, List<String>> passedOver() {
        return passedOver;
    }

    /** How many each group has. */
    Map<String, Integer> members() {
        return members;
    }
}
