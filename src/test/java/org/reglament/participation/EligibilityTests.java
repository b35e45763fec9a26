package org.reglament.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The table of those who may not sit in a public council: each bar by itself, with its article, and none without one. */
class EligibilityTests {
    /** What each bar needs, in the order in which they are told. */
    private static final Map<String, Map<String, Object>> BARS = new LinkedHashMap<>();

    private static final Map<String, String> ARTICLES = Map.ofEntries(
            Map.entry("incomplete", "ст. 6 Закона области № 304"),
            Map.entry("minor", "ст. 13 212-ФЗ"),
            Map.entry("foreign", "ст. 13 212-ФЗ"),
            Map.entry("dual", "ст. 7 32-ФЗ"),
            Map.entry("public-post", "ст. 13 212-ФЗ"),
            Map.entry("incapable", "ст. 7 32-ФЗ"),
            Map.entry("convicted", "ст. 7 32-ФЗ"),
            Map.entry("expelled", "ст. 7 32-ФЗ"),
            Map.entry("foreign-agent", "255-ФЗ, ограничения иностранных агентов"),
            Map.entry("party", "32-ФЗ, требования к организациям"),
            Map.entry("young-organisation", "32-ФЗ, требования к организациям"),
            Map.entry("warned", "32-ФЗ, требования к организациям"),
            Map.entry("suspended", "32-ФЗ, требования к организациям"),
            Map.entry("second", "ст. 6 Закона области № 304"),
            Map.entry("conflict", "ст. 11 212-ФЗ"));

    static {
        BARS.put("incomplete", Map.of("complete", false));
        BARS.put("minor", Map.of("adult", false));
        BARS.put("foreign", Map.of("citizenship", "foreign"));
        BARS.put("dual", Map.of("citizenship", "dual"));
        BARS.put("public-post", Map.of("publicPost", true));
        BARS.put("incapable", Map.of("incapable", true));
        BARS.put("convicted", Map.of("convicted", true));
        BARS.put("expelled", Map.of("expelled", true));
        BARS.put("foreign-agent", Map.of("foreignAgent", true));
        BARS.put("party", Map.of("party", true));
        BARS.put("young-organisation", Map.of("oldEnough", false));
        BARS.put("warned", Map.of("warned", true));
        BARS.put("suspended", Map.of("suspended", true));
        BARS.put("second", Map.of("secondOfOrganisation", true));
        BARS.put("conflict", Map.of("conflictBars", true));
    }

    private static DmnEngine engine;
    private static DmnDecision table;

    @BeforeAll
    static void read() throws IOException {
        engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (InputStream file = Files.newInputStream(Path.of("processes/council-nomination/eligibility.dmn"))) {
            table = engine.parseDecision("eligibility", file);
        }
    }

    @Test
    void who_has_no_restriction_is_not_barred() {
        assertThat(decide(Map.of())).containsEntry("bar", "none").containsEntry("article", "");
    }

    @Test
    void each_restriction_bars_by_itself_and_names_its_article() {
        BARS.forEach((bar, facts) -> {
            Map<String, Object> ruling = decide(facts);
            assertThat(ruling).as(bar).containsEntry("bar", bar).containsEntry("article", ARTICLES.get(bar));
            assertThat(String.valueOf(ruling.get("reason"))).as(bar).isNotBlank();
        });
    }

    /** All pairs: nothing that is added takes a bar away. */
    @Test
    void of_two_restrictions_the_earlier_of_the_table_is_told() {
        List<String> order = new ArrayList<>(BARS.keySet());
        for (int first = 0; first < order.size(); first++) {
            for (int second = first + 1; second < order.size(); second++) {
                Map<String, Object> facts = new LinkedHashMap<>(BARS.get(order.get(second)));
                facts.putAll(BARS.get(order.get(first)));
                assertThat(decide(facts))
                        .as(order.get(first) + " and " + order.get(second))
                        .containsEntry("bar", order.get(first));
            }
        }
    }

    /** What nobody was asked, because papers are missing, is no reason to admit. */
    @Test
    void an_incomplete_nomination_is_barred_although_nothing_else_is_known() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts().keySet().forEach(name -> facts.put(name, null));
        facts.put("complete", false);

        assertThat(engine.evaluateDecisionTable(table, facts).getSingleResult().getEntryMap())
                .containsEntry("bar", "incomplete");
    }

    private static Map<String, Object> decide(Map<String, Object> told) {
        Map<String, Object> facts = facts();
        facts.putAll(told);
        return engine.evaluateDecisionTable(table, facts).getSingleResult().getEntryMap();
    }

    private static Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("complete", true);
        facts.put("adult", true);
        facts.put("citizenship", "ru");
        facts.put("publicPost", false);
        facts.put("incapable", false);
        facts.put("convicted", false);
        facts.put("expelled", false);
        facts.put("foreignAgent", false);
        facts.put("party", false);
        facts.put("oldEnough", true);
        facts.put("warned", false);
        facts.put("suspended", false);
        facts.put("secondOfOrganisation", false);
        facts.put("conflictBars", false);
        return facts;
    }
}
