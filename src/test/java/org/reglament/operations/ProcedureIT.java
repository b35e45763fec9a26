package org.reglament.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.Channel;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Openings;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Outside;
import org.reglament.kit.Visit;
import org.reglament.procedure.Procedures;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of procedures in a browser: a new one with a fault, mended, deployed, changed, its cases moved. */
@BrowserTest
class ProcedureIT {
    private static final String MODEL = "body-request";

    /** The same procedure under a key of its own, by which no other test opens cases. */
    private static final String KEY = "roof-request";

    @Autowired
    Outside outside;

    @Autowired
    Procedures procedures;

    @Autowired
    Openings openings;

    @AfterEach
    void clear() {
        outside.clear(KEY);
    }

    @Test
    void an_administrator_deploys_a_change_and_moves_the_cases(Visit visit) throws IOException {
        put("", "");
        visit.open("/sign-in?returnTo=/operations/procedures");
        visit.page().fill("#login", "admin");
        visit.page().fill("#password", "demo");
        visit.page().click("main button");
        visit.sound("procedures");
        assertThat(visit.page().innerText("main")).contains("citizen-appeal", "Действует", KEY, "Не введена");
        deploy(visit);
        int first = procedures.get(KEY).version();
        openings.open(new OpenCase(
                KEY,
                "slavsk",
                "Запрос материалов",
                new Applicant("Министерство", "", null, null, "body.procedures@example.org", null, null, null),
                Map.of("askingBody", "Министерство", "question", "Когда чинили крышу?", "days", 15),
                Channel.API,
                "intake",
                "account",
                null,
                null,
                null));

        put("formRef=\"" + KEY + "-", "formRef=\"lost-");
        visit.open("/operations/procedures/" + KEY).sound("procedure-refused");
        assertThat(visit.page().innerText("main")).contains("Исправьте файлы", "нет формы с id «lost-");

        put("<bpmn:process ", "<!-- a change -->\n<bpmn:process ");
        visit.open("/operations/procedures/" + KEY).sound("procedure-changed");
        deploy(visit);
        visit.sound("procedure-deployed");
        assertThat(visit.page().innerText("main"))
                .contains("действует в версии " + (first + 1))
                .containsPattern("по прежн(ей|им) верси(и|ям)");

        visit.page().click("a[href$='/move']");
        visit.sound("procedure-move");
        assertThat(visit.page().innerText("main")).contains("Перейдёт", "Перевести");
        visit.page().click("form[action$='/move'] button");
        visit.page().locator("text=Готово").waitFor();
        visit.sound("procedure-moved");

        visit.open("/language/en?returnTo=/operations/procedures/" + KEY).sound("procedure-english");
        assertThat(visit.page().innerText("main")).contains("Files and check").doesNotContain("operations.");
    }

    private void deploy(Visit visit) {
        visit.open("/operations/procedures/" + KEY);
        visit.page().click("form[action$='/deploy'] button");
        visit.page().locator("text=действует в версии").first().waitFor();
    }

    /** The model's files under this test's key, one thing in the diagram changed. */
    private void put(String from, String to) throws IOException {
        for (String kind : List.of("processes", "forms", "templates/letters")) {
            try (Stream<Path> files = Files.list(Path.of(kind, MODEL))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = Files.readString(file).replace(MODEL, KEY);
                    if (file.toString().endsWith(".bpmn")) {
                        assertThat(text).contains(from);
                        text = text.replaceFirst(from, to);
                    }
                    outside.put(Map.of(file.toString().replace(MODEL, KEY), text.getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
    }
}
