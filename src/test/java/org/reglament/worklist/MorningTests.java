package org.reglament.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.WorkCalendar;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.Channel;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Openings;
import org.reglament.correspondence.TaskLetters;
import org.reglament.correspondence.TaskLetters.Kind;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Surfer;
import org.reglament.procedure.Deploy;
import org.reglament.procedure.Procedures;
import org.reglament.procedure.Sketch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Officials get one letter on working mornings, whoever writes it and however often it is tried. */
@ReglamentTest
class MorningTests {
    private static final String BODY = "mamonovo";
    private static final String REGISTRAR = "registrar." + BODY;
    private static final LocalTime MORNING = LocalTime.of(8, 30);

    @Autowired
    MorningLetters letters;

    @Autowired
    TaskLetters wishes;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    BusinessClock clock;

    @Autowired
    Openings openings;

    @Autowired
    Procedures procedures;

    @Autowired
    RepositoryService repository;

    @Autowired
    WorkItems items;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Http http;

    @BeforeEach
    void deploy() {
        Deploy.sketch(
                repository,
                procedures,
                Sketch.of("morning")
                        .form("morning-check", "{\"type\":\"textfield\",\"key\":\"note\",\"label\":\"Почему\"}")
                        .flow(
                                "<startEvent id='start'/>" + Sketch.flow("start", "check") + task("check")
                                        + Sketch.flow("check", "end") + "<endEvent id='end'/>",
                                "start",
                                "check",
                                "end"));
        jdbc.sql("delete from digest").update();
    }

    private static String task(String id) {
        return "<userTask id='" + id + "' name='Проверить' camunda:formRef='morning-check'"
                + " camunda:formRefBinding='deployment' camunda:candidateGroups='" + BODY + ":registrar'/>";
    }

    @AfterEach
    void usual() {
        jdbc.sql("delete from task_letters where login like ?")
                .param("%." + BODY)
                .update();
        // Due days are written beside the engine here, and the next test may ask for drift.
        items.rebuild();
    }

    @Test
    void each_official_gets_one_letter_on_a_working_morning_about_what_is_late_due_and_new() {
        LocalDate friday = nextFriday();
        at(friday.minusDays(1).atTime(20, 0));
        String late = open("Опоздало");
        String today = open("Сегодня");
        String soon = open("Скоро");
        String fresh = open("Новое");
        String far = open("Потом");
        due(late, friday.minusDays(1).atTime(21, 0));
        due(today, friday.atTime(18, 0));
        due(soon, friday.plusDays(5).atTime(18, 0));
        due(fresh, friday.plusDays(40).atTime(18, 0));
        due(far, friday.plusDays(40).atTime(18, 0));
        jdbc.sql("update work_item set created_at = created_at - interval '5 days' where number <> ? and body = ?")
                .params(fresh, BODY)
                .update();

        at(friday.atTime(8, 29));
        node().deal(MORNING);
        assertThat(digests()).isEmpty();
        at(friday.atTime(8, 31));
        Mornings one = node();
        List.of(one, node()).parallelStream().forEach(each -> each.deal(MORNING));
        one.deal(MORNING);
        node().deal(MORNING);

        assertThat(digests()).singleElement().satisfies(letter -> {
            assertThat(letter.get("recipient")).isEqualTo(REGISTRAR);
            assertThat(letter.get("stop")).isEqualTo("digest/" + REGISTRAR);
            assertThat(letter.get("subject"))
                    .isEqualTo("Ваши задачи: просрочено – 1, на сегодня – 1, скоро – 1, новых – 1");
            String text = String.valueOf(letter.get("plain"));
            assertThat(text)
                    .contains("Срок прошёл – 1", "«Опоздало»: Проверить", "/desk/tasks/", "ещё никто не взял")
                    .containsSubsequence(late, today, soon, fresh)
                    .doesNotContain(far)
                    .contains("/letters/stop/");
        });

        // The weekend is left out; on Monday what came since is new, and what is not done is told again.
        String weekend = open("Выходной");
        due(weekend, friday.plusDays(40).atTime(18, 0));
        at(friday.plusDays(1).atTime(9, 0));
        node().deal(MORNING);
        assertThat(digests()).hasSize(1);
        LocalDate monday = calendar.plusWorkingDays(friday, 1);
        // A node that was down in the morning writes when it is up.
        at(monday.atTime(15, 0));
        node().deal(MORNING);
        assertThat(digests()).hasSize(2);
        assertThat(String.valueOf(digests().get(1).get("plain")))
                .contains(weekend)
                .doesNotContain(fresh);
    }

    @Test
    void an_official_chooses_each_task_at_once_or_none() {
        Surfer registrar = new Surfer(http.address()).signIn(REGISTRAR);
        assertThat(registrar.get("/desk/task-letters").plain()).contains("Одним письмом в рабочее утро");
        assertThat(registrar.press("/desk/task-letters").status()).isLessThan(500);
        wishes.choose(REGISTRAR, Kind.EACH);
        clock.advance(Duration.ofMinutes(1));
        String number = open("Сразу");
        due(number, LocalDate.now().plusDays(60).atTime(12, 0));
        clock.advance(Duration.ofMinutes(1));
        for (int again = 0; again < 2; again++) {
            node().look();
        }

        assertThat(jdbc.sql("select subject from letter where event = 'tasks-new' and recipient = ?")
                        .param(REGISTRAR)
                        .query(String.class)
                        .list())
                .containsExactly("Новая задача: " + number);
        wishes.choose(REGISTRAR, Kind.NONE);
        open("Молча");
        clock.advance(Duration.ofMinutes(1));
        node().look();
        LocalDate friday = nextFriday();
        at(friday.atTime(9, 0));
        node().deal(MORNING);
        assertThat(jdbc.sql("select count(*) from letter where event in ('tasks-new', 'digest') and recipient = ?"
                                + " and created_at > ?")
                        .params(
                                REGISTRAR,
                                clock.instant().minus(Duration.ofMinutes(30)).atOffset(java.time.ZoneOffset.UTC))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Another process, which remembers nothing. */
    private Mornings node() {
        return new Mornings(letters, wishes, calendar, clock);
    }

    private LocalDate nextFriday() {
        LocalDate day = clock.today().plusDays(1);
        while (!(calendar.isWorking(day)
                && calendar.isWorking(day.minusDays(1))
                && !calendar.isWorking(day.plusDays(1))
                && day.isAfter(clock.today().plusDays(1)))) {
            day = day.plusDays(1);
        }
        return day;
    }

    private void at(java.time.LocalDateTime moment) {
        Instant wanted = moment.atZone(clock.getZone()).toInstant();
        clock.advance(Duration.between(clock.instant(), wanted));
    }

    private List<Map<String, Object>> digests() {
        return jdbc.sql("select * from letter where event = 'digest' and recipient = ? order by created_at")
                .param(REGISTRAR)
                .query()
                .listOfRows();
    }

    private void due(String number, java.time.LocalDateTime at) {
        jdbc.sql("update work_item set due_at = ? where number = ?")
                .params(at.atZone(clock.getZone()).toOffsetDateTime(), number)
                .update();
        jdbc.sql("update work_offer set due_at = ? where item in (select id from work_item where number = ?)")
                .params(at.atZone(clock.getZone()).toOffsetDateTime(), number)
                .update();
    }

    private String open(String title) {
        return openings.open(new OpenCase(
                        "morning",
                        BODY,
                        title,
                        new Applicant("Белова", "Нина", null, null, null, null, null, "ru"),
                        Map.of(),
                        Channel.PORTAL,
                        "intake",
                        "account",
                        null,
                        null,
                        null))
                .number();
    }
}
