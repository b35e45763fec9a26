package org.reglament.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reglament.procedure.Sketch.flow;
import static org.reglament.procedure.Sketch.step;
import static org.reglament.procedure.Sketch.task;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Channel;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Openings;
import org.reglament.correspondence.Letter;
import org.reglament.correspondence.Letters;
import org.reglament.kit.Http;
import org.reglament.kit.Outside;
import org.reglament.kit.ReglamentTest;
import org.reglament.procedure.Procedures;
import org.reglament.procedure.Sketch;
import org.reglament.worklist.WorkItem;
import org.reglament.worklist.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.server.ResponseStatusException;

/** An administrator puts a procedure beside the running program, reads what the check says, and deploys it. */
@ReglamentTest
class ProcedureTests {
    /** Another for each test, for deployed versions stay. */
    private final String key = "dropped-" + UUID.randomUUID().toString().substring(0, 8);

    private final String page = "/operations/procedures/" + key;

    @Autowired
    Http http;

    @Autowired
    Outside outside;

    @Autowired
    ProcedureDeeds deeds;

    @Autowired
    Procedures procedures;

    @Autowired
    Openings openings;

    @Autowired
    CaseFiles cases;

    @Autowired
    Letters letters;

    @Autowired
    WorkItems items;

    @Autowired
    RepositoryService repository;

    @AfterEach
    void clear() {
        outside.clear(key);
    }

    @Test
    void a_procedure_is_checked_deployed_and_changed_while_cases_keep_what_they_began_with() {
        Administrator admin = new Administrator(http.address(), "admin");
        put("Ответ готов.", "Примечание", "work");
        assertThat(admin.get("/operations/procedures").body()).contains(key, "Не введена");
        assertThat(admin.get(page).body())
                .contains("Проверка ошибок не нашла", "processes/" + key + "/" + key + ".bpmn", "Ввести процедуру");

        assertThat(admin.follow(page + "/deploy"))
                .contains("«Проба» действует в версии 1", "Файлы те же", "Введена версия 1", "Действует");
        CaseFile old = open();

        put("Ответ совсем готов.", "Что сделано", "work");
        assertThat(admin.get("/operations/procedures").body()).contains("Файлы изменены");
        assertThat(admin.get(page).body())
                .contains("templates/letters/" + key + "/ready.ru.ftl", "forms/" + key + "/work.form")
                .doesNotContain("templates/letters/" + key + "/ready.en.ftl");
        put("Ответ вот-вот готов.", "Что сделано", "work");
        assertThat(admin.post(page + "/deploy", Map.of()).statusCode()).isEqualTo(409);
        assertThat(procedures.get(key).version()).isEqualTo(1);
        admin.get(page);
        assertThat(admin.follow(page + "/deploy")).contains("действует в версии 2", "1 дело идёт по прежней версии");

        CaseFile fresh = open();
        assertThat(form(old)).contains("Примечание");
        assertThat(form(fresh)).contains("Что сделано");
        assertThat(finished(old)).contains("Ответ готов.");
        assertThat(finished(fresh)).contains("Ответ вот-вот готов.");
    }

    @Test
    void a_broken_one_is_refused_with_its_sentences_and_what_ran_goes_on() {
        Administrator admin = new Administrator(http.address(), "admin");
        put("Готово.", "Примечание", "work");
        admin.get(page);
        admin.follow(page + "/deploy");
        int before = procedures.get(key).version();

        put("${broken", "Примечание", "no-such-form");

        assertThat(admin.get("/operations/procedures").body()).contains("Есть ошибки");
        assertThat(admin.get(page).body())
                .contains("Исправьте файлы", "нет формы с id «no-such-form»", "шаблон нельзя заполнить")
                .doesNotContain("it cannot be filled in")
                .doesNotContain("Ввести новую версию");
        assertThat(admin.post(page + "/deploy", Map.of("hash", hash())).statusCode())
                .isEqualTo(409);
        assertThat(procedures.get(key).version()).isEqualTo(before);
        assertThat(finished(open())).contains("Готово.");
    }

    @Test
    void a_file_taken_out_makes_a_new_version_and_files_gone_leave_it_running() {
        Administrator admin = new Administrator(http.address(), "admin");
        put("Готово.", "Примечание", "work");
        outside.put(Map.of(
                "forms/" + key + "/more.form",
                Sketch.of(key).form("more").folder().files().get("forms/" + key + "/more.form")));
        admin.get(page);
        admin.follow(page + "/deploy");
        int before = procedures.get(key).version();

        outside.clear(key);
        put("Готово.", "Примечание", "work");
        assertThat(admin.get(page).body()).contains("forms/" + key + "/more.form");
        admin.follow(page + "/deploy");
        assertThat(procedures.get(key).version()).isEqualTo(before + 1);

        outside.clear(key);
        assertThat(admin.get("/operations/procedures").body()).contains("Файлов нет");
        assertThat(admin.get(page).body()).contains("Файлов этой процедуры больше нет");
        assertThat(open().isOpen()).isTrue();
    }

    @Test
    void nobody_else_gets_in_and_the_services_say_so_themselves() {
        Administrator head = new Administrator(http.address(), "head.minstroy");

        assertThat(head.get("/operations/procedures").statusCode()).isIn(403, 404);
        assertThat(head.post("/operations/procedures/citizen-appeal/deploy", Map.of("hash", "x"))
                        .statusCode())
                .isIn(403, 404);
        assertThatThrownBy(() -> deeds.all()).isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> deeds.deploy("citizen-appeal", "x")).isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> deeds.foresee("citizen-appeal")).isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> deeds.move("citizen-appeal", 1)).isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> deeds.stop(UUID.randomUUID(), true)).isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void what_does_not_exist_is_not_found() {
        Administrator admin = new Administrator(http.address(), "admin");

        assertThat(admin.get("/operations/procedures/nothing").statusCode()).isEqualTo(404);
        assertThat(admin.get("/operations/moves/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(admin.get("/operations/procedures/citizen-appeal/move").body())
                .contains("Все дела уже идут по новой версии");
        assertThat(admin.get("/operations/procedures/..%2F..%2Fetc").statusCode())
                .isIn(400, 404);
    }

    private String hash() {
        return "0".repeat(64);
    }

    private void put(String words, String label, String form) {
        outside.put(Sketch.of(key)
                .form("apply", "{\"type\":\"textfield\",\"key\":\"subject\",\"label\":\"Тема\",\"id\":\"a\"}")
                .form("work", "{\"type\":\"textfield\",\"key\":\"note\",\"label\":\"" + label + "\",\"id\":\"b\"}")
                .file("templates/letters/" + key + "/ready.ru.ftl", "<@subject>Готово</@subject><@p>" + words + "</@p>")
                .file("templates/letters/" + key + "/ready.en.ftl", "<@subject>Ready</@subject><@p>It is.</@p>")
                .flow(
                        "<startEvent id='start' name='Подано' camunda:formRef='apply'"
                                + " camunda:formRefBinding='deployment'/>" + flow("start", "work")
                                + task("work", form, "") + flow("work", "tell")
                                + step("tell", "sendLetter", "letter", "ready") + flow("tell", "close")
                                + step("close", "closeCase", "outcome", "answered") + flow("close", "end")
                                + "<endEvent id='end' name='Готово'/>",
                        "start",
                        "work",
                        "tell",
                        "close",
                        "end")
                .files());
    }

    private CaseFile open() {
        return cases.get(openings.open(new OpenCase(
                        key,
                        "pravdinsk",
                        null,
                        new Applicant("Зорина", "Вера", null, null, "vera.dropped@example.org", null, null, null),
                        Map.of("subject", "Проба"),
                        Channel.API,
                        "intake",
                        "account",
                        null,
                        null,
                        null))
                .id());
    }

    private String form(CaseFile file) {
        WorkItem item = items.of(file.id()).get(0);
        return http.as("registrar.pravdinsk")
                .get("/api/v1/tasks/" + item.id() + "/form")
                .json()
                .toString();
    }

    private String finished(CaseFile file) {
        WorkItem item = items.of(file.id()).get(0);
        Http registrar = http.as("registrar.pravdinsk");
        registrar.post("/api/v1/tasks/" + item.id() + "/claim", Map.of());
        assertThat(registrar
                        .post("/api/v1/tasks/" + item.id() + "/complete", Map.of("answers", Map.of("note", "да")))
                        .status())
                .isIn(200, 204);
        assertThat(cases.get(file.id()).isOpen()).isFalse();
        Letter letter = letters.of(file.id()).get(0);
        return letter.text();
    }
}
