package org.reglament.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reglament.participation.Ranking.Outcome;
import org.reglament.participation.Ranking.Place;
import org.reglament.participation.Ranking.Reason;
import org.reglament.participation.Ranking.Shortfall;
import org.reglament.participation.SelectionRules.Part;

/** Candidates are taken by the published rule, and anybody who follows it comes to the same council. */
class RankingTests {
    private static final Instant MORNING = Instant.parse("2026-11-02T08:00:00Z");
    private static final List<Criterion> CRITERIA = List.of(
            new Criterion("expertise", "Знание сферы", "Expertise", 30, 100),
            new Criterion("experience", "Опыт общественного контроля", "Experience", 25, 100),
            new Criterion("programme", "Программа", "Programme", 15, 150));

    private int filed;

    @Test
    void the_best_scores_are_taken_and_the_rest_wait_in_their_order() {
        Ranking ranking = Ranking.of(
                rules(2, 1, "50", "0/1"), List.of(one("A", "70"), one("B", "90"), one("C", "80"), one("D", "60")));

        assertThat(numbers(ranking, Outcome.SEAT)).containsExactly("B", "C");
        assertThat(numbers(ranking, Outcome.RESERVE)).containsExactly("A", "D");
        assertThat(ranking.of(Outcome.RESERVE)).extracting(Place::reason).containsOnly(Reason.SEATS);
        assertThat(ranking.enough()).isTrue();
    }

    @Test
    void nobody_below_the_threshold_is_taken_and_who_reaches_it_exactly_is() {
        Ranking ranking =
                Ranking.of(rules(3, 1, "50", "0/1"), List.of(one("A", "49.99"), one("B", "50.00"), one("C", "90")));

        assertThat(numbers(ranking, Outcome.SEAT)).containsExactly("C", "B");
        assertThat(ranking.of(Outcome.BELOW)).singleElement().satisfies(place -> {
            assertThat(place.contender().number()).isEqualTo("A");
            assertThat(place.reason()).isEqualTo(Reason.THRESHOLD);
            assertThat(place.place()).isEqualTo(3);
        });
        assertThat(ranking.size()).isEqualTo(2);
    }

    @Test
    void of_equal_scores_the_group_with_fewer_members_goes_first_then_who_filed_earlier() {
        Ranking ranking = Ranking.of(
                rules(3, 1, "50", "0/1"),
                List.of(
                        one("A", "90", "parents", false),
                        one("B", "80", "parents", false),
                        one("C", "80", "teachers", false),
                        one("D", "80", "teachers", false)));

        // C first, for teachers have nobody yet; then both groups have one, and B filed before D.
        assertThat(numbers(ranking, Outcome.SEAT)).containsExactly("A", "C", "B");
        assertThat(numbers(ranking, Outcome.RESERVE)).containsExactly("D");
        assertThat(ranking.places()).extracting(Place::place).containsExactly(1, 2, 2, 2);
    }

    @Test
    void somebody_is_passed_over_only_where_the_seats_left_are_needed() {
        SelectionRules rules = rules(3, 3, "50", "1/3", new ReferenceGroup("teachers", "Учителя", "", 1));
        Ranking ranking = Ranking.of(
                rules,
                List.of(
                        one("A", "95", "parents", false),
                        one("B", "90", "parents", false),
                        one("C", "85", "parents", true),
                        one("D", "60", "teachers", false)));

        assertThat(numbers(ranking, Outcome.SEAT)).containsExactly("A", "C", "D");
        assertThat(ranking.of(Outcome.RESERVE)).singleElement().satisfies(place -> {
            assertThat(place.contender().number()).isEqualTo("B");
            assertThat(place.reason()).isEqualTo(Reason.QUOTA);
            assertThat(place.quotas()).containsExactly("teachers", Ranking.EXPERTS);
        });
    }

    @Test
    void one_who_serves_two_quotas_leaves_a_seat_for_a_better_score() {
        SelectionRules rules = rules(3, 3, "50", "1/3", new ReferenceGroup("teachers", "Учителя", "", 1));
        Ranking ranking = Ranking.of(
                rules,
                List.of(
                        one("A", "95", "parents", false),
                        one("B", "90", "parents", false),
                        one("C", "85", "parents", true),
                        one("D", "60", "teachers", true)));

        assertThat(numbers(ranking, Outcome.SEAT)).containsExactly("A", "B", "D");
    }

    @Test
    void a_part_of_the_council_is_new_and_experts_come_before_newcomers() {
        SelectionRules rules = rules(3, 3, "50", "1/3", "2/3");
        List<Contender> all = List.of(
                before("A", "95", false),
                before("B", "90", true),
                one("C", "85", "", false),
                before("D", "80", true),
                one("E", "75", "", false));

        Ranking ranking = Ranking.of(rules, all);
        assertThat(numbers(ranking, Outcome.SEAT)).containsExactly("B", "C", "E");
        assertThat(ranking.of(Outcome.RESERVE))
                .filteredOn(place -> place.contender().number().equals("A"))
                .singleElement()
                .satisfies(place -> assertThat(place.quotas()).containsExactly(Ranking.EXPERTS, Ranking.NEWCOMERS));
        // Both cannot be had of these: the expert sits, and one newcomer is missing.
        Ranking few = Ranking.of(rules, all.subList(0, 3));
        assertThat(numbers(few, Outcome.SEAT)).containsExactly("A", "B", "C");
        assertThat(few.shortfalls()).containsExactly(new Shortfall(Ranking.NEWCOMERS, 2, 1));
    }

    @Test
    void whoever_comes_from_the_reserve_keeps_the_part_of_newcomers() {
        SelectionRules rules = rules(3, 1, "50", "0/1", "2/3");

        assertThat(Replacement.of(
                        rules,
                        List.of(before("A", "95", false), one("B", "90", "", false)),
                        List.of(before("C", "85", false), one("D", "80", "", false))))
                .hasValueSatisfying(next -> assertThat(next.number()).isEqualTo("D"));
    }

    @Test
    void of_one_organisation_the_best_stands_and_the_other_waits() {
        Ranking ranking = Ranking.of(
                rules(2, 1, "50", "0/1"),
                List.of(
                        contender("A", "70", "", false, "ogrn-1"),
                        contender("B", "90", "", false, "ogrn-1"),
                        contender("C", "60", "", false, "ogrn-2")));

        assertThat(numbers(ranking, Outcome.SEAT)).containsExactly("B", "C");
        assertThat(ranking.of(Outcome.RESERVE)).singleElement().satisfies(place -> assertThat(place.reason())
                .isEqualTo(Reason.ORGANISATION));
    }

    @Test
    void a_council_is_made_smaller_where_else_it_would_lack_its_part_of_experts() {
        List<Contender> all = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            all.add(one("N" + (10 + n), "80", "", n < 3));
        }
        Ranking ranking = Ranking.of(rules(12, 9, "50", "1/3"), all);

        assertThat(ranking.size()).isEqualTo(9);
        assertThat(ranking.enough()).isTrue();
        assertThat(ranking.of(Outcome.SEAT))
                .filteredOn(place -> place.contender().expert())
                .hasSize(3);
    }

    @Test
    void what_the_candidates_do_not_suffice_for_is_said_and_the_rest_is_kept() {
        SelectionRules rules = rules(
                4,
                4,
                "50",
                "1/2",
                new ReferenceGroup("teachers", "Учителя", "", 1),
                new ReferenceGroup("youth", "Молодёжь", "", 1));
        Ranking ranking = Ranking.of(
                rules, List.of(one("A", "90", "youth", false), one("B", "80", "", true), one("C", "70", "", false)));

        assertThat(ranking.enough()).isFalse();
        assertThat(ranking.shortfalls())
                .containsExactly(
                        new Shortfall(Ranking.MEMBERS, 4, 3),
                        new Shortfall("teachers", 1, 0),
                        new Shortfall(Ranking.EXPERTS, 2, 1));
        assertThat(numbers(ranking, Outcome.SEAT)).containsExactly("A", "B", "C");
    }

    @Test
    void nobody_at_all_makes_an_empty_ranking() {
        Ranking ranking = Ranking.of(rules(9, 9, "50", "1/3"), List.of());

        assertThat(ranking.places()).isEmpty();
        assertThat(ranking.shortfalls()).containsExactly(new Shortfall(Ranking.MEMBERS, 9, 0));
    }

    @Test
    void a_nomination_is_ranked_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ranking.of(rules(2, 1, "50", "0/1"), List.of(one("A", "70"), one("A", "80"))));
    }

    @ParameterizedTest
    @CsvSource({
        "9, 1/3, 3",
        "10, 1/3, 4",
        "21, 1/3, 7",
        "0, 1/3, 0",
        "15, 0/1, 0",
        "7, 1/1, 7",
        "9, 2/5, 4",
    })
    void a_part_is_rounded_up(int all, String part, int least) {
        assertThat(Part.parse(part).ofAll(all)).isEqualTo(least);
    }

    @Test
    void a_score_is_the_mean_of_the_weighted_points_to_two_decimals_half_up() {
        // 10 + 20 + 1.5 × 15 = 52.5; 0; 1: together 53.5, a third of it 17.8333…
        assertThat(ScoreSheet.score(CRITERIA, List.of(sheet(10, 20, 15), sheet(0, 0, 0), sheet(1, 0, 0))))
                .isEqualTo(new BigDecimal("17.83"));
        assertThat(ScoreSheet.score(CRITERIA, List.of(sheet(30, 25, 15)))).isEqualTo(new BigDecimal("77.50"));
        List<Criterion> fine = List.of(new Criterion("one", "Одно", "", 10, 1));
        // 0.01 and 0.00: a mean of 0.005 is rounded up.
        assertThat(ScoreSheet.score(fine, List.of(new ScoreSheet(Map.of("one", 1)), new ScoreSheet(Map.of("one", 0)))))
                .isEqualTo(new BigDecimal("0.01"));
    }

    @Test
    void a_sheet_is_complete_with_allowed_points_for_every_criterion_alone() {
        assertThat(sheet(30, 25, 15).complete(CRITERIA)).isTrue();
        assertThat(sheet(0, 0, 0).complete(CRITERIA)).isTrue();
        assertThat(sheet(31, 25, 15).complete(CRITERIA)).isFalse();
        assertThat(sheet(-1, 25, 15).complete(CRITERIA)).isFalse();
        assertThat(new ScoreSheet(Map.of("expertise", 1, "experience", 1)).complete(CRITERIA))
                .isFalse();
        assertThat(new ScoreSheet(Map.of("expertise", 1, "experience", 1, "other", 1)).complete(CRITERIA))
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> ScoreSheet.score(CRITERIA, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> ScoreSheet.score(CRITERIA, List.of(sheet(31, 0, 0))));
    }

    @Test
    void rules_that_no_council_could_keep_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> rules(8, 9, "50", "1/3"));
        assertThatIllegalArgumentException().isThrownBy(() -> rules(9, 9, "100.01", "1/3"));
        assertThatIllegalArgumentException().isThrownBy(() -> rules(9, 9, "-1", "1/3"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules(9, 2, "50", "1/3", new ReferenceGroup("a", "А", "", 3)));
        assertThatIllegalArgumentException().isThrownBy(() -> Part.parse("4/3"));
        assertThatIllegalArgumentException().isThrownBy(() -> Part.parse("third"));
    }

    @Test
    void an_empty_seat_goes_to_the_first_of_the_reserve_by_whom_the_council_keeps_its_quotas() {
        SelectionRules rules = rules(3, 3, "50", "1/3", new ReferenceGroup("teachers", "Учителя", "", 1));
        Contender parent = one("A", "95", "parents", false);
        Contender expert = one("B", "90", "parents", true);
        Contender plain = one("C", "80", "parents", false);
        Contender teacher = one("D", "60", "teachers", false);

        // The only teacher left: the next teacher comes before better scores.
        assertThat(Replacement.of(rules, List.of(parent, expert), List.of(plain, teacher)))
                .contains(teacher);
        // No teacher waits either: the first of the reserve.
        assertThat(Replacement.of(rules, List.of(parent, expert), List.of(plain)))
                .contains(plain);
        // A member of whose organisation already sits there waits on.
        Contender same = contender("E", "99", "parents", false, expert.organisation());
        assertThat(Replacement.of(rules, List.of(expert, teacher), List.of(same, plain)))
                .contains(plain);
        assertThat(Replacement.of(rules, List.of(expert, teacher), List.of(same)))
                .isEmpty();
        assertThat(Replacement.of(rules, List.of(parent, teacher), List.of())).isEmpty();
    }

    /** 3,000 small competitions, full of ties and quotas that collide, ranked anew from their published files. */
    @Test
    void whoever_follows_the_published_rule_comes_to_the_same_result() throws Exception {
        long seed = Long.getLong("ranking.seed", System.nanoTime());
        Random random = new Random(seed);
        int reordered = 0;
        int lacking = 0;
        for (int n = 0; n < 3_000; n++) {
            SelectionRules rules = anyRules(random);
            List<OpenRecord.Points> points = new ArrayList<>();
            List<Contender> contenders = anyContenders(random, rules, points);
            Ranking ranking = Ranking.of(rules, contenders);

            RankedAnew anew = new RankedAnew(
                    OpenRecord.rules(rules), OpenRecord.candidates(contenders), OpenRecord.scores(points));
            assertThat(RankedAnew.read(OpenRecord.result(ranking)))
                    .as("ranking.seed=%d, competition %d", seed, n)
                    .isEqualTo(anew.result());
            assertThat(ranking.shortfalls().stream().map(each -> each.of() + ":" + each.wanted() + ":" + each.found()))
                    .as("ranking.seed=%d, competition %d", seed, n)
                    .containsExactlyElementsOf(anew.shortfalls());
            reordered += ranking.places().stream().anyMatch(place -> place.reason() == Reason.QUOTA) ? 1 : 0;
            lacking += ranking.enough() ? 0 : 1;
        }
        // It would prove little if the quotas never mattered.
        assertThat(reordered).isGreaterThan(100);
        assertThat(lacking).isBetween(100, 2_900);
    }

    @Test
    void the_order_in_which_candidates_are_read_changes_nothing() {
        Random random = new Random(7);
        for (int n = 0; n < 200; n++) {
            SelectionRules rules = anyRules(random);
            List<Contender> contenders = anyContenders(random, rules, new ArrayList<>());
            Ranking ranking = Ranking.of(rules, contenders);
            List<Contender> shuffled = new ArrayList<>(contenders);
            Collections.shuffle(shuffled, random);

            assertThat(Ranking.of(rules, shuffled)).isEqualTo(ranking);
        }
    }

    private static SelectionRules anyRules(Random random) {
        int smallest = 1 + random.nextInt(5);
        int seats = smallest + random.nextInt(4);
        List<ReferenceGroup> groups = new ArrayList<>();
        int left = smallest;
        for (String code : List.of("a", "b", "c")) {
            int atLeast = random.nextInt(Math.min(left, 2) + 1);
            left -= atLeast;
            groups.add(new ReferenceGroup(code, "Группа " + code, "", atLeast));
        }
        List<Criterion> criteria = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(n ->
                        new Criterion("c" + n, "Критерий " + n, "", 1 + random.nextInt(4), 1 + random.nextInt(150)))
                .toList();
        BigDecimal highest = BigDecimal.valueOf(
                criteria.stream()
                        .mapToLong(each -> (long) each.most() * each.weight())
                        .sum(),
                2);
        return new SelectionRules(
                seats,
                smallest,
                highest.multiply(BigDecimal.valueOf(random.nextInt(4), 1)).setScale(2, RoundingMode.DOWN),
                new Part(random.nextInt(3), 3),
                new Part(random.nextInt(4), 4),
                1 + random.nextInt(2),
                3,
                3,
                groups,
                criteria);
    }

    private static List<Contender> anyContenders(Random random, SelectionRules rules, List<OpenRecord.Points> points) {
        List<Contender> contenders = new ArrayList<>();
        int many = random.nextInt(11);
        for (int n = 0; n < many; n++) {
            String number = "OSN-2026-" + String.format("%06d", n + 1);
            List<ScoreSheet> sheets = new ArrayList<>();
            for (int scorer = 1; scorer <= 1 + random.nextInt(3); scorer++) {
                Map<String, Integer> given = new LinkedHashMap<>();
                for (Criterion each : rules.criteria()) {
                    int some = random.nextInt(each.most() + 1);
                    given.put(each.code(), some);
                    points.add(new OpenRecord.Points(number, scorer, each.code(), some));
                }
                sheets.add(new ScoreSheet(given));
            }
            contenders.add(new Contender(
                    number,
                    "10239" + random.nextInt(8),
                    List.of("a", "b", "c", "").get(random.nextInt(4)),
                    random.nextInt(3) == 0,
                    random.nextInt(2) == 0,
                    MORNING.plusSeconds(random.nextInt(4)),
                    ScoreSheet.score(rules.criteria(), sheets)));
        }
        return contenders;
    }

    private static SelectionRules rules(
            int seats, int smallest, String threshold, String experts, ReferenceGroup... groups) {
        return rules(seats, smallest, threshold, experts, "0/1", groups);
    }

    private static SelectionRules rules(
            int seats, int smallest, String threshold, String experts, String renewed, ReferenceGroup... groups) {
        return new SelectionRules(
                seats,
                smallest,
                new BigDecimal(threshold),
                Part.parse(experts),
                Part.parse(renewed),
                1,
                3,
                3,
                List.of(groups),
                List.of(new Criterion("all", "Всё", "", 100, 100)));
    }

    private static ScoreSheet sheet(int expertise, int experience, int programme) {
        return new ScoreSheet(Map.of("expertise", expertise, "experience", experience, "programme", programme));
    }

    private Contender one(String number, String score) {
        return one(number, score, "", false);
    }

    /** One of the council before. */
    private Contender before(String number, String score, boolean expert) {
        return new Contender(
                number,
                "org-of-" + number,
                "",
                expert,
                true,
                MORNING.plusSeconds(filed++),
                new BigDecimal(score).setScale(2));
    }

    private Contender one(String number, String score, String group, boolean expert) {
        return contender(number, score, group, expert, "org-of-" + number);
    }

    private Contender contender(String number, String score, String group, boolean expert, String organisation) {
        return new Contender(
                number,
                organisation,
                group,
                expert,
                false,
                MORNING.plusSeconds(filed++),
                new BigDecimal(score).setScale(2));
    }

    private static List<String> numbers(Ranking ranking, Outcome outcome) {
        return ranking.of(outcome).stream()
                .map(place -> place.contender().number())
                .toList();
    }
}
