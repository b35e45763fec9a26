package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Channel;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Openings;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Statements;
import org.reglament.kit.Surfer;
import org.reglament.procedure.Deploy;
import org.reglament.procedure.Procedures;
import org.reglament.procedure.Sketch;
import org.reglament.worklist.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;

/** A task of two hundred rows and twenty thousand characters is kept, mended and sent like any other, at the same cost. */
@ReglamentTest
class BigTaskTests {
    private static final String BODY = "minfin";
    private static final int ROWS = 200;

    /** A session is read or written once more or less, whatever the form. */
    private static final int SESSION = 2;

    private static final String LONG = "Яма на дороге. ".repeat(1_333) + "Конец";

    @Autowired
    Http http;

    @Autowired
    Statements statements;

    @Autowired
    Openings openings;

    @Autowired
    CaseFiles cases;

    @Autowired
    WorkItems items;

    @Autowired
    Procedures procedures;

    @Autowired
    RepositoryService repository;

    private UUID caseId;
    private String page;
    private Surfer visitor;

    @BeforeEach
    void open() {
        Deploy.sketch(
                repository,
                procedures,
                Sketch.of("big-form")
                        .form("big-start", "{\"type\":\"textfield\",\"key\":\"subject\",\"label\":\"Тема\"}")
                        .form(
                                "big-check",
                                "{\"type\":\"textarea\",\"id\":\"s\",\"key\":\"story\",\"label\":\"Что случилось\"}",
                                "{\"type\":\"filepicker\",\"id\":\"f\",\"key\":\"scan\",\"label\":\"Скан\"}",
                                "{\"type\":\"dynamiclist\",\"id\":\"r\",\"path\":\"rows\",\"label\":\"Адрес\",\"components\":["
                                        + "{\"type\":\"textfield\",\"id\":\"a\",\"key\":\"street\",\"label\":\"Улица\",\"validate\":{\"required\":true}},"
                                        + "{\"type\":\"number\",\"id\":\"n\",\"key\":\"house\",\"label\":\"Дом\"},"
                                        + "{\"type\":\"select\",\"id\":\"k\",\"key\":\"kind\",\"label\":\"Что там\",\"values\":["
                                        + "{\"label\":\"Яма\",\"value\":\"pit\"},{\"label\":\"Лужа\",\"value\":\"pool\"}]},"
                                        + "{\"type\":\"textarea\",\"id\":\"w\",\"key\":\"why\",\"label\":\"Подробности\"}]}")
                        .flow(
                                "<startEvent id='start' camunda:formRef='big-start' camunda:formRefBinding='deployment'/>"
                                        + Sketch.flow("start", "check") + Sketch.task("check", "big-check", "")
                                        + Sketch.flow("check", "end") + "<endEvent id='end'/>",
                                "start",
                                "check",
                                "end"));
        caseId = openings.open(new OpenCase(
                        "big-form",
                        BODY,
                        null,
                        new Applicant("Кравцова", "Нина", null, null, null, null, null, null),
                        Map.of("subject", "Дороги"),
                        Channel.API,
                        "intake",
                        "account",
                        null,
                        null,
                        null))
                .id();
        page = "/desk/tasks/" + items.of(caseId).get(0).id();
        visitor = new Surfer(http.address()).signIn("registrar." + BODY);
        assertThat(visitor.get(page).status()).isEqualTo(200);
    }

    @Test
    void keeping_and_showing_it_costs_no_statement_more_than_a_small_one() {
        kept(typed(1));
        int small = cost(() -> kept(changed(1)));
        int shown = cost(() -> visitor.get(page));

        kept(typed(ROWS));
        int big = cost(() -> kept(changed(ROWS)));
        Surfer.Reply[] reply = new Surfer.Reply[1];
        int all = cost(() -> reply[0] = visitor.get(page));

        assertThat(big).isBetween(1, small + SESSION);
        assertThat(all).isBetween(1, shown + SESSION);
        assertThat(reply[0].text()).contains(LONG, "name=\"rows[199].why\"", "Показать все строки (200)");
        int bytes = reply[0].text().getBytes(StandardCharsets.UTF_8).length;
        System.out.println("Page of " + ROWS + " rows of four fields: " + bytes / 1024 + " KB, " + all + " statements");
        assertThat(bytes).isLessThan(1_000_000);
    }

    @Test
    void a_mistake_in_it_is_named_and_everything_else_stays() {
        Map<String, String> fields = typed(ROWS);
        fields.put("rows[150].street", "");

        Surfer.Reply refused = visitor.post(page, fields, "scan-file", "", new byte[0]);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("«Улица» (строка 151)", LONG, "Вода стоит 199");
        fields.put("rows[150].street", "Мира");
        assertThat(visitor.post(page, fields, "scan-file", "", new byte[0]).status())
                .isEqualTo(302);
        Map<String, Object> answers = cases.submissions(caseId).get(1).answers();
        assertThat(answers).containsEntry("story", LONG);
        assertThat((List<?>) answers.get("rows")).hasSize(ROWS);
        Surfer.Reply read = visitor.get("/desk/cases/" + cases.get(caseId).number() + "/tasks");
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text()).contains("Вода стоит 199", "Адрес, № 200", LONG);
    }

    private int cost(Runnable request) {
        return IntStream.range(0, 3).map(n -> statements.of(request)).min().orElseThrow();
    }

    private void kept(Map<String, String> fields) {
        Surfer.Reply kept = visitor.post(page + "/draft", fields);
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
    }

    private static Map<String, String> changed(int rows) {
        Map<String, String> fields = typed(rows);
        fields.put("rows[0].why", "Вода ушла");
        return fields;
    }

    private static Map<String, String> typed(int rows) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("story", LONG);
        fields.put("scan", "");
        fields.put("rows[]", String.valueOf(rows));
        for (int n = 0; n < rows; n++) {
            fields.put("rows[" + n + "].street", "Мира");
            fields.put("rows[" + n + "].house", String.valueOf(n + 1));
            fields.put("rows[" + n + "].kind", "pool");
            fields.put("rows[" + n + "].why", "Вода стоит " + n);
        }
        return fields;
    }
}
