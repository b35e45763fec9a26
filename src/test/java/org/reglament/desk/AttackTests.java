package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reglament.kit.Http;
import org.reglament.kit.Post;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Surfer;
import org.springframework.beans.factory.annotation.Autowired;

/** What people write is text, from the form to letters, pages, papers and tables: nothing in it is ever carried out. */
@ReglamentTest
class AttackTests {
    private static final String BODY = "krasnoznamensk";
    private static final String REGISTRAR = "registrar." + BODY;

    /** What an engine of templates or expressions would make of {@code 7919*104729}. */
    private static final String CARRIED_OUT = "829348951";

    @Autowired
    Http http;

    @Autowired
    Post post;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${7919*104729}",
                "#{7919*104729}",
                "=7919*104729",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${execution.processEngineServices.runtimeService}",
                "<#assign x=7919*104729>${x}",
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "[=7919*104729]",
                "<@layout.desk title='x'>",
                "{{=7919*104729}}",
                "<script>alert(7919*104729)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</textarea></title><svg/onload=alert(1)>",
                "' autofocus onfocus='alert(1)",
                "[x](javascript:alert(1))",
                "=cmd|' /C calc'!A1",
                "@SUM(7919*104729)",
                "-7919*104729",
                "%0d%0aBcc: eve@example.org",
                "../../etc/passwd",
                "'; drop table case_file; --"
            })
    void it_stays_text_wherever_it_comes_to(String attack) throws IOException {
        String email = "attack" + Math.abs(attack.hashCode()) + "@example.org";
        JsonNode filed = file(attack, email);
        String number = filed.path("number").asText();

        Surfer registrar = new Surfer(http.address()).signIn(REGISTRAR);
        String task = new Appeals(http).task(REGISTRAR, "available", number);
        shown(registrar.get("/desk/tasks/" + task).text(), attack);
        register(task, attack);
        for (String tab : List.of("", "/tasks", "/letters", "/journal", "/documents", "/deadline")) {
            String page = registrar.get("/desk/cases/" + number + tab).text();
            assertThat(page).contains(number);
            shown(page, attack);
        }
        shown(registrar.get("/desk/cases?q=" + number).text(), attack);
        shown(registrar.get("/desk/tasks?queue=available&q=" + number).text(), attack);

        JsonNode content =
                http.as(REGISTRAR).get("/api/v1/cases/" + number + "/content").json();
        assertThat(content.path("title").asText()).isEqualTo(attack);
        assertThat(content.path("text").asText()).isEqualTo(attack);

        for (String subject : List.of("получено", "зарегистрировано")) {
            JsonNode letter = post.await(email, subject);
            assertThat(letter.path("to").toString()).contains(email).doesNotContain("eve@");
            assertThat(letter.path("text").asText()).doesNotContain(CARRIED_OUT);
            shown(letter.path("html").asText(), attack);
        }
        assertThat(post.await(email, "зарегистрировано").path("text").asText()).contains(attack);
        assertThat(post.to("eve@example.org")).isEmpty();
    }

    @Test
    void a_name_with_line_breaks_begins_no_header_of_its_own() {
        String email = "breaks@example.org";
        Http.Answer answer = filing("Иван\r\nBcc: eve@example.org\r\n\r\nтело", "Крыша\r\nX-Evil: 1", email);
        assertThat(answer.status()).as(answer.toString()).isIn(201, 400, 422);
        if (answer.status() == 201) {
            JsonNode letter = post.await(email, "получено");
            assertThat(letter.path("subject").asText()).doesNotContain("\n", "\r");
        }
        assertThat(post.to("eve@example.org")).isEmpty();
        for (String address :
                List.of("a@example.org\r\nBcc: eve@example.org", "a@example.org,eve@example.org", "a b@example.org")) {
            assertThat(filing("Иван", "Крыша", address).status()).as(address).isIn(400, 422);
        }
    }

    @Test
    void tables_hold_formulas_as_text() throws IOException {
        List<String> formulas =
                List.of("=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "＝1+1", "=HYPERLINK(\"http://x\";\"y\")");
        List<String> titles = new ArrayList<>();
        for (String formula : formulas) {
            String number = file(formula, "table@example.org").path("number").asText();
            register(new Appeals(http).task(REGISTRAR, "available", number), formula);
            titles.add(formula.strip());
        }
        Surfer head = new Surfer(http.address()).signIn("head." + BODY);

        String csv = head.get("/desk/tasks.csv?queue=available").text();
        for (String title : titles) {
            assertThat(csv).contains("'" + title.replace("\"", "\"\""));
        }
        assertThat(csv.lines().flatMap(line -> List.of(line.split(";")).stream()))
                .noneMatch(cell -> cell.replace("\"", "").matches("[=+@\\t＝-].*"));
        assertThat(parts(head.file("/desk/tasks.xlsx?queue=available")))
                .contains("HYPERLINK")
                .doesNotContain("<f>", "<f ");
    }

    /** Escaped in HTML: neither carried out nor markup of its own. */
    private static void shown(String html, String attack) {
        assertThat(html).doesNotContain(CARRIED_OUT);
        if (attack.contains("<") || attack.contains("\"") || attack.contains("'")) {
            assertThat(html).doesNotContain(attack);
        }
        assertThat(html).doesNotContain("href=\"javascript:", "uid=0(");
    }

    private void register(String task, String attack) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("title", attack);
        answers.put("classifierCode", "0005.0005.0056.1147");
        answers.put("questions", List.of(Map.of("question", attack)));
        Http.Answer done = http.as(REGISTRAR).post("/api/v1/tasks/" + task + "/complete", Map.of("answers", answers));
        assertThat(done.status()).as(done.toString()).isEqualTo(204);
    }

    private JsonNode file(String attack, String email) {
        Http.Answer answer = filing(attack, attack, email);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    private Http.Answer filing(String name, String text, String email) {
        return http.as("intake")
                .post(
                        "/api/v1/procedures/citizen-appeal/cases",
                        Map.of(
                                "body",
                                BODY,
                                "applicant",
                                Map.of("lastName", name, "firstName", name, "email", email, "postalAddress", name),
                                "answers",
                                Map.of(
                                        "kind", "complaint",
                                        "subject", text,
                                        "text", text,
                                        "place", text,
                                        "accused", text,
                                        "replyMode", "EMAIL")));
    }

    /** The text of all parts of a workbook. */
    private static String parts(byte[] book) throws IOException {
        Path file = Files.write(Files.createTempFile("attack", ".xlsx"), book);
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Files.delete(file);
        return all.toString();
    }
}
