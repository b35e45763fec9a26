package org.reglament.participation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is taken into a council, by the published rule: candidates are taken by their scores; one is passed over only
 * where otherwise too few seats would be left for a group, for the experts or for newcomers.
 *
 * @param size how many are taken
 * @param places best score first; equal scores share a place
 * @param shortfalls what the candidates did not suffice for
 */
public record Ranking(int size, List<Place> places, List<Shortfall> shortfalls) {

    /** In these the shortfall is of members altogether, of experts or of newcomers; all others name a reference group. */
    public static final String MEMBERS = "members";

    public static final String EXPERTS = "experts";

    public static final String NEWCOMERS = "newcomers";

    /** What becomes of a candidate. */
    public enum Outcome {
        SEAT,
        RESERVE,
        BELOW
    }

    /** Why. */
    public enum Reason {
        /** Taken: the score sufficed. */
        SCORE,
        /** Not taken: all seats went to better scores. */
        SEATS,
        /** Passed over: the seats left were needed for groups or experts. */
        QUOTA,
        /** Not taken: a better candidate of the same organisation stands. */
        ORGANISATION,
        /** Not taken: the score lies below the threshold. */
        THRESHOLD
    }

    /**
     * One candidate.
     *
     * @param place by the score alone
     * @param turn in which they were taken, or their turn in the reserve; 0 below the threshold
     * @param quotas for which they were passed over: codes of groups, {@link #EXPERTS}, {@link #NEWCOMERS}
     */
    public record Place(
            int place, Contender contender, Outcome outcome, Reason reason, int turn, List<String> quotas) {}

    /** What was asked for and how many there were. */
    public record Shortfall(String of, int wanted, int found) {}

    /** Whether a council can be formed of them as the rules want it. */
    public boolean enough() {
        return shortfalls.isEmpty();
    }

    public List<Place> of(Outcome outcome) {
        return places.stream()
                .filter(place -> place.outcome() == outcome)
                .sorted(Comparator.comparingInt(Place::turn).thenComparingInt(Place::place))
                .toList();
    }

    /** Ranks admitted candidates. */
    public static Ranking of(SelectionRules rules, Collection<Contender> contenders) {
        Set<String> numbers = new HashSet<>();
        if (!contenders.stream().map(Contender::number).allMatch(numbers::add)) {
            throw new IllegalArgumentException("a nomination is ranked once");
        }
        Map<Boolean, List<Contender>> passed = contenders.stream()
                .collect(Collectors.partitioningBy(each -> each.score().compareTo(rules.threshold()) >= 0));
        List<Contender> qualified = passed.getOrDefault(true, List.of());
        Set<Contender> second = beyondTheirOrganisation(rules, qualified);
        List<Contender> standing =
                qualified.stream().filter(each -> !second.contains(each)).toList();

        Quotas quotas = Quotas.largest(rules, standing);
        Seating seating = new Seating(quotas, standing);
        seating.fill();
        return new Ranking(
                quotas.size(),
                places(contenders, seating, second, passed.getOrDefault(false, List.of())),
                shortfalls(rules, quotas, standing));
    }

    /** All but the best of each organisation. */
    private static Set<Contender> beyondTheirOrganisation(SelectionRules rules, List<Contender> qualified) {
        Map<String, Integer> counted = new HashMap<>();
        return qualified.stream()
                .sorted(BY_SCORE)
                .filter(each -> counted.merge(each.organisation(), 1, Integer::sum) > rules.perOrganisation())
                .collect(Collectors.toSet());
    }

    /** Better scores first, of equal ones the nomination filed earlier. */
    static final Comparator<Contender> BY_SCORE = Comparator.comparing(Contender::score)
            .reversed()
            .thenComparing(Contender::filedAt)
            .thenComparing(Contender::number);

    /** Better scores first, of equal ones the group with fewer members, then the nomination filed earlier. */
    static Comparator<Contender> turn(Map<String, Integer> members) {
        return Comparator.comparing(Contender::score)
                .reversed()
                .thenComparing(each -> members.getOrDefault(each.group(), 0))
                .thenComparing(Contender::filedAt)
                .thenComparing(Contender::number);
    }

    private static List<Place> places(
            Collection<Contender> all, Seating seating, Set<Contender> second, List<Contender> below) {
        Map<Contender, Place> found = new LinkedHashMap<>();
        List<BigDecimal> scores = all.stream().map(Contender::score).toList();
        int turn = 0;
        for (Contender each : seating.taken()) {
            found.put(each, new Place(place(each, scores), each, Outcome.SEAT, Reason.SCORE, ++turn, List.of()));
        }
        List<Contender> reserve = new ArrayList<>(all);
        reserve.removeAll(seating.taken());
        reserve.removeAll(below);
        reserve.sort(turn(seating.members()));
        turn = 0;
        for (Contender each : reserve) {
            List<String> quotas = seating.passedOver().getOrDefault(each, List.of());
            Reason reason =
                    second.contains(each) ? Reason.ORGANISATION : quotas.isEmpty() ? Reason.SEATS : Reason.QUOTA;
            found.put(each, new Place(place(each, scores), each, Outcome.RESERVE, reason, ++turn, quotas));
        }
        for (Contender each : below) {
            found.put(each, new Place(place(each, scores), each, Outcome.BELOW, Reason.THRESHOLD, 0, List.of()));
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(Place::place).thenComparing(Place::contender, BY_SCORE))
                .toList();
    }

    private static int place(Contender contender, List<BigDecimal> scores) {
        return 1
                + (int) scores.stream()
                        .filter(score -> score.compareTo(contender.score()) > 0)
                        .count();
    }

    private static List<Shortfall> shortfalls(SelectionRules rules, Quotas quotas, List<Contender> standing) {
        List<Shortfall> found = new ArrayList<>();
        if (standing.size() < rules.smallest()) {
            found.add(new Shortfall(MEMBERS, rules.smallest(), standing.size()));
        }
        for (ReferenceGroup group : rules.groups()) {
            int there = (int) standing.stream()
                    .filter(each -> each.group().equals(group.code()))
                    .count();
            if (there < group.atLeast()) {
                found.add(new Shortfall(group.code(), group.atLeast(), there));
            }
        }
        int wanted = rules.experts().ofAll(quotas.size());
        if (quotas.experts() < wanted) {
            found.add(new Shortfall(EXPERTS, wanted, quotas.experts()));
        }
        int newcomers = rules.renewed().ofAll(quotas.size());
        if (quotas.newcomers() < newcomers) {
            found.add(new Shortfall(NEWCOMERS, newcomers, quotas.newcomers()));
        }
        return List.copyOf(found);
    }
}
