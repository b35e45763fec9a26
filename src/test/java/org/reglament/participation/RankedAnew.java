package org.reglament.participation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Ranks a competition anew from its published files alone, in another way than the product: every council that the rules
 * allow is written down, and each candidate whose turn comes is taken if one of those left holds him.
 */
final class RankedAnew {
    private final JsonNode rules;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<String, Integer> groups = new LinkedHashMap<>();
    private final List<String> shortfalls = new ArrayList<>();

    private static final class Candidate {
        String number = "";
        String organisation = "";
        String group = "";
        boolean expert;
        String filedAt = "";
        boolean returning;
        long hundredths;
        String outcome = "";
        String reason = "";
        int turn;
        String quotas = "";
    }

    RankedAnew(String rulesJson, String candidatesCsv, String scoresCsv) throws Exception {
        rules = new ObjectMapper().readTree(rulesJson);
        Map<String, Candidate> byNumber = new HashMap<>();
        for (String[] line : lines(candidatesCsv)) {
            Candidate one = new Candidate();
            one.number = line[0];
            one.organisation = line[1];
            one.group = line[2];
            one.expert = line[3].equals("true");
            one.filedAt = Instant.parse(line[4]).toString();
            one.returning = line[5].equals("true");
            candidates.add(one);
            byNumber.put(one.number, one);
        }
        Map<String, Integer> weights = new HashMap<>();
        rules.get("criteria")
                .forEach(each -> weights.put(
                        each.get("code").asText(), each.get("weight").asInt()));
        rules.get("groups")
                .forEach(each -> groups.put(
                        each.get("code").asText(), each.get("atLeast").asInt()));
        Map<String, Long> sums = new HashMap<>();
        Map<String, Set<String>> scorers = new HashMap<>();
        for (String[] line : lines(scoresCsv)) {
            sums.merge(line[0], (long) Integer.parseInt(line[3]) * weights.get(line[2]), Long::sum);
            scorers.computeIfAbsent(line[0], any -> new HashSet<>()).add(line[1]);
        }
        sums.forEach((number, sum) -> {
            int many = scorers.get(number).size();
            // Half up, in whole hundredths.
            byNumber.get(number).hundredths = (2 * sum + many) / (2L * many);
        });
    }

    private static List<String[]> lines(String csv) {
        return Arrays.stream(csv.split("\r?\n"))
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",", -1))
                .toList();
    }

    /** The lines of the result, by number: place, score, outcome, turn, reason, quotas. */
    Map<String, List<String>> result() {
        long threshold = new BigDecimal(rules.get("threshold").asText())
                .movePointRight(2)
                .longValueExact();
        List<Candidate> standing = new ArrayList<>();
        Map<String, Integer> ofOrganisation = new HashMap<>();
        List<Candidate> best = new ArrayList<>(candidates);
        best.sort(Comparator.comparingLong((Candidate each) -> -each.hundredths)
                .thenComparing(each -> Instant.parse(each.filedAt))
                .thenComparing(each -> each.number));
        for (Candidate each : best) {
            if (each.hundredths < threshold) {
                each.outcome = "BELOW";
                each.reason = "THRESHOLD";
            } else {
                each.outcome = "RESERVE";
                int already = ofOrganisation.getOrDefault(each.organisation, 0);
                ofOrganisation.put(each.organisation, already + 1);
                if (already >= rules.get("perOrganisation").asInt()) {
                    each.reason = "ORGANISATION";
                } else {
                    each.reason = "SEATS";
                    standing.add(each);
                }
            }
        }
        List<Candidate> seated = seat(standing);
        Map<String, Long> members =
                seated.stream().collect(Collectors.groupingBy(each -> each.group, Collectors.counting()));
        List<Candidate> reserve = candidates.stream()
                .filter(each -> each.outcome.equals("RESERVE"))
                .sorted(order(members))
                .toList();
        for (int n = 0; n < reserve.size(); n++) {
            reserve.get(n).turn = n + 1;
        }
        Map<String, List<String>> result = new TreeMap<>();
        for (Candidate each : candidates) {
            long better = candidates.stream()
                    .filter(other -> other.hundredths > each.hundredths)
                    .count();
            result.put(
                    each.number,
                    List.of(
                            String.valueOf(better + 1),
                            each.hundredths / 100 + "." + String.format("%02d", each.hundredths % 100),
                            each.outcome,
                            String.valueOf(each.turn),
                            each.reason,
                            each.quotas));
        }
        return result;
    }

    /** The same of a published result. */
    static Map<String, List<String>> read(String resultCsv) {
        Map<String, List<String>> lines = new TreeMap<>();
        lines(resultCsv)
                .forEach(line -> lines.put(line[1], List.of(line[0], line[2], line[3], line[4], line[5], line[6])));
        return lines;
    }

    /** What was asked for and not there, as {@code of:wanted:found}. */
    List<String> shortfalls() {
        return shortfalls;
    }

    private static Comparator<Candidate> order(Map<String, Long> members) {
        return Comparator.comparingLong((Candidate each) -> -each.hundredths)
                .thenComparing(each -> members.getOrDefault(each.group, 0L))
                .thenComparing(each -> Instant.parse(each.filedAt))
                .thenComparing(each -> each.number);
    }

    private List<Candidate> seat(List<Candidate> standing) {
        int seats = Math.min(rules.get("seats").asInt(), standing.size());
        int smallest = Math.min(rules.get("smallest").asInt(), seats);
        Map<String, Integer> wanted = new LinkedHashMap<>();
        groups.forEach((code, atLeast) -> {
            int there = (int)
                    standing.stream().filter(each -> each.group.equals(code)).count();
            wanted.put(code, Math.min(there, atLeast));
        });
        if (standing.size() < rules.get("smallest").asInt()) {
            shortfalls.add("members:" + rules.get("smallest").asInt() + ":" + standing.size());
        }
        groups.forEach((code, atLeast) -> {
            int there = (int)
                    standing.stream().filter(each -> each.group.equals(code)).count();
            if (there < atLeast) {
                shortfalls.add(code + ":" + atLeast + ":" + there);
            }
        });
        List<Integer> councils = List.of();
        int size = seats;
        int experts = 0;
        int newcomers = 0;
        for (int n = seats; n >= smallest && councils.isEmpty(); n--) {
            size = n;
            experts = part("experts", n);
            newcomers = part("renewed", n);
            councils = councils(standing, n, experts, newcomers, wanted);
        }
        if (councils.isEmpty()) {
            size = seats;
            experts = part("experts", size) + 1;
            while (councils.isEmpty()) {
                experts--;
                councils = councils(standing, size, experts, 0, wanted);
            }
            List<Integer> most = List.of();
            newcomers = part("renewed", size) + 1;
            while (most.isEmpty()) {
                newcomers--;
                most = councils(standing, size, experts, newcomers, wanted);
            }
            councils = most;
            shortfall("experts", part("experts", size), experts);
            shortfall("newcomers", part("renewed", size), newcomers);
        }
        return choose(standing, councils, size, experts, newcomers, wanted);
    }

    private void shortfall(String of, int ideal, int found) {
        if (found < ideal) {
            shortfalls.add(of + ":" + ideal + ":" + found);
        }
    }

    /** How many members it takes for that part of a council. */
    private int part(String rule, int council) {
        String[] part = rules.get(rule).asText().split("/");
        int many = 0;
        while (many * Integer.parseInt(part[1]) < council * Integer.parseInt(part[0])) {
            many++;
        }
        return many;
    }

    private List<Candidate> choose(
            List<Candidate> standing,
            List<Integer> councils,
            int size,
            int experts,
            int newcomers,
            Map<String, Integer> wanted) {
        List<Candidate> seated = new ArrayList<>();
        List<Candidate> waiting = new ArrayList<>(standing);
        while (seated.size() < size) {
            Map<String, Long> members =
                    seated.stream().collect(Collectors.groupingBy(each -> each.group, Collectors.counting()));
            Candidate next = waiting.stream().min(order(members)).orElseThrow();
            waiting.remove(next);
            int bit = 1 << standing.indexOf(next);
            List<Integer> with =
                    councils.stream().filter(each -> (each & bit) != 0).toList();
            if (with.isEmpty()) {
                next.reason = "QUOTA";
                List<String> missing = new ArrayList<>();
                wanted.forEach((code, atLeast) -> {
                    if (seated.stream().filter(each -> each.group.equals(code)).count() < atLeast) {
                        missing.add(code);
                    }
                });
                if (seated.stream().filter(each -> each.expert).count() < experts) {
                    missing.add("experts");
                }
                if (seated.stream().filter(each -> !each.returning).count() < newcomers) {
                    missing.add("newcomers");
                }
                next.quotas = String.join(" ", missing);
            } else {
                councils = with;
                seated.add(next);
                next.outcome = "SEAT";
                next.reason = "SCORE";
                next.turn = seated.size();
            }
        }
        return seated;
    }

    /** Every council of that size that has its experts, newcomers and groups, as a set of bits. */
    private static List<Integer> councils(
            List<Candidate> standing, int size, int experts, int newcomers, Map<String, Integer> wanted) {
        List<Integer> found = new ArrayList<>();
        for (int set = 0; set < 1 << standing.size(); set++) {
            if (Integer.bitCount(set) != size) {
                continue;
            }
            int in = set;
            List<Candidate> council = new ArrayList<>();
            for (int n = 0; n < standing.size(); n++) {
                if ((in & 1 << n) != 0) {
                    council.add(standing.get(n));
                }
            }
            boolean all = council.stream().filter(each -> each.expert).count() >= experts
                    && council.stream().filter(each -> !each.returning).count() >= newcomers;
            for (Map.Entry<String, Integer> group : wanted.entrySet()) {
                all &= council.stream()
                                .filter(each -> each.group.equals(group.getKey()))
                                .count()
                        >= group.getValue();
            }
            if (all) {
                found.add(set);
            }
        }
        return found;
    }
}
