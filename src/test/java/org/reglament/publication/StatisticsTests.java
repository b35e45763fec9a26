package org.reglament.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Channel;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Openings;
import org.reglament.casefile.ReportPeriod;
import org.reglament.casefile.ScheduledStarts;
import org.reglament.journal.Journal;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Time;
import org.reglament.procedure.Deploy;
import org.reglament.procedure.Procedures;
import org.reglament.procedure.Sketch;
import org.reglament.worklist.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases are counted as they went, and what is due each month begins once for each month, whoever looks. */
@ReglamentTest
class StatisticsTests {
    private static final String BODY = "gusev";

    @Autowired
    Http http;

    @Autowired
    Time time;

    @Autowired
    BusinessClock clock;

    @Autowired
    Procedures procedures;

    @Autowired
    RepositoryService repository;

    @Autowired
    Openings openings;

    @Autowired
    CaseFiles cases;

    @Autowired
    WorkItems items;

    @Autowired
    ScheduledStarts starts;

    @Autowired
    CaseTable tables;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void cases_are_counted_by_how_they_went() {
        Deploy.sketch(
                repository,
                procedures,
                Sketch.of("tallied")
                        .form("tallied-work", "{\"type\":\"textfield\",\"key\":\"verdict\",\"label\":\"Итог\"}")
                        .flow(
                                "<startEvent id='start'/>" + Sketch.flow("start", "number")
                                        + Sketch.step("number", "registerCase") + Sketch.flow("number", "term")
                                        + Sketch.step(
                                                "term",
                                                "startDeadline",
                                                "key",
                                                "decision",
                                                "rule",
                                                "5 working days",
                                                "from",
                                                "registration",
                                                "basis",
                                                "ст. 1")
                                        + Sketch.flow("term", "work") + Sketch.task("work", "tallied-work", "")
                                        + Sketch.flow("work", "met")
                                        + Sketch.step("met", "meetDeadline", "key", "decision")
                                        + Sketch.flow("met", "close")
                                        + Sketch.step("close", "closeCase", "outcome", "${verdict}")
                                        + Sketch.flow("close", "end") + "<endEvent id='end'/>",
                                "start",
                                "number",
                                "term",
                                "work",
                                "met",
                                "close",
                                "end"));
        LocalDate first = clock.today();
        String quick = open("fee");
        String middle = open("fee");
        String late = open("misprints");
        open("fee");
        work(quick, "satisfied");
        time.advanceWorkingDays(3);
        work(middle, "refused");
        time.advanceWorkingDays(4);
        work(late, "refused");

        CaseTable.Table table = tables.of(
                "tallied",
                first,
                clock.today(),
                Measure.parse(
                        """
                        Поступило = registered
                        Плата = registered ground fee
                        Закончено = closed
                        Отказано = closed refused
                        В срок = kept decision
                        Поздно = late decision
                        Дней = median decision
                        """));

        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0).body().code()).isEqualTo(BODY);
        assertThat(table.rows().get(0).values()).containsExactly(4, 3, 3, 2, 2, 1, 3);
        assertThat(table.total()).isEqualTo(table.rows().get(0).values());
        assertThat(tables.of(
                                "tallied",
                                first.minusYears(1),
                                first.minusDays(1),
                                Measure.parse("Поступило = registered"))
                        .rows())
                .isEmpty();
    }

    @Test
    void what_is_due_each_month_begins_once_for_each() throws Exception {
        Deploy.sketch(
                repository,
                procedures,
                Sketch.of("monthly-digest")
                        .properties(
                                "<camunda:property name='start' value='schedule'/><camunda:property name='every' value='month'/>"
                                        + "<camunda:property name='startIn' value='gusev'/><camunda:property name='startAfter' value='2 working days'/>"
                                        + "<camunda:property name='numberPrefix' value='TM'/><camunda:property name='basis' value='тест'/><camunda:property name='term' value='нет'/>")
                        .form("monthly-digest-look", "{\"type\":\"textfield\",\"key\":\"note\",\"label\":\"Заметка\"}")
                        .flow(
                                "<startEvent id='start'/>" + Sketch.flow("start", "look")
                                        + Sketch.task("look", "monthly-digest-look", "") + Sketch.flow("look", "end")
                                        + "<endEvent id='end'/>",
                                "start",
                                "look",
                                "end"));
        starts.settle();
        ReportPeriod seen = ReportPeriod.parse(clock.today().toString().substring(0, 7));
        assertThat(periods()).isEmpty();

        // Nothing runs for three months, then several nodes look at once.
        clock.advance(
                Duration.ofDays(clock.today().datesUntil(seen.to().plusDays(75)).count()));
        together(4);

        assertThat(periods())
                .containsExactly(
                        seen.code(),
                        seen.from().plusMonths(1).toString().substring(0, 7),
                        seen.from().plusMonths(2).toString().substring(0, 7));
        starts.settle();
        assertThat(periods()).hasSize(3);
        var file = cases.byNumber(jdbc.sql(
                                "select number from case_file where procedure = 'monthly-digest' order by opened_at limit 1")
                        .query(String.class)
                        .single())
                .orElseThrow();
        assertThat(file.body()).isEqualTo(BODY);
        assertThat(cases.content(file.id()))
                .containsEntry("period", seen.code())
                .containsEntry("periodFrom", seen.from().toString())
                .containsEntry("periodTo", seen.to().toString());
        assertThat(journal.of(file.id()))
                .anySatisfy(entry -> assertThat(entry.action()).isEqualTo("scheduled"));
        assertThat(http.get("/api/v1/procedures").text())
                .contains("pretrial-complaint")
                .doesNotContain("monthly-digest", "complaint-statistics");
        assertThat(http.as("intake")
                        .post("/api/v1/procedures/monthly-digest/cases", Map.of("body", BODY, "answers", Map.of()))
                        .status())
                .isEqualTo(404);
    }

    private void together(int nodes) throws Exception {
        var pool = Executors.newFixedThreadPool(nodes);
        try {
            List<Callable<Boolean>> looks = new ArrayList<>();
            for (int n = 0; n < nodes; n++) {
                looks.add(starts::settle);
            }
            for (Future<Boolean> look : pool.invokeAll(looks)) {
                look.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    private List<String> periods() {
        return jdbc.sql("select content ->> 'period' from case_file where procedure = 'monthly-digest' order by 1")
                .query(String.class)
                .list();
    }

    private String open(String ground) {
        return openings.open(new OpenCase(
                        "tallied",
                        BODY,
                        "Жалоба",
                        new Applicant("Счётова", "Нина", null, null, null, null, null, "ru"),
                        Map.of("ground", ground),
                        Channel.POST,
                        "intake",
                        "paper",
                        null,
                        null,
                        null))
                .number();
    }

    private void work(String number, String verdict) {
        String task = items.of(cases.byNumber(number).orElseThrow().id()).get(0).id();
        Http.Answer done = http.as("registrar." + BODY)
                .post("/api/v1/tasks/" + task + "/complete", Map.of("answers", Map.of("verdict", verdict)));
        assertThat(done.status()).as(done.toString()).isIn(200, 204);
    }
}
