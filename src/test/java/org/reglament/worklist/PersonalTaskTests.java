package org.reglament.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.Channel;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Opened;
import org.reglament.casefile.Openings;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Surfer;
import org.reglament.procedure.Deploy;
import org.reglament.procedure.Procedures;
import org.reglament.procedure.Sketch;
import org.reglament.signin.Official;
import org.springframework.beans.factory.annotation.Autowired;

/** A task that a diagram gives to one person and to no post, such as scores that nobody else may give. */
@ReglamentTest
class PersonalTaskTests {
    private static final String BODY = "gvardeysk";
    private static final Official SCORER = new Official("lawyer." + BODY);

    @Autowired
    Tasks tasks;

    @Autowired
    WorkItems items;

    @Autowired
    Openings openings;

    @Autowired
    Procedures procedures;

    @Autowired
    RepositoryService repository;

    @Autowired
    Http http;

    private WorkItem task;

    @BeforeEach
    void given() {
        Deploy.sketch(
                repository,
                procedures,
                Sketch.of("personal")
                        .nobody()
                        .form("personal-start", "{\"type\":\"textfield\",\"key\":\"subject\",\"label\":\"Тема\"}")
                        .form("personal-do", "{\"type\":\"textfield\",\"key\":\"note\",\"label\":\"Баллы\"}")
                        .flow(
                                "<startEvent id='start' camunda:formRef='personal-start'"
                                        + " camunda:formRefBinding='deployment'/>" + Sketch.flow("start", "score")
                                        + Sketch.task(
                                                "score", "personal-do", "camunda:assignee='" + SCORER.getName() + "'")
                                        + Sketch.flow("score", "end") + "<endEvent id='end'/>",
                                "start",
                                "score",
                                "end"));
        Opened file = openings.open(new OpenCase(
                "personal",
                BODY,
                null,
                new Applicant("Кравцова", "Нина", null, null, null, null, null, null),
                Map.of("subject", "Каток"),
                Channel.API,
                "intake",
                "account",
                null,
                null,
                null));
        task = items.of(file.id()).get(0);
    }

    @Test
    void it_cannot_be_returned_for_nobody_would_find_it() {
        assertThatThrownBy(() -> tasks.unclaim(SCORER, task.id()))
                .isInstanceOf(TaskRefusedException.class)
                .extracting(refused -> ((TaskRefusedException) refused).reason())
                .isEqualTo(TaskRefusedException.Reason.PERSONAL);
        Http.Answer told = http.as(SCORER.getName()).post("/api/v1/tasks/" + task.id() + "/unclaim");
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.json().path("detail").asText()).contains("поручена вам лично");

        tasks.complete(SCORER, task.id(), Map.of("note", "80"), Locale.ROOT);
        assertThat(items.find(task.id())).isEmpty();
    }

    @Test
    void its_page_offers_no_way_to_return_it() {
        String page = new Surfer(http.address())
                .signIn(SCORER.getName())
                .get("/desk/tasks/" + task.id())
                .text();

        assertThat(page).contains("Баллы").doesNotContain("/unclaim");
    }
}
