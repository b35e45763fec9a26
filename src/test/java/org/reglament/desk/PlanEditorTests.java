package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.springframework.jdbc.core.simple.JdbcClient;

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

    @Autowired
    JdbcClient jdbc;

    private Surfer writer(String post) {
        return new Surfer(http.address()).signIn(post + "." + BODY);
    }

    private String open(String fill) {
        return open(fill, 2027);
    }

    private String open(String fill, int year) {
        Http.Answer answer = http.as("intake")
                .post(
                        "/api/v1/procedures/municipal-plan/cases",
                        Map.of(
                                "body",
                                BODY,
                                "applicant",
                                Map.of("lastName", "Орлова", "firstName", "Вера", "organisation", "Администрация"),
                                "answers",
                                Map.of("title", "План открытости", "planYear", year, "planFill", fill)));
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
    void last_years_measures_come_once_with_their_dates_a_year_later() {
        String last = open("layout", 2026);
        jdbc.sql("update plan_version set approved_at = made_at where plan = (select id from plan where number = ?)")
                .param(last)
                .update();
        String number = open("empty");
        String desk = "/desk/plans/" + number;
        Surfer writer = writer("executor");
        assertThat(writer.get(desk).text()).contains("Скопировать из плана на 2026");

        assertThat(writer.post(desk + "/last-year", Map.of()).location()).isEqualTo(desk);
        assertThat(writer.get(desk).text()).contains("Скопировано мероприятий: 51");
        assertThat(writer.post(desk + "/last-year", Map.of()).location()).isEqualTo(desk);

        assertThat(writer.get(desk).text()).contains("Скопировано мероприятий: 0");
        assertThat(rows(number)).hasSize(51).allSatisfy(row -> {
            assertThat(row.get(PlanColumn.DUE)).isEqualTo("31.12.2027");
            assertThat(row.get(PlanColumn.BASE)).as("what was to be reached").isEqualTo("100");
        });
        assertThat(rows(last))
                .extracting(PlanRow::id)
                .doesNotContainAnyElementsOf(
                        rows(number).stream().map(PlanRow::id).toList());
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
