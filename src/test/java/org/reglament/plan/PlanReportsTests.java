package org.reglament.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.reglament.directory.People;
import org.reglament.kit.Http;
import org.reglament.kit.Post;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Surfer;
import org.reglament.kit.Time;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each quarter everybody who answers for something reports on it, alone; who does not is reported to the head. */
@ReglamentTest
class PlanReportsTests {
    private static final String BODY = "neman";

    @Autowired
    Http http;

    @Autowired
    Time time;

    @Autowired
    Post mail;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void each_official_has_one_task_with_their_own_rows_and_lateness_is_escalated() {
        String number = published();
        // Two more officials answer for three rows each; the head for all the others.
        share(number, 0, "executor." + BODY);
        share(number, 3, "editor." + BODY);
        time.advance("P60D");

        Map<String, String> tasks = new HashMap<>();
        for (String who : List.of("head", "executor", "editor")) {
            List<JsonNode> mine = tasks(who, number);
            assertThat(mine).as(who).hasSize(1);
            assertThat(mine.get(0).path("name").asText()).isEqualTo("Отчитаться за квартал");
            tasks.put(who, mine.get(0).path("id").asText());
            // Nobody else sees it in their own list.
            assertThat(tasks("lawyer", number)).isEmpty();
        }
        String own = new Surfer(http.address())
                .signIn("executor." + BODY)
                .get("/desk/plans/" + number + "/progress")
                .text();
        assertThat(own.split("\\.percent\"", -1)).hasSize(4);

        assertThat(complete("executor", tasks, Map.of("reported", true)).text())
                .contains("Откройте исполнение плана", "осталось: 3");
        // Two at the same instant: neither is refused for the other's sake.
        Executor both = Executors.newFixedThreadPool(2);
        List<CompletableFuture<Http.Answer>> answers = new ArrayList<>();
        for (String who : List.of("executor", "editor")) {
            answers.add(CompletableFuture.supplyAsync(
                    () -> complete(who, tasks, Map.of("reportPercent", 50, "reportNote", "Идёт.", "reported", true)),
                    both));
        }
        answers.forEach(answer ->
                assertThat(answer.join().status()).as(answer.join().toString()).isIn(200, 204));
        assertThat(tasks("head", number)).hasSize(1);
        assertThat(reports(number)).isEqualTo(6);

        time.advanceWorkingDays(11);
        String email = people.find("head." + BODY).orElseThrow().email();
        assertThat(mail.await(
                                email,
                                letter -> letter.path("text").asText().contains(number)
                                        && letter.path("subject").asText().contains("рушен"))
                        .path("text")
                        .asText())
                .contains(number);
        assertThat(complete(
                                "head",
                                tasks,
                                Map.of(
                                        "reportPercent",
                                        100,
                                        "reportNote",
                                        "Готово.",
                                        "reportEvidence",
                                        "https://x.example/1"))
                        .status())
                .isIn(200, 204);
        time.advance("PT1M");
        assertThat(jdbc.sql("select occurrence from plan_news n join plan p on p.id = n.plan"
                                + " where p.number = ? and n.kind = 'progress'")
                        .param(number)
                        .query(String.class)
                        .list())
                .hasSize(1);
    }

    private void share(String number, int first, String login) {
        jdbc.sql("update obligation o set official = ? from plan p where p.id = o.plan and p.number = ?"
                        + " and o.position between ? and ?")
                .params(login, number, first + 1, first + 3)
                .update();
    }

    private long reports(String number) {
        return jdbc.sql("select count(*) from obligation_report r join plan p on p.id = r.plan where p.number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private String published() {
        Http.Answer answer = http.as("intake")
                .post(
                        "/api/v1/procedures/municipal-plan/cases",
                        Map.of(
                                "body",
                                BODY,
                                "applicant",
                                Map.of("lastName", "Орлова", "firstName", "Вера"),
                                "answers",
                                Map.of("title", "План открытости округа", "planYear", 2026, "planFill", "layout")));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        String number = answer.json().path("number").asText();
        next("executor." + BODY, number, Map.of("draftReady", true));
        next("executor." + BODY, number, Map.of("councilOpinion", "Да.", "groupsOpinion", "Да."));
        time.advanceWorkingDays(11);
        next("executor." + BODY, number, Map.of("discussionSummary", "Учтено."));
        next("executor." + BODY, number, Map.of("changesMade", "Ничего."));
        next("executor.project-office", number, Map.of("approved", true));
        next("head." + BODY, number, Map.of("approved", true, "orderNumber", "№ 15"));
        next("editor." + BODY, number, Map.of("publicText", "План опубликован."));
        return number;
    }

    private void next(String login, String number, Map<String, Object> answers) {
        JsonNode items = http.as(login)
                .get("/api/v1/tasks?queue=available&q=" + number)
                .json()
                .path("items");
        assertThat(items).as("%s has a task of %s", login, number).isNotEmpty();
        Http.Answer done = http.as(login)
                .post("/api/v1/tasks/" + items.get(0).path("id").asText() + "/complete", Map.of("answers", answers));
        assertThat(done.status()).as(done.toString()).isIn(200, 204);
    }

    private List<JsonNode> tasks(String who, String number) {
        List<JsonNode> found = new ArrayList<>();
        http.as(who + "." + BODY)
                .get("/api/v1/tasks?queue=mine&q=" + number)
                .json()
                .path("items")
                .forEach(found::add);
        return found;
    }

    private Http.Answer complete(String who, Map<String, String> tasks, Map<String, Object> answers) {
        return http.as(who + "." + BODY)
                .post("/api/v1/tasks/" + tasks.get(who) + "/complete", Map.of("answers", answers));
    }
}
