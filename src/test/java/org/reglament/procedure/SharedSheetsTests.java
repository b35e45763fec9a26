package org.reglament.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One drawing serves several procedures: further sheets and forms are taken over under the other name. */
class SharedSheetsTests {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_procedure_takes_over_what_it_opens_and_does_not_have_itself() {
        SortedMap<String, byte[]> lender = new TreeMap<>(Map.of(
                "processes/road/road.bpmn", bytes("main of the road"),
                "processes/road/road-work.bpmn", bytes("<process id=\"road-work\" form=\"road-do\"/>"),
                "processes/road/road-vote.bpmn",
                        bytes("<process id=\"road-vote\"/><call calledElement=\"road-count\"/>"),
                "processes/road/road-count.bpmn", bytes("<process id=\"road-count\"/>"),
                "forms/road/do.form", bytes("{\"id\":\"road-do\"}"),
                "forms/road/apply.form", bytes("{\"id\":\"road-apply\"}"),
                "templates/letters/road/late.ru.ftl", bytes("late")));
        SortedMap<String, byte[]> street = new TreeMap<>(Map.of(
                "processes/street/street.bpmn",
                        bytes("<property name=\"shares\" value=\"road\" /><call calledElement=\"street-work\"/>"),
                "forms/street/apply.form", bytes("own")));

        SortedMap<String, byte[]> whole =
                SharedSheets.add(Map.of("road", lender, "street", street)).get("street");

        assertThat(whole).isNotNull();
        assertThat(whole.keySet())
                .containsExactly(
                        "forms/street/apply.form",
                        "forms/street/do.form",
                        "processes/street/street-work.bpmn",
                        "processes/street/street.bpmn",
                        "templates/letters/street/late.ru.ftl");
        assertThat(new String(whole.get("forms/street/apply.form"), StandardCharsets.UTF_8))
                .isEqualTo("own");
        assertThat(new String(whole.get("processes/street/street-work.bpmn"), StandardCharsets.UTF_8))
                .isEqualTo("<process id=\"street-work\" form=\"street-do\"/>");
    }

    @Test
    void nothing_is_taken_from_a_procedure_that_is_not_there() {
        SortedMap<String, byte[]> street = new TreeMap<>(
                Map.of("processes/street/street.bpmn", bytes("<property name=\"shares\" value=\"road\" />")));

        assertThat(SharedSheets.add(Map.of("street", street)).get("street")).hasSize(1);
    }
}
