package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reglament.directory.People;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Surfer;
import org.reglament.kit.Surfer.Reply;
import org.reglament.plan.PlanColumn;
import org.reglament.plan.PlanDrafts;
import org.reglament.plan.PlanRow;
import org.reglament.plan.Plans;
import org.springframework.beans.factory.annotation.Autowired;

/** Tables that officials load into a plan: whole, or not at all with every mistake named on the page. */
@ReglamentTest
class PlanTablePageTests {
    private static final String BODY = "chernyakhovsk";

    @Autowired
    Http http;

    @Autowired
    Plans plans;

    @Autowired
    PlanDrafts drafts;

    @Autowired
    People people;

    private Surfer writer(String post) {
        return new Surfer(http.address()).signIn(post + "." + BODY);
    }

    private String open(String fill) {
        Http.Answer answer = http.as("intake")
                .post(
                        "/api/v1/procedures/municipal-plan/cases",
                        Map.of(
                                "body",
                                BODY,
                                "applicant",
                                Map.of("lastName", "Орлова", "firstName", "Вера", "organisation", "Администрация"),
                                "answers",
                                Map.of("title", "План открытости", "planYear", 2027, "planFill", fill)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("number").asText();
    }

    private List<PlanRow> rows(String number) {
        return drafts.of(plans.find(number).orElseThrow()).rows();
    }

    @Test
    void a_table_is_taken_over_whole_or_not_at_all_and_comes_back_unchanged() {
        String number = open("layout");
        String desk = "/desk/plans/" + number;
        Surfer writer = writer("executor");
        List<PlanRow> before = rows(number);
        writer.get(desk);
        byte[] sheet = writer.file(desk + "/plan.xlsx");
        byte[] text = writer.file(desk + "/plan.csv");

        for (byte[] table : List.of(sheet, text)) {
            assertThat(writer.post(desk + "/table", Map.of(), "file", "plan.xlsx", table)
                            .location())
                    .isEqualTo(desk);
            assertThat(rows(number)).isEqualTo(before);
        }
        String wrong = new String(text, StandardCharsets.UTF_8)
                .replaceFirst("31\\.12\\.2027", "31.12.2030")
                .replaceFirst("\r\n2;2\\.1;", "\r\n2;2.9;");
        Reply told = writer.post(desk + "/table", Map.of(), "file", "plan.csv", wrong.getBytes(StandardCharsets.UTF_8));
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text())
                .contains("Таблица не загружена", "Строка 2, столбец E «Срок»", "Дата 31.12.2030 вне плана")
                .contains("столбец B «Задача»", "Задачи «2.9» в Концепции нет");
        assertThat(rows(number)).isEqualTo(before);
    }

    /** Two hundred rows, ten kinds of mistakes in fifty of them: each is named on the page, and no row comes. */
    @Test
    void every_mistake_of_a_long_table_is_named_and_nothing_of_it_is_kept() throws Exception {
        String number = open("layout");
        String desk = "/desk/plans/" + number;
        Surfer writer = writer("executor");
        writer.get(desk);
        List<PlanRow> before = rows(number);
        List<String> places = new ArrayList<>();
        byte[] wrong = table(places);

        Reply told = writer.post(desk + "/table", Map.of(), "file", "План.xlsx", wrong);

        assertThat(told.status()).isEqualTo(422);
        List<String> named = new ArrayList<>();
        Matcher items = Pattern.compile("<li><b>([^<]+)[.]</b>").matcher(told.text());
        while (items.find()) {
            named.add(items.group(1));
        }
        assertThat(named).hasSize(50).containsExactlyElementsOf(places);
        assertThat(told.plain())
                .contains(
                        "Механизма «12» в Концепции нет",
                        "Задачи «1.9» в Концепции нет",
                        "Напишите, что будет сделано",
                        "«скоро» – не дата",
                        "Дата 30.06.2031 вне плана: план на 2027 год",
                        "Срок раньше начала",
                        "«Отдел» не найдено среди должностных лиц органа",
                        "Назовите целевой показатель",
                        "«90 %» – не число",
                        "Средства не могут быть меньше нуля");
        assertThat(rows(number)).as("nothing is imported by half").isEqualTo(before);

        assertThat(writer.post(desk + "/table", Map.of(), "file", "План.xlsx", table(null))
                        .location())
                .isEqualTo(desk);
        assertThat(rows(number)).hasSize(200);
        assertThat(writer.get(desk).text()).contains("200");
    }

    /** A table of two hundred rows; where places are wanted, every fourth row has one of ten mistakes. */
    private byte[] table(@Nullable List<String> places) throws IOException {
        List<PlanColumn> columns = List.of(PlanColumn.values());
        List<String> heads = List.of(
                "Механизм",
                "Задача",
                "Мероприятие",
                "Начало",
                "Срок",
                "Ответственный",
                "Результат",
                "Показатель",
                "Единица измерения",
                "Базовое значение",
                "Целевое значение",
                "Как считается",
                "Источник данных",
                "Средства, тыс. руб.");
        String head = people.holders(BODY, "head").get(0).fullName();
        String[][] faults = {
            {"0", "12"},
            {"1", "1.9"},
            {"2", ""},
            {"3", "скоро"},
            {"4", "30.06.2031"},
            {"4", "31.01.2027"},
            {"5", "Отдел"},
            {"7", ""},
            {"10", "90 %"},
            {"13", "-5"}
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", null)) {
            Worksheet sheet = book.newWorksheet("План");
            for (int at = 0; at < columns.size(); at++) {
                sheet.value(0, at, heads.get(at));
            }
            for (int n = 0; n < 200; n++) {
                int mechanism = n / 20 + 1;
                List<String> cells = new ArrayList<>(List.of(
                        "" + mechanism,
                        mechanism + "." + (n % 5 + 1),
                        "Мероприятие " + n,
                        "01.02.2027",
                        "30.06.2027",
                        head,
                        "Отчёт",
                        "Доля",
                        "%",
                        "0",
                        "90",
                        "",
                        "Сайт",
                        "5"));
                if (places != null && n % 4 == 3) {
                    String[] fault = faults[n / 4 % 10];
                    int at = Integer.parseInt(fault[0]);
                    cells.set(at, fault[1]);
                    // Line 1 is the head, so row n stands in line n + 2.
                    places.add("Строка " + (n + 2) + ", столбец " + (char) ('A' + at) + " «" + heads.get(at) + "»");
                }
                for (int at = 0; at < cells.size(); at++) {
                    sheet.value(n + 1, at, cells.get(at));
                }
            }
        }
        return out.toByteArray();
    }

    @Test
    void a_file_that_is_no_table_gets_a_sentence_and_changes_nothing() throws Exception {
        String number = open("layout");
        String desk = "/desk/plans/" + number;
        Surfer writer = writer("executor");
        writer.get(desk);
        List<PlanRow> before = rows(number);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(new byte[60 * 1024 * 1024]);
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("Файл разворачивается больше чем в 40 МБ", bomb.toByteArray());
        files.put("Файл больше 5 МБ", new byte[6 * 1024 * 1024]);
        files.put("Файл не похож на таблицу", new byte[] {'%', 'P', 'D', 'F', 0, 1, 2, 3});
        files.put("Файл не читается как таблица XLSX", "PK\u0003\u0004no".getBytes(StandardCharsets.UTF_8));
        files.put("Выберите файл с таблицей", new byte[0]);
        files.put("Файл пуст", "\n \n".getBytes(StandardCharsets.UTF_8));
        files.forEach((sentence, bytes) -> {
            Reply told = writer.post(desk + "/table", Map.of(), "file", "plan.xlsx", bytes);
            assertThat(told.status()).as(sentence).isEqualTo(422);
            assertThat(told.plain()).contains("Таблица не загружена", sentence);
        });
        assertThat(rows(number)).isEqualTo(before);
    }
}
