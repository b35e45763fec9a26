package org.reglament.participation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules of one competition: published with its notice and never changed after it.
 *
 * @param seats how many are to be taken
 * @param smallest how many there must be at least for a council
 * @param threshold the score below which nobody is taken
 * @param experts the part of the council that experts have at least, for example {@code 1/3}
 * @param renewed the part of the council that people have at least who do not sit in the council before it
 * @param perOrganisation how many candidates of one organisation may sit in it
 * @param scorers how many must have scored each candidate at least
 * @param term for how many years the council is formed
 */
public record SelectionRules(
        int seats,
        int smallest,
        BigDecimal threshold,
        Part experts,
        Part renewed,
        int perOrganisation,
        int scorers,
        int term,
        List<ReferenceGroup> groups,
        List<Criterion> criteria) {

    /** A part of a whole, as rules of law write it. */
    public record Part(int of, int whole) {
        public Part {
            if (of < 0 || whole < 1 || of > whole) {
                throw new IllegalArgumentException("a part lies between nothing and the whole: " + of + "/" + whole);
            }
        }

        /** For example {@code 1/3}. */
        public static Part parse(String text) {
            String[] numbers = text.strip().split("/", 2);
            if (numbers.length != 2) {
                throw new IllegalArgumentException("a part is written as 1/3, not as " + text);
            }
            return new Part(Integer.parseInt(numbers[0].strip()), Integer.parseInt(numbers[1].strip()));
        }

        /** How many of so many make up this part at least. */
        public int ofAll(int all) {
            return (all * of + whole - 1) / whole;
        }

        @Override
        public String toString() {
            return of + "/" + whole;
        }
    }

    public SelectionRules {
        groups = List.copyOf(groups);
        criteria = List.copyOf(criteria);
        Set<String> codes = new HashSet<>();
        if (smallest < 1 || seats < smallest || perOrganisation < 1 || scorers < 1 || term < 1) {
            throw new IllegalArgumentException("a council needs seats, at least as many as the smallest has");
        }
        if (criteria.isEmpty() || !criteria.stream().map(Criterion::code).allMatch(codes::add)) {
            throw new IllegalArgumentException("there must be criteria, each once");
        }
        codes.clear();
        if (!groups.stream().map(ReferenceGroup::code).allMatch(codes::add)) {
            throw new IllegalArgumentException("each reference group stands there once");
        }
        // Else no council of that size could seat them all.
        if (groups.stream().mapToInt(ReferenceGroup::atLeast).sum() > smallest) {
            throw new IllegalArgumentException("the groups have more seats than the smallest council");
        }
        if (threshold.signum() < 0 || threshold.compareTo(highest(criteria)) > 0) {
            throw new IllegalArgumentException("nobody could reach a threshold of " + threshold);
        }
    }

    /** The best score there is. */
    public BigDecimal highest() {
        return highest(criteria);
    }

    private static BigDecimal highest(List<Criterion> criteria) {
        long hundredths = criteria.stream()
                .mapToLong(each -> (long) each.most() * each.weight())
                .sum();
        return BigDecimal.valueOf(hundredths, 2);
    }
}
