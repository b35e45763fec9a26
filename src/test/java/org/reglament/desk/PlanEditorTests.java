package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.reglament.kit.Statements;
import org.reglament.kit.Surfer;
import org.reglament.kit.Surfer.Reply;
import org.reglament.plan.PlanColumn;
import org.reglament.plan.PlanDrafts;
import org.reglament.plan.PlanRow;
import org.reglament.plan.Plans;
import org.springframework.beans.factory.annotation.Autowired;

/** The editor of a plan: nothing typed is lost, tables come whole or not at all, two who write at once are joined. */
@ReglamentTest
class PlanEditorTests {
    private static final String BODY = "chernyakhovsk";
    private static final Pattern ROW = Pattern.compile("name=\"([0-9a-f-]{36})\\.rev\" value=\"(-?\\d+)\"");
    private static final Pattern FRESH = Pattern.compile("name=\"([0-9a-f-]{36})\\.rev\" value=\"-1\"");

    @Autowired
    Http http;

    @Autowired
    Plans plans;

    @Autowired
    PlanDrafts drafts;

    @Autowired
    People people;

    @Autowired
    Statements statements;

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

    private Map<String, String> row(String key, String revision, String measure) {
        String head = people.holders(BODY, "head").get(0).fullName();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(key + ".rev", revision);
        fields.put(key + ".task", "4.2");
        fields.put(key + ".measure", measure);
        fields.put(key + ".due", "30.06.2027");
        fields.put(key + ".responsible", head);
        fields.put(key + ".indicator", "Обзоров в год");
        fields.put(key + ".unit", "штук");
        fields.put(key + ".target", "4");
        return fields;
    }

    private static String found(Pattern pattern, Reply page) {
        Matcher match = pattern.matcher(page.text());
        assertThat(match.find()).as(page.text()).isTrue();
        return match.group(1);
    }

    private String add(Surfer surfer, String here, String measure) {
        String key = found(FRESH, surfer.get(here + "?add=1"));
        Map<String, String> fields = row(key, "-1", measure);
        fields.put("rows", key);
        assertThat(surfer.post(here, fields).status()).isEqualTo(302);
        return key;
    }

    @Test
    void rows_are_added_copied_moved_and_removed_and_what_is_wrong_stays_as_typed() {
        String number = open("empty");
        String here = "/desk/plans/" + number + "/mechanisms/4";
        Surfer writer = writer("executor");
        assertThat(writer.get("/desk/plans/" + number).text()).contains("Пока нет ни мероприятий, ни причины");
        String key = found(FRESH, writer.get(here));
        Map<String, String> fields = row(key, "-1", "Размещать обзоры обращений");
        fields.put("rows", key);
        fields.put(key + ".due", "32.06.2027");
        fields.put(key + ".target", "много");

        assertThat(writer.post(here, fields).location()).isEqualTo("/desk/plans/" + number);

        Reply page = writer.get(here);
        assertThat(page.text())
                .contains("value=\"32.06.2027\"", "«32.06.2027» – не дата", "«много» – не число")
                .contains("Размещать обзоры обращений");
        fields.put(key + ".rev", "1");
        fields.put(key + ".due", "1.7.2027");
        fields.put(key + ".target", "4");
        fields.put("do", "copy:" + key);
        assertThat(writer.post(here, fields).location()).isEqualTo(here + "#row-" + key);
        List<PlanRow> two = rows(number);
        assertThat(two).hasSize(2);
        assertThat(two.get(0).get(PlanColumn.DUE)).isEqualTo("01.07.2027");
        assertThat(two.get(1).cells()).isEqualTo(two.get(0).cells());
        assertThat(writer.get("/desk/plans/" + number).text()).contains("Такое же мероприятие по той же задаче");

        String copy = two.get(1).id().toString();
        assertThat(writer.post(here, Map.of("do", "up:" + copy)).status()).isEqualTo(302);
        assertThat(rows(number)).extracting(row -> row.id().toString()).containsExactly(copy, key);
        assertThat(writer.post(here, Map.of("do", "remove:" + copy)).status()).isEqualTo(302);
        assertThat(rows(number)).extracting(row -> row.id().toString()).containsExactly(key);
        writer.get("/desk/plans/" + number + "/mechanisms/5");
        assertThat(writer.post(
                                "/desk/plans/" + number + "/mechanisms/5",
                                Map.of("reason", "План принимает округ.", "reasonWas", ""))
                        .status())
                .isEqualTo(302);
        assertThat(writer.get("/desk/plans/" + number).text()).contains("План принимает округ.");
    }

    @Test
    void two_who_write_at_once_are_joined_cell_by_cell_and_told_where_they_differ() {
        String number = open("empty");
        String here = "/desk/plans/" + number + "/mechanisms/4";
        Surfer first = writer("executor");
        Surfer second = writer("lawyer");
        String key = add(first, here, "Размещать обзоры");
        String other = add(first, here, "Отвечать быстрее");
        first.get(here);
        second.get(here);
        Map<String, String> theirs = row(key, "1", "Размещать обзоры каждый квартал");
        theirs.put("rows", key);
        assertThat(first.post(here, theirs).status()).isEqualTo(302);

        Map<String, String> mine = row(key, "1", "Размещать обзоры");
        mine.put(key + ".budget", "15,5");
        mine.put("rows", key);
        assertThat(second.post(here, mine).status())
                .as("another cell is joined")
                .isEqualTo(302);
        PlanRow joined = rows(number).get(0);
        assertThat(joined.get(PlanColumn.MEASURE)).isEqualTo("Размещать обзоры каждый квартал");
        assertThat(joined.get(PlanColumn.BUDGET)).isEqualTo("15,5");

        Map<String, String> clash = row(key, "1", "Размещать обзоры раз в год");
        clash.putAll(row(other, "1", "Отвечать за десять дней"));
        clash.put("rows", key + "," + other);
        Reply told = second.post(here, clash);
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text())
                .contains("изменена та же строка", "Размещать обзоры раз в год")
                .contains("Сейчас в плане: Размещать обзоры каждый квартал");
        assertThat(rows(number))
                .extracting(row -> row.get(PlanColumn.MEASURE))
                .as("the other row is saved all the same")
                .containsExactly("Размещать обзоры каждый квартал", "Отвечать за десять дней");

        Matcher now = ROW.matcher(told.text());
        assertThat(now.find()).isTrue();
        Map<String, String> again = row(key, now.group(2), "Размещать обзоры раз в год");
        again.put("rows", key);
        assertThat(second.post(here, again).status()).isEqualTo(302);
        assertThat(rows(number).get(0).get(PlanColumn.MEASURE)).isEqualTo("Размещать обзоры раз в год");
        assertThat(first.post(here, Map.of("do", "remove:" + other)).status()).isEqualTo(302);
        Map<String, String> removed = row(other, "2", "Отвечать за пять дней");
        removed.put("rows", other);
        assertThat(second.post(here, removed).text()).contains("строка удалена", "Отвечать за пять дней");
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

    @Test
    void fifty_rows_cost_no_more_than_none_and_only_those_see_them_who_may() {
        String full = "/desk/plans/" + open("layout");
        String empty = "/desk/plans/" + open("empty");
        Surfer writer = writer("executor");
        for (String page : List.of("", "/mechanisms/1")) {
            writer.get(empty + page);
            int few = statements.of(
                    () -> assertThat(writer.get(empty + page).status()).isEqualTo(200));
            int many = statements.of(
                    () -> assertThat(writer.get(full + page).status()).isEqualTo(200));
            System.out.println(
                    "Statements of the plan's page '" + page + "': " + few + " empty, " + many + " with 51 rows");
            assertThat(many).isEqualTo(few).isLessThan(25);
        }
        assertThat(new Surfer(http.address()).signIn("executor.gusev").get(full).status())
                .isEqualTo(404);
        Surfer office = new Surfer(http.address()).signIn("executor.project-office");
        assertThat(office.get(full).status()).isEqualTo(200);
        assertThat(office.get(full + "/mechanisms/1").status()).isEqualTo(403);
        assertThat(office.post(full + "/remarks", Map.of("text", "Рано")).status())
                .isEqualTo(409);
        assertThat(new Surfer(http.address()).get(full.replace("/desk", "")).status())
                .as("a draft is not public")
                .isEqualTo(404);
    }

    @Test
    void a_plan_with_faults_does_not_go_on() {
        String number = open("empty");
        String task = http.as("executor." + BODY)
                .get("/api/v1/tasks?queue=available&q=" + number)
                .json()
                .findPath("id")
                .asText();

        Http.Answer refused = http.as("executor." + BODY)
                .post("/api/v1/tasks/" + task + "/complete", Map.of("answers", Map.of("draftReady", true)));

        assertThat(refused.status()).as(refused.toString()).isBetween(400, 499);
        assertThat(refused.text()).contains("Недочётов: 10");
        assertThat(writer("executor").get("/desk/plans/" + number).text())
                .contains("Механизм 1 «", "Механизм 10 «Обеспечение работы с открытыми данными»: добавьте мероприятие");
    }

    @Test
    void a_button_pressed_twice_adds_one_row() {
        String number = open("empty");
        String here = "/desk/plans/" + number + "/mechanisms/4";
        Surfer writer = writer("executor");
        String key = found(FRESH, writer.get(here));
        Map<String, String> fields = row(key, "-1", "Размещать обзоры");
        fields.put("rows", key);

        writer.post(here, fields);
        writer.post(here, fields);

        assertThat(rows(number)).extracting(PlanRow::id).containsExactly(UUID.fromString(key));
    }
}
