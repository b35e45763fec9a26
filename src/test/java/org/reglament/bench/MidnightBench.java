package org.reglament.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.Settling;
import org.reglament.deadline.Deadline;
import org.reglament.deadline.Deadlines;
import org.reglament.kit.ReglamentTest;
import org.reglament.procedure.Deploy;
import org.reglament.procedure.Procedures;
import org.reglament.procedure.Sketch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ten thousand deadlines, each with a timer of the engine, pass at one midnight; told is how long they take in all. No
 * part of the build. See {@code docs/performance.md}.
 */
@ReglamentTest
class MidnightBench {
    private static final int DEADLINES = Integer.getInteger("bench.deadlines", 10_000);

    @Autowired
    Deadlines deadlines;

    @Autowired
    List<Settling> settlings;

    @Autowired
    BusinessClock clock;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    Procedures procedures;

    @Autowired
    JdbcClient jdbc;

    @Test
    void ten_thousand_deadlines_at_one_midnight() {
        Deploy.sketch(
                repository,
                procedures,
                Sketch.of("midnight")
                        .form("midnight-check", "{\"type\":\"textfield\",\"key\":\"note\",\"label\":\"Заметка\"}")
                        .flow(
                                "<startEvent id='start'/>" + Sketch.flow("start", "term")
                                        + Sketch.step(
                                                "term",
                                                "startDeadline",
                                                "key",
                                                "answer",
                                                "rule",
                                                "30 days",
                                                "from",
                                                "now",
                                                "basis",
                                                "ст. 12 59-ФЗ")
                                        + Sketch.flow("term", "check")
                                        + Sketch.task("check", "midnight-check", "")
                                        + Sketch.flow("check", "end") + "<endEvent id='end'/>"
                                        + "<boundaryEvent id='late' attachedToRef='check' cancelActivity='false'>"
                                        + "<timerEventDefinition><timeDate>${deadline.due('answer')}</timeDate>"
                                        + "</timerEventDefinition></boundaryEvent>"
                                        + Sketch.flow("late", "report")
                                        + Sketch.step("report", "reportBreach", "key", "answer")
                                        + Sketch.flow("report", "late-end") + "<endEvent id='late-end'/>",
                                "start",
                                "term",
                                "check",
                                "end",
                                "late",
                                "report",
                                "late-end"));
        List<UUID> cases = cases();
        cases.forEach(id -> runtime.startProcessInstanceByKey("midnight", id.toString()));
        Deadline any = deadlines.find(cases.get(0), "answer").orElseThrow();

        clock.advance(Duration.between(clock.instant(), any.passed()).plusSeconds(1));
        Instant begun = Instant.now();
        boolean again = true;
        while (again) {
            again = settlings.stream().map(Settling::settle).toList().contains(false);
        }
        Duration took = Duration.between(begun, Instant.now());

        int broken = jdbc.sql("select count(*) from deadline where breached_at is not null and case_id = any(?)")
                .param(cases.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
        int told = jdbc.sql(
                        "select count(*) from journal_entry where action = 'deadline.breached' and case_id = any(?)")
                .param(cases.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
        assertThat(broken).isEqualTo(DEADLINES);
        assertThat(told).isEqualTo(DEADLINES);
        System.out.printf(
                Locale.ROOT,
                "BENCH %d deadlines and as many timers of one midnight: %d s, each once (goal 300 s)%n",
                DEADLINES,
                took.toSeconds());
    }

    private List<UUID> cases() {
        List<UUID> ids = new ArrayList<>();
        for (int n = 0; n < DEADLINES; n++) {
            ids.add(UUID.randomUUID());
        }
        jdbc.sql(
                        """
                insert into case_file (id, number, procedure, definition_id, body, title, locale, status, opened_at,
                    received_at, registered_at, channel, filed_by, identity_level, content)
                select id, 'B-' || id, 'midnight', :definition, 'sovetsk', 'Тест', 'ru', '', :now, :now, :now, 'PAPER',
                    'test', 'paper', '{}' from unnest(:ids) as given (id)
                """)
                .param("definition", procedures.get("midnight").definitionId())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ids", ids.toArray(UUID[]::new))
                .update();
        return ids;
    }
}
