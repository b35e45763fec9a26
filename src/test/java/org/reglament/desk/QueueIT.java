package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.reglament.directory.People;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Http;
import org.reglament.kit.Visit;
import org.springframework.beans.factory.annotation.Autowired;

/** A registrar with more tasks than one page holds. */
@BrowserTest
class QueueIT {
    private static final String BODY = "nesterov";
    private static final int FILED = 27;

    @Autowired
    Http http;

    @Autowired
    People people;

    /** For the tests that only look; those that take something file their own. */
    private static List<String> looked = List.of();

    List<String> titles;

    private void file(int count) {
        String batch = "Поток " + System.nanoTime();
        titles = IntStream.range(0, count)
                .mapToObj(n -> (n == 0 ? "=1+1 " : "") + batch + " " + (char) ('А' + n % 13) + n)
                .toList();
        titles.forEach(this::file);
        people.appoint("lawyer." + BODY, BODY, "registrar");
    }

    private void fileOnce() {
        if (looked.isEmpty()) {
            file(FILED);
            looked = titles;
        }
        titles = looked;
    }

    @Test
    void it_is_paged_and_ordered_and_comes_back_as_it_was_left(Visit visit) {
        fileOnce();
        Page page = visit.signIn("registrar." + BODY).page();
        String found = queue();
        visit.open(found).sound("queue-page-1");
        page.getByText("Следующая страница").first().click();
        assertThat(page.locator("tbody tr:not(.app-list__group)").count()).isEqualTo(2);
        visit.sound("queue-page-2");
        page.locator("tbody a").first().click();
        page.getByText("К моим задачам").or(page.getByText("К задачам")).first().click();
        assertThat(page.inputValue("#q")).isEqualTo(words());

        for (String column : List.of("Дело и заявитель", "Шаг", "Орган", "Срок")) {
            visit.open(found);
            head(page, column).locator("a").click();
            String order = head(page, column).getAttribute("aria-sort");
            assertThat(order).as(column).isIn("ascending", "descending");
            assertThat(all(page)).as(column).containsExactlyInAnyOrderElementsOf(titles);
            visit.open(found + "&sort=title");
            List<String> up = all(page);
            visit.open(found + "&sort=-title");
            assertThat(all(page)).containsExactlyElementsOf(reversed(up));
        }
        visit.open(found + "&sort=title").sound("queue-by-title");
    }

    @Test
    void the_whole_of_it_is_a_spreadsheet_in_which_nothing_is_calculated(Visit visit) throws IOException {
        fileOnce();
        Page page = visit.signIn("registrar." + BODY).page();
        byte[] book = page.request()
                .get(queue().replace("/desk/tasks?", "/desk/tasks.xlsx?"))
                .body();

        String sheet = part(book, "xl/worksheets/sheet1.xml");
        assertThat(sheet.split("<row ")).hasSize(FILED + 2);
        assertThat(sheet).doesNotContain("<f>");
        assertThat(org.springframework.web.util.HtmlUtils.htmlUnescape(part(book, "xl/sharedStrings.xml")))
                .contains(titles.get(0), "Заявитель");
    }

    @Test
    void a_view_gets_a_name_and_loses_it(Visit visit) {
        fileOnce();
        Page page = visit.signIn("registrar." + BODY).page();
        visit.open(queue());
        page.getByText("Сохранить этот вид").click();
        page.getByText("Сохранить", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.innerText("main")).contains("Введите название вида");
        visit.sound("queue-view-error");
        page.fill("#view-name", "Мой поток");
        page.getByText("Сохранить", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page.innerText("main")).contains("Вид «Мой поток» сохранён");
        visit.open("/desk/tasks?queue=mine");
        page.getByText("Мой поток").click();
        assertThat(page.inputValue("#q")).isEqualTo(words());
        visit.sound("queue-view");
        page.getByText("Удалить вид «Мой поток»").click();
        assertThat(page.locator(".app-views").count()).isZero();
    }

    @Test
    void many_are_taken_at_once_those_on_other_pages_too(Visit visit) {
        file(FILED);
        Page page = visit.signIn("registrar." + BODY).page();
        visit.open(queue());
        page.getByText("Взять выбранные").click();
        assertThat(page.innerText("main")).contains("Отметьте хотя бы одну задачу");
        visit.sound("queue-bulk-none");
        String lost = page.locator("[name=item]").first().inputValue();
        assertThat(http.as("lawyer." + BODY)
                        .post("/api/v1/tasks/" + lost + "/claim")
                        .status())
                .isEqualTo(204);
        page.locator("[name=item]").nth(0).check();
        page.locator("[name=item]").nth(1).check();
        page.getByText("Взять выбранные").click();
        finished(page, "Выполнено: 1 из 2");
        assertThat(page.innerText("main")).contains("уже в работе у другого сотрудника");
        visit.sound("queue-bulk-result");

        visit.open(queue());
        page.check("#bulk-all");
        page.getByText("Взять выбранные").click();
        finished(page, "Выполнено: " + (FILED - 2) + " из " + (FILED - 2));

        visit.open(queue().replace("available", "mine"));
        page.check("#bulk-all");
        page.selectOption("#bulk-to", "lawyer." + BODY);
        visit.sound("queue-bulk-mine");
        page.getByText("Передать выбранные").click();
        assertThat(page.innerText(".app-bulk")).contains("Напишите, почему передаёте задачи");
        assertThat(page.inputValue("#bulk-to")).isEqualTo("lawyer." + BODY);
        page.check("#bulk-all");
        page.fill("#bulk-reason", "Перевод в другой отдел");
        visit.sound("queue-bulk-why");
        page.getByText("Передать выбранные").click();
        finished(page, "Выполнено: " + (FILED - 1) + " из " + (FILED - 1));
        assertThat(page.innerText("main")).contains("Почему передаёте: Перевод в другой отдел");
        String run = page.url();
        visit.signIn("head." + BODY);
        assertThat(page.navigate(run).status()).isEqualTo(404);
    }

    @Test
    void who_comes_second_is_told_who_was_first(Visit visit) {
        file(2);
        Page page = visit.signIn("registrar." + BODY).page();
        visit.open(queue());
        String lost = page.locator("[name=item]").first().inputValue();
        http.as("lawyer." + BODY).post("/api/v1/tasks/" + lost + "/claim");

        page.locator("form[action='/desk/tasks/" + lost + "/claim'] button").click();

        assertThat(page.innerText("main")).contains("Задача уже в работе");
        visit.sound("queue-claim-lost");
    }

    private void finished(Page page, String words) {
        page.locator("text=" + words).waitFor(new Locator.WaitForOptions().setTimeout(30_000));
    }

    private static Locator head(Page page, String column) {
        return page.locator("th[role=columnheader]:has-text('" + column + "')");
    }

    /** The titles of all pages from this one on. */
    private static List<String> all(Page page) {
        List<String> all = new ArrayList<>();
        while (true) {
            all.addAll(page.locator("tbody .app-list__main").allInnerTexts());
            Locator next = page.locator("a[rel=next]");
            if (next.count() == 0) {
                return all;
            }
            next.first().click();
        }
    }

    private static List<String> reversed(List<String> list) {
        List<String> turned = new ArrayList<>(list);
        java.util.Collections.reverse(turned);
        return turned;
    }

    private String words() {
        return titles.get(0).substring("=1+1 ".length()).replaceFirst(" \\S+$", "");
    }

    private String queue() {
        return "/desk/tasks?queue=available&q=" + words().replace(" ", "%20");
    }

    private static String part(byte[] book, String name) throws IOException {
        Path file = Files.write(Files.createTempFile("queue", ".xlsx"), book);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    private void file(String title) {
        Http.Answer filed = http.as("intake")
                .post(
                        "/api/v1/procedures/citizen-appeal/cases",
                        Map.of(
                                "body",
                                BODY,
                                "applicant",
                                Map.of("lastName", "Кравцова", "firstName", "Нина", "email", "queue@example.org"),
                                "answers",
                                Map.of("kind", "request", "subject", title, "text", "Прошу.", "replyMode", "EMAIL")));
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
    }
}
