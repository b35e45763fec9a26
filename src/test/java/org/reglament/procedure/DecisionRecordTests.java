package org.reglament.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.journal.Journal;
import org.reglament.journal.JournalEntry;
import org.reglament.kit.ReglamentTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Which table decided a case, by which row and on what grounds, stands in the case's journal. */
@ReglamentTest
class DecisionRecordTests {

    private static final String TABLE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="tables" name="tables" namespace="test">
              <decision id="road" name="Куда идти">
                <decisionTable id="road-table" hitPolicy="FIRST">
                  <input id="in-kind" label="Вид"><inputExpression id="x1" typeRef="string"><text>kind</text></inputExpression></input>
                  <input id="in-word" label="Слова"><inputExpression id="x2" typeRef="string"><text>word</text></inputExpression></input>
                  <output id="out-road" name="road" label="Дорога" typeRef="string"/>
                  <output id="out-days" name="days" label="Дней" typeRef="integer"/>
                  <rule id="secret"><inputEntry id="r11"><text>"secret"</text></inputEntry><inputEntry id="r12"><text></text></inputEntry>
                    <outputEntry id="r13"><text>"refuse"</text></outputEntry><outputEntry id="r14"><text>7</text></outputEntry></rule>
                  <rule id="usual"><inputEntry id="r21"><text></text></inputEntry><inputEntry id="r22"><text></text></inputEntry>
                    <outputEntry id="r23"><text>"go"</text></outputEntry><outputEntry id="r24"><text>30</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Procedures procedures;

    @Autowired
    Journal journal;

    @BeforeEach
    void deploy() {
        Deploy.sketch(
                repository,
                procedures,
                Sketch.of("by-table")
                        .form(
                                "by-table-start",
                                "{\"type\":\"select\",\"key\":\"kind\",\"label\":\"Вид\"}",
                                "{\"type\":\"textfield\",\"key\":\"word\",\"label\":\"Слова\"}")
                        .file("processes/by-table/road.dmn", TABLE)
                        .flow(
                                "<startEvent id='start' camunda:formRef='by-table-start' camunda:formRefBinding='deployment'/>"
                                        + Sketch.flow("start", "decide")
                                        + "<businessRuleTask id='decide' camunda:decisionRef='road' camunda:decisionRefBinding='deployment'"
                                        + " camunda:mapDecisionResult='singleResult' camunda:resultVariable='chosen'/>"
                                        + Sketch.flow("decide", "wait") + "<receiveTask id='wait'/>"));
    }

    @Test
    void it_names_table_version_row_inputs_and_outputs() {
        JournalEntry entry = decided("secret", "Иванова Мария, паспорт 27 05");

        assertThat(entry.by()).isEqualTo("system");
        assertThat(entry.element()).isEqualTo("decide");
        assertThat(entry.data()).containsEntry("table", "road").containsEntry("name", "Куда идти");
        assertThat((Integer) entry.data().get("version")).isPositive();
        assertThat(entry.data().get("rules"))
                .isEqualTo(List.of(Map.of("rule", 1, "id", "secret", "outputs", Map.of("road", "refuse", "days", 7))));
        assertThat(entry.data().get("inputs").toString()).contains("input=kind, label=Вид, value=secret");
    }

    @Test
    void what_somebody_typed_freely_stays_out() {
        JournalEntry entry = decided("usual", "Иванова Мария, паспорт 27 05");

        assertThat(entry.data().toString()).contains("label=Слова, value=…").doesNotContain("Иванова");
        assertThat(entry.data().get("rules").toString()).contains("rule=2");
    }

    @Test
    void an_unanswered_question_is_told_as_one() {
        assertThat(decided(null, null).data().get("inputs").toString()).contains("label=Вид, value=null");
    }

    private JournalEntry decided(@Nullable String kind, @Nullable String word) {
        UUID id = UUID.randomUUID();
        Map<String, Object> variables = new HashMap<>();
        variables.put("kind", kind);
        variables.put("word", word);
        runtime.startProcessInstanceByKey("by-table", id.toString(), variables);
        List<JournalEntry> entries = journal.of(id);
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).action()).isEqualTo("decided");
        assertThat(journal.verify(id).valid()).isTrue();
        return entries.get(0);
    }
}
