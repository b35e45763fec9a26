package org.reglament.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final String DIAGRAM = "processes/body-request/body-request.bpmn";

    @Autowired
    Outside outside;

    @Autowired
    Procedures procedures;

    @Autowired
    Openings openings;

    @AfterEach
    void clear() {
        outside.clear("body-request");
    }

    @Test
    void an_administrator_deploys_a_change_and_moves_the_cases(Visit visit) throws IOException {
        openings.open(new OpenCase(
                "body-request",
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
        visit.open("/sign-in?returnTo=/operations/procedures");
        visit.page().fill("#login", "admin");
        visit.page().fill("#password", "demo");
        visit.page().click("main button");
        visit.sound("procedures");
        assertThat(visit.page().innerText("main")).contains("citizen-appeal", "Действует");

        put("formRef=\"body-request-", "formRef=\"lost-");
        visit.open("/operations/procedures/body-request").sound("procedure-refused");
        assertThat(visit.page().innerText("main")).contains("Исправьте файлы", "does not exist");

        put("<bpmn:process ", "<!-- a change -->\n<bpmn:process ");
        visit.open("/operations/procedures/body-request").sound("procedure-changed");
        visit.page().click("form[action$='/deploy'] button");
        visit.sound("procedure-deployed");
        int version = procedures.get("body-request").version();
        assertThat(visit.page().innerText("main"))
                .contains("действует в версии " + version)
                .containsPattern("по прежн(ей|им) верси(и|ям)");

        visit.page().click("a[href$='/move']");
        visit.sound("procedure-move");
        assertThat(visit.page().innerText("main")).contains("Перейдёт", "Перевести");
        visit.page().click("form[action$='/move'] button");
        visit.page().locator("text=Готово").waitFor();
        visit.sound("procedure-moved");

        visit.open("/language/en?returnTo=/operations/procedures/body-request").sound("procedure-english");
        assertThat(visit.page().innerText("main")).contains("Files and check").doesNotContain("operations.");
    }

    private void put(String from, String to) throws IOException {
        String diagram = Files.readString(Path.of(DIAGRAM));
        assertThat(diagram).contains(from);
        outside.put(Map.of(DIAGRAM, diagram.replaceFirst(from, to).getBytes(StandardCharsets.UTF_8)));
        try (Stream<Path> forms = Files.list(Path.of("forms/body-request"))) {
            for (Path form : forms.toList()) {
                outside.put(Map.of(form.toString(), Files.readAllBytes(form)));
            }
        }
    }
}
