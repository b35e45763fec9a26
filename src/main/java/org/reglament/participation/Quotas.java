package org.reglament.participation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a council of a certain size must have, as far as the candidates suffice.
 *
 * @param experts how many experts at least
 * @param newcomers how many at least who did not sit in the council before
 * @param groups how many of each reference group at least
 */
record Quotas(int size, int experts, int newcomers, Map<String, Integer> groups) {

    /**
     * The largest council, up to the seats there are, that can have its parts of experts and newcomers; where none can, the
     * largest one with as many experts as it can have, and then as many newcomers.
     */
    static Quotas largest(SelectionRules rules, List<Contender> standing) {
        Map<String, Integer> groups = new LinkedHashMap<>();
        for (ReferenceGroup group : rules.groups()) {
            int there = count(standing, each -> each.group().equals(group.code()));
            groups.put(group.code(), Math.min(group.atLeast(), there));
        }
        int most = Math.min(rules.seats(), standing.size());
        for (int size = most; size >= Math.min(rules.smallest(), most); size--) {
            Quotas quotas = new Quotas(
                    size, rules.experts().ofAll(size), rules.renewed().ofAll(size), groups);
            if (quotas.canBeMet(List.of(), standing)) {
                return quotas;
            }
        }
        int experts = rules.experts().ofAll(most);
        while (experts > 0 && !new Quotas(most, experts, 0, groups).canBeMet(List.of(), standing)) {
            experts--;
        }
        int newcomers = rules.renewed().ofAll(most);
        while (newcomers > 0 && !new Quotas(most, experts, newcomers, groups).canBeMet(List.of(), standing)) {
            newcomers--;
        }
        return new Quotas(most, experts, newcomers, groups);
    }

    /** Whether those taken and some of those left can together be such a council. */
    boolean canBeMet(Collection<Contender> taken, Collection<Contender> left) {
        int seats = size - taken.size();
        if (seats < 0 || left.size() < seats) {
            return false;
        }
        int missingExperts = Math.max(0, experts - count(taken, Contender::expert));
        Choice choice = new Choice(seats, missingExperts);
        for (Map.Entry<String, Integer> group : groups.entrySet()) {
            int missing = Math.max(
                    0, group.getValue() - count(taken, each -> each.group().equals(group.getKey())));
            choice.add(
                    left.stream()
                            .filter(each -> each.group().equals(group.getKey()))
                            .toList(),
                    missing);
        }
        choice.add(
                left.stream().filter(each -> !groups.containsKey(each.group())).toList(), 0);
        return choice.newcomers() >= Math.max(0, newcomers - count(taken, each -> !each.returning()));
    }

    /** What is still missing when those are taken: codes of groups, then experts, then newcomers. */
    List<String> missing(Collection<Contender> taken) {
        List<String> found = new ArrayList<>();
        groups.forEach((code, wanted) -> {
            if (count(taken, each -> each.group().equals(code)) < wanted) {
                found.add(code);
            }
        });
        if (count(taken, Contender::expert) < experts) {
            found.add(Ranking.EXPERTS);
        }
        if (count(taken, each -> !each.returning()) < newcomers) {
            found.add(Ranking.NEWCOMERS);
        }
        return List.copyOf(found);
    }

    static int count(Collection<Contender> all, Predicate<Contender> which) {
        return (int) all.stream().filter(which).count();
    }
}
