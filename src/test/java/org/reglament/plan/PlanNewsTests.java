package org.reglament.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.kit.Http;
import org.reglament.kit.Post;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Surfer;
import org.reglament.plan.PlanNews.Kind;
import org.reglament.publication.DraftNewsRequests;
import org.reglament.publication.Interest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who has subscribed to plans hears of each turn of one once, in their own language, and can stop it by one link. */
@ReglamentTest
class PlanNewsTests {
    private static final String BODY = "neman";
    private static final Pattern LINK = Pattern.compile("/drafts/news/[A-Za-z0-9_-]+");
    private static final Pattern STOP = Pattern.compile("/letters/stop/[A-Za-z0-9_.-]+");

    @Autowired
    PlanNews news;

    @Autowired
    PlanDataFiles files;

    @Autowired
    Plans plans;

    @Autowired
    PlanLayouts layouts;

    @Autowired
    DraftNewsRequests requests;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Http http;

    @Autowired
    Post mail;

    private Plan plan;

    @BeforeEach
    void aPlanWithOneThingDoneAndOneLate() {
        UUID id = UUID.randomUUID();
        long layout = layouts.latest(PlanKind.MUNICIPAL, 2021, 2021)
                .orElseGet(() -> layouts.ofConcept(PlanKind.MUNICIPAL, 2021, 2021))
                .id();
        OffsetDateTime at = OffsetDateTime.parse("2021-01-12T08:00:00Z");
        jdbc.sql("insert into plan (id, number, body, kind, year_from, year_to, layout, stage, opened_at, comment_by)"
                        + " values (?, ?, ?, 'municipal', 2021, 2021, ?, 'published', ?, ?)")
                .params(id, "MP-2021-" + (900_000 + Math.abs(id.hashCode() % 90_000)), BODY, layout, at, at)
                .update();
        jdbc.sql("insert into plan_version (plan, no, note, made_at, approved_at, published_at)"
                        + " values (?, 1, '', ?, ?, ?)")
                .params(id, at, at, at)
                .update();
        promise(id, 0, 100);
        promise(id, 1, 20);
        plan = plans.get(id);
    }

    private void promise(UUID of, int position, int percent) {
        UUID row = UUID.randomUUID();
        OffsetDateTime at = OffsetDateTime.parse("2021-04-05T08:00:00Z");
        jdbc.sql("insert into plan_row (plan, version, id, position, revision, cells) values (?, 1, ?, ?, 1,"
                        + " '{\"mechanism\": \"4\", \"task\": \"4.2\", \"measure\": \"Обзоры\"}')")
                .params(of, row, position)
                .update();
        jdbc.sql("insert into obligation (plan, row, position, due, made_at, done_at) values (?, ?, ?, ?, ?, ?)")
                .params(of, row, position, LocalDate.of(2021, 6, 30), at, percent == 100 ? at : null)
                .update();
        jdbc.sql("insert into obligation_report (plan, row, period, percent, note, evidence, by, at)"
                        + " values (?, ?, '2021-Q1', ?, 'Идёт.', '', 'head.neman', ?)")
                .params(of, row, percent, at)
                .update();
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from draft_reader where email like 'plan-news-%'").update();
        jdbc.sql("delete from draft_news_request where email like 'plan-news-%'")
                .update();
        jdbc.sql("delete from plan where id = ?").param(plan.id()).update();
    }

    @Test
    void from_the_plans_page_one_subscribes_by_a_link_and_is_told_of_plans_alone() {
        String email = "plan-news-ru@example.org";
        Surfer anybody = new Surfer(http.address());
        String form = "/drafts/news?topic=openness-plans&body=" + BODY;
        assertThat(anybody.get("/plans/" + plan.number()).text()).contains(form.replace("&", "&amp;"));
        assertThat(anybody.get(form).text())
                .contains("Узнавать о планах открытости")
                .doesNotContain("Узнавать о новых актах");
        anybody.post("/drafts/news", Map.of("email", email, "body", BODY, "topic", Interest.PLANS));
        JsonNode asked = mail.await(email, "Подтвердите подписку на сообщения о планах открытости");
        assertThat(asked.path("text").asText()).contains("о планах открытости: когда их публикуют");
        String link = found(LINK, asked);
        assertThat(anybody.get(link).text()).contains("Мы будем писать на ваш адрес о планах открытости");
        assertThat(anybody.get(anybody.press(link).location()).text())
                .contains("Напишем о планах", "href=\"/plans?body=" + BODY);

        happened(Kind.PUBLISHED, "1", plan.path());
        JsonNode published = mail.await(email, "Опубликован план открытости");
        assertThat(published.path("text").asText())
                .contains("Муниципальный план открытости, 2021", plan.number(), plan.path());
        Surfer anyone = new Surfer(http.address());
        String stop = found(STOP, published);
        assertThat(anyone.get(stop).text()).contains("о планах открытости");
        anyone.press(stop);
        happened(Kind.PROGRESS, "2021-Q1", plan.path());
        assertThat(told(email)).containsExactly("plan-published");
    }

    @Test
    void each_turn_is_told_once_in_the_language_of_the_reader() {
        String email = "plan-news-en@example.org";
        confirm(email, new Interest(BODY, Interest.PLANS), "en");
        confirm("plan-news-all@example.org", new Interest("", Interest.PLANS), "ru");
        confirm("plan-news-acts@example.org", new Interest(BODY, ""), "ru");

        happened(Kind.PUBLISHED, "2", plan.path());
        happened(Kind.PROGRESS, "2021-Q1", plan.path());
        happened(Kind.REPORT, "2021", "/publications/11111111-1111-1111-1111-111111111111");
        happened(Kind.REPORT, "2021", "/publications/11111111-1111-1111-1111-111111111111");
        jdbc.sql("update plan set publish_by = '2021-02-01T00:00:00Z' where id = ?")
                .param(plan.id())
                .update();
        happened(Kind.LATE, "1", plan.path());

        assertThat(text(email, "A plan of openness was amended"))
                .contains("Municipal plan of openness, 2021", plan.number());
        assertThat(text(email, "Plan carried out by 60 %"))
                .contains("quarter 1 of 2021", "Obligations: 2, done: 1", "Overdue: 1");
        assertThat(text(email, "Report on a plan of openness"))
                .contains("in 2021", "/publications/11111111", plan.path());
        assertThat(text(email, "A plan of openness was not published in time")).contains("Publication was due");
        String russian = "plan-news-all@example.org";
        assertThat(text(russian, "План открытости изменён")).contains("Муниципальный план открытости, 2021");
        assertThat(text(russian, "План исполнен на 60 %"))
                .contains("1-й квартал 2021 года", "Обязательств: 2, выполнено: 1", "Просрочено: 1");
        assertThat(text(russian, "Отчёт о плане открытости")).contains("за 2021 год");
        assertThat(text(russian, "План открытости не опубликован в срок")).contains("Нужно было опубликовать");
        assertThat(told(email)).hasSize(4).doesNotHaveDuplicates();
        assertThat(told("plan-news-acts@example.org")).isEmpty();
    }

    @Test
    void lateness_that_is_over_before_anybody_heard_of_it_is_not_told() {
        String email = "plan-news-late@example.org";
        confirm(email, new Interest("", Interest.PLANS), "ru");

        happened(Kind.LATE, "1", plan.path());

        assertThat(told(email)).isEmpty();
    }

    @Test
    void the_open_data_have_a_passport_that_names_each_version_and_how_to_read_it() {
        files.keep();
        files.keep();
        String registry = http.get("/opendata/list.csv").text();
        assertThat(registry).startsWith("property,title,value,format").contains("openness-plans,");
        Map<String, String> passport = new LinkedHashMap<>();
        CsvReader.builder()
                .ofNamedCsvRecord(http.get("/opendata/openness-plans/meta.csv").text())
                .forEach(line -> passport.put(line.getField("property"), line.getField("value")));
        assertThat(passport).containsEntry("identifier", "openness-plans").containsEntry("format", "csv");
        assertThat(passport.keySet())
                .contains("standardversion", "title", "description", "creator", "created", "modified", "subject")
                .contains("valid", "publishername", "publisherphone", "publishermbox", "provenance");
        List<String> versions = passport.keySet().stream()
                .filter(key -> key.startsWith("data-"))
                .toList();
        assertThat(versions).isNotEmpty().doesNotHaveDuplicates();
        assertThat(versions.get(0)).matches("data-\\d{8}-structure-20261123");
        Http.Answer data = http.get("/opendata/openness-plans/" + versions.get(0) + ".csv");
        assertThat(data.header("Content-Disposition")).contains(versions.get(0) + ".csv");
        assertThat(data.text()).contains(plan.number(), "2021-06-30");
        assertThat(passport.get(versions.get(0))).endsWith("/opendata/openness-plans/" + versions.get(0) + ".csv");
        assertThat(http.get("/opendata/openness-plans/structure-20261123.csv").text())
                .startsWith("field name,english description,russian description,format");
        assertThat(http.get("/opendata/openness-plans/data-19990101-structure-20261123.csv")
                        .status())
                .isEqualTo(404);
        assertThat(new Surfer(http.address()).get("/plans").text())
                .contains("href=\"/opendata/openness-plans/meta.csv\"", "без договора");
    }

    private void happened(Kind kind, String occurrence, String path) {
        news.happened(plan, kind, occurrence, path);
        assertThat(news.settle()).isTrue();
    }

    private String text(String email, String subject) {
        return mail.await(email, subject).path("text").asText();
    }

    private List<String> told(String email) {
        return jdbc.sql("select event from letter where to_address = ? and event like 'plan-%' order by event")
                .param(email)
                .query(String.class)
                .list();
    }

    private void confirm(String email, Interest interest, String language) {
        transaction.executeWithoutResult(status -> requests.ask(email, interest, Locale.forLanguageTag(language)));
        JsonNode letter =
                mail.await(email, one -> LINK.matcher(one.path("text").asText()).find());
        assertThat(requests.confirm(found(LINK, letter).replaceFirst(".*/", "")))
                .contains(interest);
    }

    private static String found(Pattern pattern, JsonNode letter) {
        Matcher link = pattern.matcher(letter.path("text").asText());
        assertThat(link.find()).as("%s in %s", pattern, letter).isTrue();
        return link.group();
    }
}
