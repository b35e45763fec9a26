package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Http;
import org.reglament.kit.Post;
import org.reglament.kit.Time;
import org.reglament.kit.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Heads see who has what and hand it over; officials say who stands in for them, and it shows wherever names stand. */
@BrowserTest
class TeamIT {

    private static final String BODY = "yantarny";

    @Autowired
    Http http;

    @Autowired
    Time time;

    @Autowired
    Post post;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock clock;

    @AfterEach
    void nobodyIsAway() {
        jdbc.sql("delete from substitution").update();
        jdbc.sql("delete from post where login = ? and post = 'registrar'")
                .param("lawyer." + BODY)
                .update();
    }

    @Test
    void a_head_sees_who_has_what_and_hands_over_with_a_reason(Visit visit) {
        String first = file("Протекает крыша дома культуры");
        String second = file("Не работает музей в воскресенье");
        String third = file("Шум от летней площадки");
        claim("registrar." + BODY, first);
        time.advanceWorkingDays(6);
        String late = file("Вход в библиотеку без пандуса");
        visit.signIn("head." + BODY);

        // Only registrars can do this step, so the task goes to the one colleague who holds the post as well.
        jdbc.sql("insert into post (login, body, post) values (?, ?, 'registrar') on conflict do nothing")
                .params("lawyer." + BODY, BODY)
                .update();

        visit.open("/desk/team").sound("team");
        assertThat(visit.page().innerText("main"))
                .contains("Моя команда", "4 задачи", "3 просрочены", "Никто не взял", "Протекает крыша");

        visit.page().locator("a:has-text('Никто не взял')").first().click();
        assertThat(visit.page().innerText("main"))
                .contains("Шум от летней площадки")
                .doesNotContain("Протекает крыша");
        visit.open("/desk/team?late=1");
        assertThat(visit.page().innerText("main")).doesNotContain("Вход в библиотеку");

        visit.open("/desk/team?who=registrar." + BODY).sound("team-one");
        visit.page().locator("details summary").first().click();
        visit.page().locator("details button").first().click();
        visit.sound("team-refused");
        assertThat(visit.page().innerText(".govuk-error-summary"))
                .contains("Выберите, кому передать задачу", "Напишите, почему");

        visit.open("/desk/team?who=registrar." + BODY);
        visit.page().locator("details summary").first().click();
        visit.page().locator("details select").first().selectOption("lawyer." + BODY);
        visit.page().locator("details textarea").first().fill("Регистратор в отпуске");
        visit.page().locator("details button").first().click();
        assertThat(visit.page().innerText("main")).contains("передана");

        visit.open("/desk/cases/" + first + "/journal").sound("team-journal");
        assertThat(visit.page().innerText("main")).contains("Регистратор в отпуске");
        String told = "registrar." + BODY + "@demo.example";
        post.await(
                told,
                letter -> letter.path("subject").asText().startsWith("Задача передана")
                        && letter.path("text").asText().contains("Регистратор в отпуске"));
        assertThat(second).isNotEqualTo(third).isNotEqualTo(late);
        visit.open("/language/en?returnTo=/desk/team").shot("team-en");
    }

    @Test
    void an_official_sets_who_stands_in_and_both_names_show(Visit visit) {
        String number = file("Закрыли кружок");
        visit.signIn("registrar." + BODY);
        visit.open("/desk/substitution").sound("substitution-empty");

        visit.page().click("text=Назначить >> nth=-1");
        visit.sound("substitution-refused");
        assertThat(visit.page().innerText(".govuk-error-summary"))
                .contains("Выберите, кто замещает", "Укажите последний день");

        LocalDate until = clock.today().plusDays(5);
        visit.page().selectOption("#deputy", "executor." + BODY);
        visit.page().fill("#until-day", String.valueOf(until.getDayOfMonth()));
        visit.page().fill("#until-month", String.valueOf(until.getMonthValue()));
        visit.page().fill("#until-year", String.valueOf(until.getYear()));
        visit.page().click("main form[action='/desk/substitution'] button");
        visit.sound("substitution");
        assertThat(visit.page().innerText("main")).contains("Замещение назначено", "Действует", "Все процедуры");

        claim("executor." + BODY, number);
        visit.signIn("executor." + BODY);
        visit.open("/desk/tasks?queue=mine").sound("substitution-queue");
        assertThat(visit.page().innerText("main")).contains("Вы за:");
        visit.open("/desk/cases/" + number + "/tasks");
        assertThat(visit.page().innerText("main")).contains("(за: ");
        visit.open("/desk/cases/" + number + "/journal").sound("substitution-journal");
        assertThat(visit.page().innerText("main")).contains("(за: ");

        visit.signIn("head." + BODY);
        visit.open("/desk/substitution").sound("substitution-head");
        visit.page().locator("text=Прекратить").first().click();
        assertThat(visit.page().innerText("main")).contains("Замещение прекращено");
        assertThat(http.as("executor." + BODY)
                        .get("/api/v1/tasks?queue=available&q=" + number)
                        .json()
                        .path("count")
                        .asInt())
                .isZero();
    }

    private String file(String subject) {
        Http.Answer filed = http.as("intake")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/v1/procedures/citizen-appeal/cases",
                        Map.of(
                                "body",
                                BODY,
                                "applicant",
                                Map.of("lastName", "Кравцова", "firstName", "Нина", "email", "nina@example.org"),
                                "answers",
                                Map.of(
                                        "kind", "complaint",
                                        "subject", subject,
                                        "text", "Прошу разобраться и ответить.",
                                        "replyMode", "EMAIL")));
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        return filed.json().path("number").asText();
    }

    private void claim(String login, String number) {
        String task = http.as(login)
                .get("/api/v1/tasks?queue=available&q=" + number)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asText();
        assertThat(http.as(login).post("/api/v1/tasks/" + task + "/claim").status())
                .isEqualTo(204);
    }
}
