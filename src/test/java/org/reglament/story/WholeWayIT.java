package org.reglament.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Post;
import org.reglament.kit.Visit;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole way of an appeal, page by page, as its people walk it: nothing is called but what they can click. */
@BrowserTest
class WholeWayIT {
    private static final String EMAIL = "nina.whole@example.org";

    @Autowired
    Post mail;

    @Test
    void an_appeal_is_filed_worked_answered_read_and_rated(Visit citizen, Visit desk) throws IOException {
        signInByLetter(citizen);
        String number = file(citizen);

        desk.signInByPage("registrar.minstroy");
        String official = register(desk, number);
        desk.signIn("head.minstroy");
        resolve(desk, official);
        desk.signIn("executor.minstroy");
        draft(desk, official);
        desk.signIn("head.minstroy");
        approve(desk, official);

        readAndRate(citizen, official);
        desk.open("/desk/cases/" + number).sound("way-19-case-closed");
        assertThat(desk.page().innerText("main")).contains("Подрядчик устранит протечку до 20 декабря.");
    }

    private void signInByLetter(Visit citizen) {
        Page page = citizen.page();
        citizen.open("/").sound("way-01-home");
        page.getByRole(AriaRole.LINK, named("Подать обращение")).first().click();
        citizen.sound("way-02-start");
        page.locator("main a.govuk-button").first().click();
        citizen.sound("way-03-sign-in");
        page.locator("#email").fill(EMAIL);
        page.locator("main form button").last().click();
        citizen.sound("way-04-link-sent");
        open(citizen, "для входа", "way-05-link-letter");
        page.locator("main a[href*='/sign-in/link/']").first().click();
        citizen.sound("way-06-link");
        page.locator("main form button").last().click();
        page.locator("#q").waitFor();
    }

    private String file(Visit citizen) {
        Page page = citizen.page();
        page.locator("#q").fill("строит");
        page.locator("#body option[value=minstroy]:checked")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        citizen.sound("way-07-body");
        next(page);
        page.locator("#lastName").fill("Кравцова");
        page.locator("#firstName").fill("Нина");
        page.locator("#middleName").fill("Ивановна");
        citizen.sound("way-08-about");
        page.locator("main button.govuk-button").last().click();
        page.getByLabel("Жалоба").check();
        page.locator("input[name=subject]").fill("Протекает крыша после ремонта");
        page.locator("textarea[name=text]")
                .fill("После капитального ремонта протекает крыша над третьим подъездом. Прошу устранить.");
        citizen.sound("way-09-matter");
        next(page);
        page.locator("input[type=file]").setInputFiles(new FilePayload[] {
            new FilePayload("описание.txt", "text/plain", "Пятно на потолке".getBytes(StandardCharsets.UTF_8)),
            new FilePayload("акт осмотра.txt", "text/plain", "Акт осмотра".getBytes(StandardCharsets.UTF_8))
        });
        page.locator("button[value=refresh]").click();
        page.locator("text=описание.txt").first().waitFor();
        citizen.sound("way-10-files");
        next(page);
        page.getByLabel("На электронную почту").check();
        citizen.sound("way-11-reply");
        next(page);
        assertThat(page.innerText("main")).contains("описание.txt", "акт осмотра.txt", "Кравцова Нина Ивановна");
        citizen.sound("way-12-check");
        page.locator("main form button").last().click();
        page.locator(".govuk-panel__title").waitFor();
        citizen.sound("way-13-done");
        open(citizen, "получено", "way-13-receipt-letter");
        return mail.await(EMAIL, "получено").path("subject").asText().split(" ")[1];
    }

    private String register(Visit desk, String number) {
        Page page = desk.page();
        take(desk, "available", number, "way-14-register");
        page.fill("[name=classifierCode]", "0005.0005.0056.1147");
        page.fill("[name='questions[0].question']", "Кто отвечает за протечку?");
        page.locator("button[value='add:questions']").click();
        page.fill("[name='questions[1].question']", "Когда её устранят?");
        assertThat(page.innerText("main")).contains("описание.txt", "акт осмотра.txt");
        desk.sound("way-14-register-filled");
        send(desk, "Зарегистрировать обращение");
        desk.sound("way-14-register-done");
        return mail.await(EMAIL, "зарегистрировано").path("subject").asText().split(" ")[1];
    }

    private void resolve(Visit desk, String number) {
        Page page = desk.page();
        take(desk, "available", number, "way-15-resolve");
        page.selectOption("[name=executor]", "executor.minstroy");
        page.fill("[name=instruction]", "Осмотреть крышу с подрядчиком и ответить по каждому вопросу.");
        send(desk, page.locator("h1").innerText());
    }

    private void draft(Visit desk, String number) {
        Page page = desk.page();
        take(desk, "mine", number, "way-16-draft");
        page.fill("[name='questions[0].reply']", "За качество работ отвечает подрядчик: гарантия действует пять лет.");
        page.fill("[name='questions[1].reply']", "Подрядчик устранит протечку до 20 декабря.");
        page.selectOption("[name=outcome]", "supported_planned");
        page.locator("[name=measures]").fill("Подрядчику направлена претензия.");
        page.locator("input[type=file]").setInputFiles(new FilePayload[] {
            new FilePayload("претензия.txt", "text/plain", "Претензия".getBytes(StandardCharsets.UTF_8))
        });
        desk.sound("way-16-draft-filled");
        send(desk, "Отправить руководителю");
    }

    private void approve(Visit desk, String number) {
        Page page = desk.page();
        take(desk, "available", number, "way-17-approve");
        assertThat(page.innerText("main")).contains("Подрядчик устранит протечку до 20 декабря.");
        page.check("[name=approved][type=checkbox]");
        page.locator("[name=remarks]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        desk.sound("way-17-approve-ticked");
        send(desk, "Отправить решение");
        desk.sound("way-17-approved");
    }

    private void readAndRate(Visit citizen, String number) throws IOException {
        Page page = citizen.page();
        open(citizen, "Ответ на обращение", "way-18-answer-letter");
        assertThat(page.innerText("main")).contains(number, "Подрядчик устранит протечку до 20 декабря.");
        Download attached = page.waitForDownload(
                () -> page.locator("main a[href*='/attachments/']").first().click());
        assertThat(words(attached))
                .contains("Подрядчик устранит протечку до 20 декабря.", "Утверждено в системе", "Кравцова");
        String rate = page.locator("main a[href*='/rate/']").first().getAttribute("href");

        page.locator("main a[href*='/status?']").first().click();
        citizen.sound("way-18-answer-page");
        assertThat(page.innerText("main"))
                .contains("Подрядчик устранит протечку до 20 декабря.", "претензия.txt", "описание.txt");
        Download enclosed = page.waitForDownload(
                () -> page.locator("main a:has-text('претензия.txt')").click());
        assertThat(Files.readString(enclosed.path())).isEqualTo("Претензия");
        Download issued = page.waitForDownload(() -> page.locator("main a[href*='/documents/']:has-text('Ответ на')")
                .first()
                .click());
        assertThat(words(issued)).isEqualTo(words(attached));

        citizen.open(URI.create(rate).getRawPath() + "?" + URI.create(rate).getRawQuery())
                .sound("way-18-rate");
        page.locator("input[name=score][value='4']").check();
        page.locator("textarea[name=words]").fill("Ответили понятно.");
        page.locator("main form button").last().click();
        assertThat(page.innerText("main")).contains("оценка принята");
        citizen.sound("way-18-rated");
    }

    private void take(Visit desk, String queue, String number, String picture) {
        desk.open("/desk/tasks?queue=" + queue + "&q=" + number).sound(picture + "-queue");
        desk.page().locator("tbody a").first().click();
        desk.sound(picture);
    }

    private void open(Visit reader, String subject, String picture) {
        JsonNode letter = mail.await(EMAIL, subject);
        reader.open("/demo/mail?to=" + EMAIL);
        reader.page()
                .getByRole(AriaRole.LINK, named(letter.path("subject").asText()))
                .first()
                .click();
        reader.sound(picture);
    }

    private static String words(Download download) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(download.path().toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static void send(Visit desk, String text) {
        desk.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(text).setExact(true))
                .click();
        desk.page().waitForURL(url -> url.matches(".*/desk/tasks(\\?.*)?"));
    }

    private static void next(Page page) {
        page.locator("button[value=next]").click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
