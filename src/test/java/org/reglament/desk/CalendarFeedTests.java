package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.Bounds;
import org.reglament.directory.People;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Statements;
import org.reglament.kit.Surfer;
import org.reglament.signin.Official;
import org.reglament.worklist.CalendarFeeds;
import org.reglament.worklist.OwnDates;
import org.reglament.worklist.WorkItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An official's deadlines in a calendar program, by an address that only they know. */
@ReglamentTest
class CalendarFeedTests {
    private static final String BODY = "guryevsk";
    private static final String EXECUTOR = "executor." + BODY;
    private static final Pattern SECRET = Pattern.compile("/calendar/([A-Za-z0-9_-]{43})\\.ics");

    @Autowired
    Http http;

    @Autowired
    BusinessClock clock;

    @Autowired
    People people;

    @Autowired
    OwnDates dates;

    @Autowired
    CalendarFeedText text;

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Statements statements;

    Appeals appeals;

    @BeforeEach
    void appeals() {
        appeals = new Appeals(http, BODY);
    }

    @Test
    void it_holds_the_dates_of_tasks_in_hand_and_of_their_cases_and_nothing_of_the_applicant() {
        String number = appeals.untilDraft();
        String registered = registrationNumber(number);
        String task = appeals.task(EXECUTOR, "mine", number);
        String elsewhere = appeals.file();

        Http.Answer answer = http.get(address(make()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.text())
                .doesNotContain("Кравцова", "Нина", "nina@example.org", "крыша", elsewhere)
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H");
        ICalendar calendar = Biweekly.parse(answer.text()).first();
        assertThat(Biweekly.parse(answer.text()).all()).hasSize(1);
        List<VEvent> ours = calendar.getEvents().stream()
                .filter(event -> event.getSummary().getValue().endsWith(registered))
                .toList();
        assertThat(ours).hasSize(2);
        VEvent step = ours.stream()
                .filter(event -> event.getUid().getValue().startsWith("task-" + task + "@"))
                .findFirst()
                .orElseThrow();
        assertThat(step.getDescription().getValue()).contains("Гурьевск", "/desk/tasks/" + task);
        assertThat(step.getUrl().getValue()).endsWith("/desk/tasks/" + task);
        assertThat(day(step)).isEqualTo(day("select due_at from work_item where id = ?", task));
        assertThat(step.getDateStart().getValue().hasTime()).isFalse();
        VEvent term = ours.get(ours.indexOf(step) == 0 ? 1 : 0);
        assertThat(term.getSummary().getValue()).startsWith("Срок ответа");
        assertThat(day(term))
                .isEqualTo(day("select due_at from case_file where number = ?", number))
                .isAfter(day(step));
        assertThat(List.of(step, term)).allSatisfy(event -> {
            assertThat(event.getDateTimeStamp()).isNotNull();
            assertThat(event.getLastModified()).isNotNull();
        });
    }

    @Test
    void a_program_asks_again_and_is_told_when_nothing_has_changed() throws Exception {
        appeals.untilDraft();
        String address = address(make());
        Http.Answer first = http.get(address);
        String tag = first.header("ETag");
        assertThat(tag).startsWith("W/\"");

        Http.Answer again = http.with("If-None-Match", tag).get(address);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);

        HttpResponse<byte[]> head = head(address);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).contains(tag);

        String before = uids(first);
        appeals.untilDraft();
        Http.Answer changed = http.with("If-None-Match", tag).get(address);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(uids(changed)).as("what was there is known by the same id").startsWith(before.split(" ")[0]);
        int cost = statements.of(() -> http.get(address));
        appeals.untilDraft();
        assertThat(statements.of(() -> http.get(address))).isEqualTo(cost).isLessThanOrEqualTo(8);
    }

    @Test
    void a_new_address_kills_the_old_one_and_so_do_turning_off_and_a_closed_account() {
        Surfer surfer = new Surfer(http.address()).signIn(EXECUTOR);
        String first = made(surfer);
        assertThat(http.get(address(first)).status()).isEqualTo(200);
        assertThat(surfer.get("/desk/calendar").text())
                .doesNotContain(first)
                .contains("Включён", "Программа календаря");
        assertThat(jdbc.sql("select count(*) from calendar_feed where hash like ? or login like ?")
                        .params("%" + first + "%", "%" + first + "%")
                        .query(Integer.class)
                        .single())
                .isZero();

        String second = made(surfer);
        assertThat(second).isNotEqualTo(first);
        String none = http.get(address("A".repeat(43))).text();
        dead(first, none);
        assertThat(http.get(address(second)).status()).isEqualTo(200);

        people.allow(EXECUTOR, false);
        try {
            dead(second, none);
        } finally {
            people.allow(EXECUTOR, true);
        }
        assertThat(http.get(address(second)).status()).isEqualTo(200);

        assertThat(surfer.post("/desk/calendar/off", Map.of()).location()).isEqualTo("/desk/calendar");
        assertThat(surfer.get("/desk/calendar").text()).contains("Календарь отключён", "Получить адрес");
        dead(second, none);
    }

    @Test
    void guesses_are_slowed_down_and_a_right_address_is_not() {
        String right = make();
        Http there = http.with("X-Forwarded-For", "203.0.113.77");
        List<Integer> answers = new ArrayList<>();
        for (int n = 0; n < 70; n++) {
            answers.add(there.get(address("guess" + n)).status());
        }

        assertThat(answers).startsWith(404).endsWith(429).containsOnly(404, 429);
        assertThat(there.get(address("none")).header("Retry-After")).isNotEmpty();
        assertThat(there.get(address(right)).status()).isEqualTo(200);
    }

    @Test
    void of_a_confidential_case_it_tells_the_number_alone() {
        String number = appeals.untilDraft();
        OwnDates.Dates all = dates.of(new Official(EXECUTOR));
        WorkItem open = all.tasks().stream()
                .filter(item -> item.number().equals(number))
                .findFirst()
                .orElseThrow();
        WorkItem secret = new WorkItem(
                open.id(),
                open.element(),
                open.name(),
                open.caseId(),
                open.procedure(),
                open.definitionId(),
                open.number(),
                open.registrationNumber(),
                "",
                "",
                open.body(),
                open.assignee(),
                open.candidates(),
                open.createdAt(),
                open.dueAt(),
                open.priority(),
                open.overdue(),
                new Bounds(true, Set.of(), Set.of()),
                open.behalf(),
                null);

        String written = text.of(
                        new OwnDates.Dates(
                                List.of(secret),
                                all.deadlines().stream()
                                        .filter(date -> date.through().equals(open))
                                        .map(date -> new OwnDates.CaseDate(date.deadline(), secret))
                                        .toList()),
                        Locale.forLanguageTag("ru"))
                .calendar();

        List<VEvent> events = Biweekly.parse(written).first().getEvents();
        assertThat(events).hasSize(2).allSatisfy(event -> {
            assertThat(event.getSummary().getValue()).isEqualTo(open.shownNumber());
            assertThat(event.getDescription()).isNull();
        });
        assertThat(written).doesNotContain(open.name(), "Гурьевск");
    }

    private void dead(String secret, String none) {
        Http.Answer answer = http.get(address(secret));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text().replace(secret, "A".repeat(43))).isEqualTo(none);
    }

    private String make() {
        return feeds.renew(new Official(EXECUTOR));
    }

    private static String made(Surfer surfer) {
        surfer.get("/desk/calendar");
        Surfer.Reply reply = surfer.post("/desk/calendar", Map.of());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Cache-Control")).contains("no-store");
        Matcher secret = SECRET.matcher(reply.text());
        assertThat(secret.find()).as(reply.text()).isTrue();
        return secret.group(1);
    }

    private static String address(String secret) {
        return "/calendar/" + secret + ".ics";
    }

    private HttpResponse<byte[]> head(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(http.address() + path))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String uids(Http.Answer answer) {
        return String.join(
                " ",
                Biweekly.parse(answer.text()).first().getEvents().stream()
                        .map(event -> event.getUid().getValue())
                        .toList());
    }

    private static LocalDate day(VEvent event) {
        return LocalDate.parse(
                event.getDateStart().getValue().getRawComponents().toString(false, false),
                DateTimeFormatter.BASIC_ISO_DATE);
    }

    private LocalDate day(String query, String parameter) {
        return clock.dateOf(jdbc.sql(query)
                .param(parameter)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single());
    }

    private String registrationNumber(String number) {
        return jdbc.sql("select registration_number from case_file where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }
}
