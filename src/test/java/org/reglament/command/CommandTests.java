package org.reglament.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands say what they find in plain words, and end with the code that programs go by. */
class CommandTests {
    private static final String FORM = "{\"type\":\"default\",\"id\":\"f\",\"schemaVersion\":19,\"components\":["
            + "{\"type\":\"textfield\",\"id\":\"a\",\"key\":\"имя\",\"label\":\"Имя\",\"validate\":{\"required\":true}}]}";

    @TempDir
    Path folder;

    @Test
    void settings_start_the_server_and_words_are_commands() {
        assertThat(Commands.meant()).isFalse();
        assertThat(Commands.meant("--server.port=8081")).isFalse();
        assertThat(Commands.meant("check", ".")).isTrue();
        assertThat(Commands.meant("--help")).isTrue();
    }

    @Test
    void help_names_every_command() {
        Answered help = Answered.to("--help");

        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("check", "form", "run", "letter", "palette", "Exit codes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chek", "check", "check /none/such", "check . --colour", "run /none/such", "form /none"})
    void wrong_use_is_told_and_ends_with_two(String line) {
        Answered answered = Answered.to(line.split(" "));

        assertThat(answered.code()).isEqualTo(2);
        assertThat(answered.err()).isNotBlank().doesNotContain("\tat ");
        assertThat(answered.out()).isEmpty();
    }

    @Test
    void the_projects_own_procedures_are_fine() throws IOException {
        Answered answered = Answered.to("check", ".", "--json");

        assertThat(answered.code()).as(answered.out()).isZero();
        JsonNode told = new ObjectMapper().readTree(answered.out());
        assertThat(told.path("errors").asInt()).isZero();
        assertThat(told.path("procedures").toString()).contains("citizen-appeal", "reach-citizen");
    }

    @Test
    void each_finding_names_file_element_fault_and_remedy() throws IOException {
        copy("body-request");
        Path diagram = folder.resolve("processes/body-request/body-request.bpmn");
        Files.writeString(
                diagram,
                Files.readString(diagram)
                        .replace("camunda:formRef=\"body-request-reply\"", "camunda:formRef=\"lost\"")
                        .replace("camunda:dueDate=", "camunda:followUpDate="));
        write("templates/letters/body-request/broken.ru.ftl", "<@subject>Тема");

        Answered answered = Answered.to("check", folder.toString(), "--lang", "en");

        assertThat(answered.code()).isEqualTo(1);
        assertThat(answered.out())
                .contains(
                        "error    processes/body-request/body-request.bpmn, «Ответить на запрос» (reply): no file in"
                                + " forms/body-request/ has the id 'lost'. Save the form there",
                        "the task has no due date. Set one",
                        "templates/letters/body-request/broken.ru.ftl: it cannot be filled in:");
        assertThat(Answered.to("check", folder.toString()).out())
                .contains(
                        "ошибка     processes/body-request/body-request.bpmn, «Ответить на запрос» (reply): в"
                                + " forms/body-request/ нет формы с id «lost». Сохраните форму туда",
                        "у задачи нет срока. Поставьте его, например ${deadline.due('answer')}.",
                        "Процедур: 1 (body-request). Ошибок: ");
    }

    /** Whoever checks anything at all gets sentences, not a crash. */
    @Test
    void rubbish_is_told_of_and_survived() throws IOException {
        write("processes/no-xml/no-xml.bpmn", "Это не XML.");
        write("processes/empty/empty.bpmn", "");
        write(
                "processes/foreign/foreign.bpmn",
                "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL' id='d' targetNamespace='x'>"
                        + "<bpmn:process id='Process_1' isExecutable='true'><bpmn:startEvent id='StartEvent_1'/>"
                        + "</bpmn:process></bpmn:definitions>");
        write("processes/no-dmn/no-dmn.bpmn", Files.readString(Path.of("processes/reach-citizen/reach-citizen.bpmn")));
        write("processes/no-dmn/table.dmn", "<definitions/>");
        write("processes/huge/huge.bpmn", "x".repeat(6 * 1024 * 1024));
        write("processes/formless/formless.bpmn", "<a/>");
        write("forms/formless/a.form", "{{{");
        write("lost.bpmn", "<a/>");
        write("processes/deep/er/down.bpmn", "<a/>");

        Answered answered = Answered.to("check", folder.toString(), "--lang", "en");

        assertThat(answered.code()).isEqualTo(1);
        assertThat(answered.out())
                .contains(
                        "processes/no-xml/no-xml.bpmn: this is no BPMN",
                        "processes/empty/empty.bpmn: this is no BPMN",
                        "processes/foreign/foreign.bpmn: no process has the id 'foreign'",
                        "processes/no-dmn/no-dmn.bpmn: no process has the id 'no-dmn'",
                        "processes/huge/huge.bpmn: the file is larger than 5 MB",
                        "lost.bpmn: nobody looks for it here",
                        "processes/deep/er/down.bpmn: nobody looks for it here")
                .doesNotContain("\tat ");
    }

    @Test
    void an_empty_folder_holds_no_procedure() {
        Answered answered = Answered.to("check", folder.toString(), "--lang", "en");

        assertThat(answered.code()).isEqualTo(1);
        assertThat(answered.out()).contains("there is no procedure here");
    }

    @Test
    void a_form_is_answered_and_shown() throws IOException {
        Path form = write("a.form", FORM);
        Path data = write("data.json", "{\"имя\":\"Нина\"}");
        Path page = folder.resolve("out/page.html");

        Answered good = Answered.to("form", form.toString(), "--data", data.toString(), "--html", page.toString());
        Answered bad = Answered.to("form", form.toString());

        assertThat(good.code()).isZero();
        assertThat(good.out()).isEqualTo("{\"data\":{\"имя\":\"Нина\"},\"errors\":{}}\n");
        assertThat(Files.readString(page)).contains("Имя", "value=\"Нина\"");
        assertThat(bad.code()).isEqualTo(1);
        assertThat(bad.out()).startsWith("{\"data\":").contains("\"errors\":{\"имя\":[");
    }

    @Test
    void lines_are_answered_in_order_whatever_they_are() throws IOException {
        String good = "{\"schema\":" + FORM + ",\"data\":{\"имя\":\"Я\"}}";
        Answered answered = Answered.with(
                String.join(
                        "\n", good, "{", "", "[1]", "{\"schema\":5}", "{\"schema\":" + FORM + ",\"data\":[]}", good),
                "form");

        List<String> lines = answered.out().lines().toList();
        assertThat(lines).hasSize(7);
        assertThat(lines.get(0))
                .isEqualTo("{\"data\":{\"имя\":\"Я\"},\"errors\":{}}")
                .isEqualTo(lines.get(6));
        for (String line : lines.subList(1, 6)) {
            assertThat(new ObjectMapper().readTree(line).path("error").asText())
                    .as(line)
                    .isNotBlank();
        }
        assertThat(answered.code()).isEqualTo(1);
    }

    @Test
    void a_letter_is_shown_with_facts_of_ones_own_over_invented_ones() throws IOException {
        Path letter = write(
                "templates/letters/permit/granted.ru.ftl",
                "<@subject>Разрешение ${case.number}</@subject><@heading>Готово</@heading>"
                        + "<@p>${applicant.greeting}, до ${date(case.dueAt)}: ${content.place}.</@p>");
        Path data = write("data.json", "{\"case\":{\"number\":\"RP-7\"},\"content\":{\"place\":\"двор\"}}");
        Path page = folder.resolve("letter.html");

        Answered good =
                Answered.to("letter", letter.toString(), "--data", data.toString(), "--to-html", page.toString());
        Answered bad = Answered.to("letter", letter.toString());

        assertThat(good.code()).as(good.err()).isZero();
        assertThat(good.out()).contains("Разрешение RP-7", "Нина Ивановна, до 27 ноября 2026 года: двор.");
        assertThat(Files.readString(page)).contains("<h1", "двор");
        assertThat(bad.code()).isEqualTo(1);
        assertThat(bad.err()).contains("granted.ru.ftl", "content.place").doesNotContain("\tat ");
        assertThat(Answered.to("letter", "none/such.ru").code()).isEqualTo(1);
    }

    /** The palette and the table of docs/steps.md are written from the steps themselves. */
    @Test
    void palette_and_table_are_fresh() throws IOException {
        write("docs/steps.md", Files.readString(Path.of("docs/steps.md")));

        assertThat(Answered.to("palette", folder.toString()).code()).isZero();

        Path own = Path.of("processes/.camunda/element-templates");
        Path written = folder.resolve(own);
        String remedy = "run java -jar target/reglament.jar palette .";
        assertThat(names(written)).as(remedy).isEqualTo(names(own));
        for (String name : names(own)) {
            assertThat(Files.readString(own.resolve(name)))
                    .as("%s is stale: %s", name, remedy)
                    .isEqualTo(Files.readString(written.resolve(name)));
        }
        assertThat(Files.readString(Path.of("docs/steps.md")))
                .as("docs/steps.md is stale: " + remedy)
                .isEqualTo(Files.readString(folder.resolve("docs/steps.md")));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void copy(String procedure) throws IOException {
        for (String kind : List.of("processes", "forms", "templates/letters")) {
            Path from = Path.of(kind, procedure);
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    write(file.toString(), Files.readString(file));
                }
            }
        }
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
