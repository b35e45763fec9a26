package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Surfer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The month in counts: own body for officials, all for the administrator, nothing for others. */
@ReglamentTest
class ReportTests {

    private static final String BODY = "heritage";

    @Autowired
    Http http;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void register() {
        jdbc.sql("update case_file set registered_at = null where body = ?")
                .param(BODY)
                .update();
        for (int n = 0; n < 6; n++) {
            register("0005.0005.0056.1147");
        }
    }

    @Test
    void what_was_registered_in_the_month_is_counted_from_every_side() {
        Surfer head = new Surfer(http.address()).signIn("head." + BODY);
        String page = head.get("/desk/reports/monthly").text();
        assertThat(page).contains("Отчёт за месяц", "Жилищно-коммунальная сфера", "Соблюдение срока");
        assertThat(page.replaceAll("\\s+", " "))
                .contains("сфера</th><td class=\"govuk-table__cell govuk-table__cell--numeric\">6</td>");

        List<String> csv = head.get("/desk/reports/monthly.csv?month=" + YearMonth.from(clock.today()))
                .text()
                .lines()
                .toList();
        assertThat(csv.get(0)).isEqualTo("\ufeffРаздел отчёта;Показатель;Число");
        assertThat(csv)
                .contains(
                        "Раздел классификатора;0005. Жилищно-коммунальная сфера;6",
                        "Раздел классификатора;0001. Государство, общество, политика;0",
                        "Раздел классификатора;Всего;6",
                        "Как поступило;из другой системы;6",
                        "Итог рассмотрения;Рассматривается;6",
                        "Соблюдение срока;Срок не истёк;6");
        assertThat(head.get("/desk/reports/monthly.csv?month=2001-01").text())
                .contains("Раздел классификатора;Всего;0");
        assertThat(head.get("/desk/reports/monthly?month=nonsense").status()).isEqualTo(200);
    }

    @Test
    void small_counts_are_hidden_and_formulas_are_text() {
        register("0001.0001.0001.0001");
        jdbc.sql("update case_file set outcome = '=1+1' where body = ?")
                .param(BODY)
                .update();
        Surfer head = new Surfer(http.address()).signIn("head." + BODY);

        String csv = head.get("/desk/reports/monthly.csv").text();

        assertThat(csv)
                .contains(
                        "0001. Государство, общество, политика;скрыто",
                        "0005. Жилищно-коммунальная сфера;скрыто",
                        "Итог рассмотрения;'=1+1;7")
                .contains("Раздел классификатора;Всего;скрыто")
                .doesNotContain("Всего;7");
    }

    @Test
    void confidential_cases_are_in_no_count() {
        jdbc.sql("update case_file set confidential = true where body = ?")
                .param(BODY)
                .update();
        Surfer head = new Surfer(http.address()).signIn("head." + BODY);

        assertThat(head.get("/desk/reports/monthly.csv").text()).contains("Раздел классификатора;Всего;0");
        jdbc.sql("update case_file set confidential = false where body = ?")
                .param(BODY)
                .update();
    }

    @Test
    void other_bodies_and_other_people_get_nothing() {
        Surfer other = new Surfer(http.address()).signIn("executor.minsport");
        assertThat(other.get("/desk/reports/monthly").status()).isEqualTo(200);
        assertThat(other.get("/desk/reports/monthly?body=" + BODY).status()).isEqualTo(403);
        assertThat(other.get("/desk/reports/monthly.csv?body=" + BODY).status()).isEqualTo(403);
        assertThat(new Surfer(http.address())
                        .signIn("intake")
                        .get("/desk/reports/monthly")
                        .status())
                .isEqualTo(403);
        Surfer.Reply all = new Surfer(http.address()).signIn("admin").get("/desk/reports/monthly");
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.text()).contains("Все органы");
        assertThat(new Surfer(http.address())
                        .signIn("admin")
                        .get("/desk/reports/monthly?body=" + BODY)
                        .status())
                .isEqualTo(403);
    }

    private void register(String classifier) {
        Http.Answer filed = http.as("intake")
                .post(
                        "/api/v1/procedures/citizen-appeal/cases",
                        Map.of(
                                "body",
                                BODY,
                                "applicant",
                                Map.of("lastName", "Зуева", "firstName", "Анна", "postalAddress", "Калининград"),
                                "answers",
                                Map.of(
                                        "kind",
                                        "request",
                                        "subject",
                                        "Ограда",
                                        "text",
                                        "Ограда.",
                                        "replyMode",
                                        "POST")));
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        String number = filed.json().path("number").asText();
        String login = "registrar." + BODY;
        String task = http.as(login)
                .get("/api/v1/tasks?queue=available&q=" + number)
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asText();
        Http.Answer done = http.as(login)
                .post(
                        "/api/v1/tasks/" + task + "/complete",
                        Map.of(
                                "answers",
                                Map.of(
                                        "classifierCode",
                                        classifier,
                                        "questions",
                                        List.of(Map.of("question", "Чья ограда?")))));
        assertThat(done.status()).as(done.toString()).isEqualTo(204);
    }
}
