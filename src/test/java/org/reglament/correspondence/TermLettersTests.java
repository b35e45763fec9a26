package org.reglament.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Channel;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Openings;
import org.reglament.deadline.Deadlines;
import org.reglament.deadline.Turn;
import org.reglament.kit.ReglamentTest;
import org.reglament.procedure.Deploy;
import org.reglament.procedure.Procedures;
import org.reglament.procedure.Sketch;
import org.springframework.beans.factory.annotation.Autowired;

/** The steps of the palette suffice to tell an applicant that a term stopped, runs again, or was started anew. */
@ReglamentTest
class TermLettersTests {
    @Autowired
    Openings openings;

    @Autowired
    CaseFiles cases;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Letters letters;

    @Autowired
    Procedures procedures;

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskService tasks;

    @Test
    void a_diagram_stops_resumes_and_restarts_a_term_and_tells_the_applicant_each_time() {
        Deploy.sketch(
                repository,
                procedures,
                Sketch.of("letter-term")
                        .form("letter-term-check", "{\"type\":\"checkbox\",\"key\":\"approved\"}")
                        .flow(
                                "<startEvent id='start'/>" + Sketch.flow("start", "begin")
                                        + begin("begin", "В первый раз этого не скажут")
                                        + Sketch.flow("begin", "hold")
                                        + Sketch.step("hold", "stopDeadline", "key", "answer", "reason", "Ждём акт")
                                        + Sketch.flow("hold", "tell-hold")
                                        + Sketch.step("tell-hold", "sendLetter", "letter", "term-stopped")
                                        + Sketch.flow("tell-hold", "wait")
                                        + Sketch.task("wait", "letter-term-check", "") + Sketch.flow("wait", "go")
                                        + Sketch.step(
                                                "go",
                                                "resumeDeadline",
                                                "key",
                                                "answer",
                                                "reason",
                                                "Акт получен",
                                                "anew",
                                                "true")
                                        + Sketch.flow("go", "tell-go")
                                        + Sketch.step("tell-go", "sendLetter", "letter", "term-runs")
                                        + Sketch.flow("tell-go", "think")
                                        + Sketch.task("think", "letter-term-check", "")
                                        + Sketch.flow("think", "again") + begin("again", "Представлены новые доводы")
                                        + Sketch.flow("again", "tell-again")
                                        + Sketch.step("tell-again", "sendLetter", "letter", "term-runs")
                                        + Sketch.flow("tell-again", "last")
                                        + Sketch.task("last", "letter-term-check", "") + Sketch.flow("last", "end")
                                        + "<endEvent id='end'/>",
                                "start",
                                "begin",
                                "hold",
                                "tell-hold",
                                "wait",
                                "go",
                                "tell-go",
                                "think",
                                "again",
                                "tell-again",
                                "last",
                                "end"));
        UUID id = openings.open(new OpenCase(
                        "letter-term",
                        "mamonovo",
                        "Протекает крыша",
                        new Applicant("Белова", "Нина", "Ивановна", null, "term@case.example", null, null, "ru"),
                        Map.of(),
                        Channel.PORTAL,
                        "intake",
                        "account",
                        null,
                        null,
                        null))
                .id();
        complete(id);
        complete(id);

        List<Letter> written = letters.of(id);
        assertThat(written)
                .extracting(Letter::event)
                .containsExactlyInAnyOrder("term-stopped", "term-runs", "term-runs");
        assertThat(text(written, "term-stopped", 0))
                .contains("Срок по делу «Протекает крыша» пока не идёт", "приостановлен (причина: Ждём акт)");
        assertThat(text(written, "term-runs", 0)).contains("со дня возобновления", "начат заново");
        assertThat(text(written, "term-runs", 1)).contains("со дня начала срока", "начат заново");
        assertThat(deadlines.turns(id).get("answer"))
                .extracting(Turn::kind, Turn::reason)
                .containsExactly(
                        tuple(Turn.Kind.STARTED, null),
                        tuple(Turn.Kind.STOPPED, "Ждём акт"),
                        tuple(Turn.Kind.RESTARTED, "Акт получен"),
                        tuple(Turn.Kind.RESTARTED, "Представлены новые доводы"));
        assertThat(cases.get(id).dueAt())
                .isEqualTo(deadlines.find(id, "answer").orElseThrow().dueAt());
    }

    private static String begin(String id, String reason) {
        return Sketch.step(
                id,
                "startDeadline",
                "key",
                "answer",
                "rule",
                "10 days",
                "from",
                "now",
                "basis",
                "ст. 1",
                "reason",
                reason);
    }

    private static String text(List<Letter> letters, String event, int place) {
        return letters.stream()
                .filter(letter -> letter.event().equals(event))
                .sorted((a, b) -> a.createdAt().compareTo(b.createdAt()))
                .toList()
                .get(place)
                .text();
    }

    private void complete(UUID id) {
        tasks.complete(
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(id.toString())
                        .singleResult()
                        .getId(),
                Map.of("approved", true));
    }
}
