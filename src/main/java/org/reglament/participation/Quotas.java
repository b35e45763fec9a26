package org.reglament.participation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a council of a certain size must have, as far as the candidates suffice.
 *
 * @param experts how many experts at least
 * @param groups how many of each reference group at least
 */
record Quotas(int size, int experts, Map<String, Integer> groups) {

    /**
     * The largest council, up to the seats there are, that can have its part of experts; where none can, the largest one
     * with as many experts as it can have.
     */
    static Quotas largest(SelectionRules rules, List<Contender> standing) {
        Map<String, Integer> groups = new LinkedHashMap<>();
        for (ReferenceGroup group : rules.groups()) {
            int there = (int) standing.stream()
                    .filter(each -> each.group().equals(group.code()))
                    .count();
            groups.put(group.code(), Math.min(group.atLeast(), there));
        }
        int most = Math.min(rules.seats(), standing.size());
        for (int size = most; size >= Math.min(rules.smallest(), most); size--) {
            Quotas quotas = new Quotas(size, rules.experts().ofAll(size), groups);
            if (quotas.canBeMet(List.of(), standing)) {
                return quotas;
            }
        }
        int experts = rules.experts().ofAll(most);
        while (experts > 0 && !new Quotas(most, experts, groups).canBeMet(List.of(), standing)) {
            experts--;
        }
        return new Quotas(most, experts, groups);
    }

    /** Whether those taken and some of those left can together be such a council. */
    boolean canBeMet(Collection<Contender> taken, Collection<Contender> left) {
        int seats = size - taken.size();
        int missingExperts = experts - experts(taken);
        if (seats < 0 || left.size() < seats || missingExperts > experts(left)) {
            return false;
        }
        int forGroups = 0;
        int expertsAmongThem = 0;
        for (Map.Entry<String, Integer> group : groups.entrySet()) {
            int missing = Math.max(0, group.getValue() - members(taken, group.getKey()));
            if (missing > members(left, group.getKey())) {
                return false;
            }
            forGroups += missing;
            expertsAmongThem += Math.min(missing, expertsOf(left, group.getKey()));
        }
        // Seats of groups go to experts as far as there are such; only the others need seats of their own.
        return forGroups + Math.max(0, missingExperts - expertsAmongThem) <= seats;
    }

    /** What is still missing when those are taken: codes of groups, then experts. */
    List<String> missing(Collection<Contender> taken) {
        List<String> found = new ArrayList<>();
        groups.forEach((code, wanted) -> {
            if (members(taken, code) < wanted) {
                found.add(code);
            }
        });
        if (experts(taken) < experts) {
            found.add(Ranking.EXPERTS);
        }
        return List.copyOf(found);
    }

    private static int experts(Collection<Contender> all) {
        return (int) all.stream().filter(Contender::expert).count();
    }

    private static int members(Collection<Contender> all, String group) {
        return (int) all.stream().filter(each -> each.group().equals(group)).count();
    }

    private static int expertsOf(Collection<Contender> all, String group) {
        return (int) all.stream()
                .filter(each -> each.expert() && each.group().equals(group))
                .count();
    }
}
