package org.reglament.participation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who of the reserve takes a seat that has become free. */
public final class Replacement {
    private Replacement() {}

    /**
     * The first of the reserve by whom the council keeps, or comes nearest to, what its rules want of it.
     *
     * @param sitting without whoever left
     * @param reserve in its order, without those who no longer wish to be taken
     */
    public static Optional<Contender> of(SelectionRules rules, Collection<Contender> sitting, List<Contender> reserve) {
        Contender best = null;
        int fewest = Integer.MAX_VALUE;
        for (Contender each : reserve) {
            long same = sitting.stream()
                    .filter(one -> one.organisation().equals(each.organisation()))
                    .count();
            if (same >= rules.perOrganisation()) {
                continue;
            }
            List<Contender> council = new ArrayList<>(sitting);
            council.add(each);
            int missing = missing(rules, council);
            // Only a better fit takes the turn of those before.
            if (missing < fewest) {
                fewest = missing;
                best = each;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How many members of groups, experts and newcomers it lacks. */
    private static int missing(SelectionRules rules, List<Contender> council) {
        int experts = (int) council.stream().filter(Contender::expert).count();
        int newcomers = (int) council.stream().filter(each -> !each.returning()).count();
        int missing = Math.max(0, rules.experts().ofAll(council.size()) - experts)
                + Math.max(0, rules.renewed().ofAll(council.size()) - newcomers);
        for (ReferenceGroup group : rules.groups()) {
            int there = (int) council.stream()
                    .filter(each -> each.group().equals(group.code()))
                    .count();
            missing += Math.max(0, group.atLeast() - there);
        }
        return missing;
    }
}
