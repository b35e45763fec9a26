package org.reglament.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.WorkCalendar;
import org.reglament.calendar.Years;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Opened;
import org.reglament.deadline.Deadline;
import org.reglament.deadline.Deadlines;
import org.reglament.deadline.TermStories;
import org.reglament.directory.People;
import org.reglament.journal.Journal;
import org.reglament.kit.Http;
import org.reglament.kit.Post;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Surfer;
import org.reglament.kit.Time;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An administrator changes the calendar on the pages. The case is of a year in which no other test has one, so no other
 * date moves.
 */
@ReglamentTest
class CalendarTests {
    private static final ZoneId ZONE = ZoneId.of("Europe/Kaliningrad");
    private static final Pattern CHANGE = Pattern.compile("/operations/calendar/changes/[0-9a-f-]{36}");
    private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");
    private static final LocalDate DUE = LocalDate.of(2027, 7, 1);
    private static final LocalDate DAY_BEFORE = LocalDate.of(2027, 6, 30);

    @Autowired
    ApplicationContext application;

    @Autowired
    Http http;

    @Autowired
    Time time;

    @Autowired
    Post post;

    @Autowired
    CaseFiles cases;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TermStories stories;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    People people;

    @Autowired
    Journal journal;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    private CalendarCase due;
    private Surfer admin;
    private Opened opened;

    @BeforeEach
    void a_case_due_on_the_first_of_july() {
        due = new CalendarCase(application);
        due.forget();
        opened = due.open();
        assertThat(due()).isEqualTo(DUE);
        admin = new Surfer(http.address());
        admin.signIn("admin");
    }

    @AfterEach
    void forget_what_was_changed() {
        due.forget();
    }

    @Test
    void a_day_off_moves_date_explanation_timer_task_and_reminder_and_is_told() {
        String change = declared("1", "День города");
        String other = declared("29", "День траура");
        String trial = plain(admin.get(change).text());
        assertThat(trial)
                .contains("Сдвинется 1", "Озёрск", "Срок ответа", "1 июля 2027", "30 июня 2027", opened.number())
                .doesNotContain("Уже прошёл");
        assertThat(due()).isEqualTo(DUE);

        // Another change is made first: of the case it moves reminders alone.
        String seal = seal(admin.get(change).text());
        confirm(other, seal(admin.get(other).text()));
        assertThat(due()).isEqualTo(DUE);
        assertThat(reminders()).contains(at(LocalDate.of(2027, 6, 30)), at(LocalDate.of(2027, 6, 23)));
        Surfer.Reply late = admin.post(change, Map.of("act", "Указ Губернатора № 95", "seal", seal));
        assertThat(late.status()).as(late.text()).isEqualTo(409);
        assertThat(late.text()).contains("изменились. Ничего не сделано", "Указ Губернатора № 95");
        assertThat(due()).isEqualTo(DUE);
        Surfer.Reply nameless = admin.post(change, Map.of("act", " ", "seal", seal));
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.text()).contains("вид, дату и номер акта");

        confirm(change, seal(late.text()));

        Deadline moved = deadlines.find(opened.id(), "answer").orElseThrow();
        Instant end = DAY_BEFORE.atTime(23, 59, 59).atZone(ZONE).toInstant();
        assertThat(moved.dueAt()).isEqualTo(end);
        assertThat(cases.get(opened.id()).dueAt()).isEqualTo(end);
        assertThat(stories.main(opened.id(), Locale.forLanguageTag("ru"))
                        .orElseThrow()
                        .sentences()
                        .toString())
                .contains("Производственный календарь на 2027 год изменён", "01.07.2027", "30.06.2027");
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(cases.get(opened.id()).processId())
                        .timers()
                        .singleResult()
                        .getDuedate())
                .isEqualTo(Date.from(end));
        assertThat(tasks.createTaskQuery()
                        .processInstanceId(cases.get(opened.id()).processId())
                        .singleResult()
                        .getDueDate())
                .isEqualTo(Date.from(end));
        assertThat(reminders()).contains(at(LocalDate.of(2027, 6, 28))).doesNotContain(at(DAY_BEFORE));
        it_is_told(change);
    }

    private void it_is_told(String change) {
        String registrar = people.find("registrar.ozyorsk").orElseThrow().email();
        String head = people.find("head.ozyorsk").orElseThrow().email();
        assertThat(letter("nina.calendar@example.org", "Новый срок"))
                .contains("среды, 30 июня 2027 года", "четверга, 1 июля 2027 года", "Указ Губернатора № 95");
        assertThat(letter(registrar, "Перенесены сроки"))
                .contains("среды, 30 июня 2027 года", "(было до четверга, 1 июля 2027 года)");
        assertThat(letter(head, "Перенесены сроки")).contains("среды, 30 июня 2027 года");
        assertThat(plain(admin.get(change).text())).contains("Готово. Перенесено сроков: 1");
        assertThat(journal.of(opened.id()))
                .filteredOn(entry -> entry.action().equals("deadline.recounted"))
                .singleElement()
                .returns("admin", entry -> entry.by());
        assertThat(journal.verify(CalendarDeeds.CHAIN).valid()).isTrue();
        assertThat(journal.of(CalendarDeeds.CHAIN)).last().returns("calendar-changed", entry -> entry.action());
        Surfer citizen = new Surfer(http.address());
        String next = citizen.get("/status?number=" + opened.number() + "&code=" + opened.trackingCode())
                .location();
        assertThat(plain(citizen.get(next).text()))
                .contains("до среды, 30 июня", "Срок перенесён с 01.07.2027 на 30.06.2027");

        // A process that died before it had moved the date and told of it: any other goes on.
        long letters = letters();
        UUID id = UUID.fromString(change.substring(change.lastIndexOf('/') + 1));
        jdbc.sql("update deadline set due_at = ? where case_id = ?")
                .params(
                        java.sql.Timestamp.from(
                                DUE.atTime(23, 59, 59).atZone(ZONE).toInstant()),
                        opened.id())
                .update();
        jdbc.sql("update calendar_move set outcome = null where change = ?")
                .param(id)
                .update();
        jdbc.sql("update calendar_work set told_at = null where change = ?")
                .param(id)
                .update();
        time.advance("PT1M");
        assertThat(due()).isEqualTo(DAY_BEFORE);
        assertThat(letters()).isEqualTo(letters);
        it_is_taken_back();
    }

    private void it_is_taken_back() {
        assertThat(plain(admin.get("/operations/calendar?year=2027").text()))
                .contains(
                        "День города (Указ Губернатора № 95)",
                        "Нерабочий в регионе",
                        "1 июля 2027 года – нерабочий день: День города");
        String back = admin.post("/operations/calendar/take-back", Map.of("date", "2027-07-01"))
                .location();
        confirm(back, seal(admin.get(back).text()));
        assertThat(due()).isEqualTo(DUE);

        // What was met keeps its date and its explanation, whatever the calendar becomes.
        deadlines.meet(opened.id(), "answer");
        String again = declared("1", "День города");
        confirm(again, seal(admin.get(again).text()));
        assertThat(stories.main(opened.id(), Locale.forLanguageTag("ru"))
                        .orElseThrow()
                        .sentences()
                        .toString())
                .contains("Срок истекает 01.07.2027");
    }

    @Test
    void a_year_is_taken_from_a_file_as_a_whole_or_each_mistake_is_told() throws Exception {
        String year = new String(
                getClass().getResourceAsStream("/calendar/calendar-2027.csv").readAllBytes(), StandardCharsets.UTF_8);
        admin.get("/operations/calendar");
        Surfer.Reply wrong = year(year.replace("2027-01-01,holiday", "01.01.2027,feast") + "2026-02-02,holiday,x\n");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(plain(wrong.text()))
                .contains(
                        "Строка 2: «01.01.2027» – не дата",
                        "дата 2026-02-02 – не того года",
                        "В файле нет праздника 2027-01-01");
        assertThat(year("x".repeat(70_000)).text()).contains("слишком большой");
        assertThat(year("").text()).contains("Выберите файл");
        String far = year.lines()
                .filter(line -> line.startsWith("date") || line.contains(",holiday,"))
                .collect(Collectors.joining("\n"))
                .replace("2027-", "2040-");
        assertThat(year(far).text()).contains("Календарь на 2040 год загрузить нельзя");

        // The first of July becomes a day off by the government's transfer.
        String loaded = year(year + "2027-07-01,weekend_transfer,Перенос\n").location();
        String trial = admin.get(loaded).text();
        assertThat(plain(trial)).contains("Загружен календарь на 2027 год", "Сдвинется 1", "30 июня 2027");
        confirm(loaded, seal(trial));
        assertThat(due()).isEqualTo(DAY_BEFORE);
        assertThat(plain(admin.get("/operations/calendar?year=2027").text())).contains("загружен из файла", "Перенос");

        String again = year(year).location();
        confirm(again, seal(admin.get(again).text()));
        assertThat(due()).isEqualTo(DUE);

        // A year that nobody knew, in English.
        admin.get("/language/en");
        String unknown = year(year.replace("2027-02-20", "2027-02-21").replace("2027-", "2028-"))
                .text();
        assertThat(unknown).contains("is a weekday", "Production calendar").doesNotContain("operations.", "deadline.");
        String next = year(far.replace("2040-", "2028-")).location();
        assertThat(plain(admin.get(next).text()))
                .contains("Calendar for 2028 loaded", "No running deadline would move")
                .doesNotContain("operations.");
    }

    @Test
    void a_missing_year_is_a_warning_to_administrators_and_in_health_that_leads_to_the_calendar() {
        String year = String.valueOf(time.now().getYear());
        Runnable there = Years.without(calendar, time.now().getYear());
        try {
            assertThat(admin.get("/operations").text())
                    .contains(
                            "Нет производственного календаря на " + year + " год",
                            "href=\"/operations/calendar\">Открыть производственный календарь");
            assertThat(admin.get("/operations/calendar").text())
                    .contains("Нет производственного календаря на", "Календаря на " + year + " год ещё нет");
            assertThat(http.as("admin").get("/actuator/health").text())
                    .contains("WARNING", "The production calendar of " + year + " is missing", "/operations/calendar");
        } finally {
            there.run();
        }
        assertThat(admin.get("/operations").text()).doesNotContain("Нет производственного календаря");
    }

    private Surfer.Reply year(String text) {
        return admin.post(
                "/operations/calendar/year", Map.of(), "file", "calendar.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** The page on which a day off of June or July is looked at. */
    private String declared(String day, String name) {
        admin.get("/operations/calendar");
        Map<String, String> form = new HashMap<>();
        form.put("kind", "off");
        form.put("date-day", day);
        form.put("date-month", day.equals("1") ? "7" : "6");
        form.put("date-year", "2027");
        form.put("name", name);
        form.put("act", "");
        Surfer.Reply refused = admin.post("/operations/calendar/day", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("вид, дату и номер акта", name);
        form.put("act", "Указ");
        String next = admin.post("/operations/calendar/day", form).location();
        Matcher found = CHANGE.matcher(next);
        assertThat(found.matches()).as(next).isTrue();
        return next;
    }

    /** Makes the change and lets everything follow. */
    private void confirm(String change, String seal) {
        Surfer.Reply made = admin.post(change, Map.of("act", "Указ Губернатора № 95", "seal", seal));
        assertThat(made.status()).as(made.text()).isEqualTo(302);
        time.advance("PT1M");
    }

    private static String seal(String page) {
        Matcher found = SEAL.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private LocalDate due() {
        return LocalDate.ofInstant(
                deadlines.find(opened.id(), "answer").orElseThrow().dueAt(), ZONE);
    }

    private List<Instant> reminders() {
        return jdbc.sql(
                        """
                select fire_at from deadline_notice n join deadline d on d.id = n.deadline_id
                where d.case_id = ? and n.kind = 'reminder' and n.done_at is null
                """)
                .param(opened.id())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .list();
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(ZONE).toInstant();
    }

    private long letters() {
        return jdbc.sql("select count(*) from letter where event in ('date-moved', 'dates-moved')")
                .query(Long.class)
                .single();
    }

    private String letter(String address, String subject) {
        return post.await(
                        address,
                        letter -> letter.path("subject").asText().contains(subject)
                                && letter.path("text").asText().contains(opened.number()))
                .path("text")
                .asText();
    }

    private static String plain(String page) {
        return page.replaceAll("<[^>]+>", " ").replaceAll("[\\s\\u00a0]+", " ");
    }
}
