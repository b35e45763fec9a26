package org.reglament.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.deadline.DeadlineMoves;
import org.reglament.journal.Head;
import org.reglament.journal.Heads;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Http;
import org.reglament.kit.Post;
import org.reglament.kit.Surfer;
import org.reglament.kit.Time;
import org.reglament.kit.Visit;
import org.springframework.beans.factory.annotation.Autowired;

/** What citizens can check for themselves, in a browser and on paper. */
@BrowserTest
class ProofIT {

    @Autowired
    Http http;

    @Autowired
    Post mail;

    @Autowired
    Time time;

    @Autowired
    CaseFiles cases;

    @Autowired
    Heads heads;

    @Autowired
    DeadlineMoves moves;

    @Autowired
    BusinessClock clock;

    @Test
    void why_the_date_is_that_one(Visit visit) {
        JsonNode filed = file();
        String number = filed.path("number").asText();
        Appeal.register(http, number);
        UUID id = cases.byNumber(number).orElseThrow().id();
        moves.extend(id, "answer", 10, "Запрошены сведения в управляющей компании", "head.minstroy");
        moves.stop(id, "answer", "Ждём акт осмотра крыши", "executor.minstroy");
        moves.resume(id, "answer", "Акт осмотра получен", "executor.minstroy", true);

        visit.open("/appeals/" + number + "/dates");
        assertThat(visit.page().innerText("main"))
                .as("a stranger is asked for the code")
                .contains("Код");
        unlock(visit, filed);
        assertThat(visit.page().innerText("main"))
                .contains("Как менялся срок", "Запрошены сведения", "должностное лицо органа", "Начат заново")
                .doesNotContain("minstroy");
        visit.sound("portal-case-moved");
        visit.page().click("text=Почему эта дата?");
        visit.page().click("text=Каждый день срока");
        assertThat(visit.page().innerText("main"))
                .contains("Срок ответа", "Срок регистрации", "30 календарных дней", "Дни, которые не вошли в счёт");
        visit.sound("portal-dates");
        print(visit, "portal-dates");
        visit.open("/language/en?returnTo=/appeals/" + number + "/dates").sound("portal-dates-english");
        assertThat(visit.page().innerText("main")).contains("Why this date?", "How the deadline changed");
        visit.open("/language/ru?returnTo=/");
        visit.signIn("head.minstroy").open("/desk/cases/" + number + "/deadline");
        assertThat(visit.page().innerText("main"))
                .contains("Как менялся срок", "Начат заново", "Акт осмотра получен", "Новая дата")
                .doesNotContain("executor.minstroy");
        visit.sound("desk-case-deadline-moved");
    }

    @Test
    void a_paper_is_verified_by_its_code_its_file_and_its_digest(Visit visit) throws Exception {
        JsonNode filed = file();
        String number = filed.path("number").asText();
        Appeal.answer(http, number);
        unlock(visit, filed);
        String address =
                visit.page().locator("main a[href*='/documents/']").first().getAttribute("href");
        byte[] pdf = visit.page().request().get(address).body();
        String text = text(pdf);
        Matcher code = Pattern.compile("/verify/([0-9a-f-]{36})").matcher(text.replaceAll("\\s", ""));
        assertThat(code.find()).as(text).isTrue();
        assertThat(text).contains("Министр");

        visit.page().context().clearCookies();
        visit.open("/verify/" + code.group(1)).sound("portal-verify-genuine");
        assertThat(visit.page().innerText("main"))
                .contains("Такой документ выдан", "Ответ на обращение", "ОГ-")
                .doesNotContain("Кравцова", "крыш");
        visit.page().locator("#file").setInputFiles(new FilePayload("a.pdf", "application/pdf", pdf));
        visit.page().locator("main button").last().click();
        visit.sound("portal-verify-same");
        assertThat(visit.page().innerText("main")).contains("Подлинный");
        byte[] forged = pdf.clone();
        forged[forged.length / 2] ^= 1;
        visit.page().locator("#file").setInputFiles(new FilePayload("a.pdf", "application/pdf", forged));
        visit.page().locator("main button").last().click();
        visit.sound("portal-verify-differs");
        assertThat(visit.page().innerText("main")).contains("отличается");

        visit.open("/verify").sound("portal-verify");
        visit.page().locator("main button").last().click();
        visit.sound("portal-verify-missing");
        visit.page().locator("#sha256").fill(digest(pdf));
        visit.page().locator("main button").last().click();
        assertThat(visit.page().innerText("main")).contains("Подлинный", "Ответ на обращение");
        visit.open("/verify/00000000-0000-0000-0000-000000000000").sound("portal-verify-unknown");
        assertThat(visit.page().innerText("main")).contains("Документ не известен");
        visit.open("/language/en?returnTo=/verify/" + code.group(1)).sound("portal-verify-english");
    }

    @Test
    void an_owner_opens_the_receipt_in_both_languages_and_nobody_else_does() throws Exception {
        String email = "receipt" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        Surfer citizen = new Surfer(http.address()).signInByLetter(email, mail);
        String draft = Appeal.ready(citizen);
        citizen.get(draft + "/check");
        citizen.post(draft + "/check", Map.of());
        CaseFile own = cases.of("citizen:" + email, email).get(0);
        String address = "/appeals/" + own.number() + "/receipt";

        String russian = text(citizen.file(address));
        assertThat(russian)
                .contains("Обращение принято", own.number(), cases.trackingCode(own.id()), "/verify/", "Кравцова");
        citizen.get("/language/en?returnTo=/");
        assertThat(text(citizen.file(address)))
                .contains(
                        "Your appeal has been received",
                        own.number(),
                        cases.trackingCode(own.id()),
                        "The next date is");

        assertThat(new Surfer(http.address()).file(address)).isEmpty();
        assertThat(new Surfer(http.address())
                        .signInByLetter("other" + email, mail)
                        .file(address))
                .isEmpty();
    }

    @Test
    void the_heads_of_the_journal_are_published_and_explained(Visit visit) {
        JsonNode filed = file();
        String number = filed.path("number").asText();
        LocalDate last = heads.before(LocalDate.of(9999, 1, 1), 1).stream()
                .findFirst()
                .map(Head::day)
                .orElse(clock.today());
        time.advance("P" + (Math.max(0, ChronoUnit.DAYS.between(clock.today(), last)) + 2) + "D");
        unlock(visit, filed);
        visit.page().click("text=Цепочка записей");
        visit.sound("portal-chain");
        assertThat(visit.page().innerText("main")).contains("Цепочка цела");
        visit.page().locator("td a").first().click();
        visit.sound("portal-head");
        assertThat(visit.page().innerText("main")).contains("Отпечаток журнала за");
        visit.open("/journal/heads").sound("portal-heads");
        assertThat(visit.page().innerText("main")).contains("Как проверить своё обращение", "sha256sum");
        assertThat(visit.page()
                        .request()
                        .get("/appeals/" + number + "/chain.csv")
                        .text())
                .startsWith("seq,at,commitment,hash,headOf");
        visit.open("/language/en?returnTo=/journal/heads").sound("portal-heads-english");
    }

    @Test
    void an_editor_keeps_the_officials_that_citizens_read(Visit visit) {
        visit.open("/bodies").sound("portal-bodies");
        visit.signIn("editor.minzdrav").open("/desk");
        visit.page().click("nav >> text=Ответственные за обращения");
        visit.sound("desk-responsible-list");
        visit.page().click("text=Добавить должностное лицо");
        visit.page().fill("#email", "нет");
        visit.page().fill("#reception", "вторник, 14:00–17:00, кабинет 215");
        visit.page().click("main button");
        visit.sound("desk-responsible-errors");
        assertThat(visit.page().inputValue("#reception")).startsWith("вторник");
        visit.page().locator("input[name=duty]").nth(1).check();
        visit.page().fill("#name", "Белова Нина Сергеевна");
        visit.page().fill("#position", "Начальник отдела по работе с жалобами");
        visit.page().fill("#phone", "+7 (4012) 00-00-00");
        visit.page().fill("#email", "zhaloby@minzdrav.example");
        visit.page().click("main button");
        visit.sound("desk-responsible");
        assertThat(visit.page().innerText("main")).contains("Белова Нина Сергеевна", "внесено");
        visit.open("/bodies/minzdrav").sound("portal-body-officials");
        assertThat(visit.page().innerText("main"))
                .contains("Рассмотрение досудебных жалоб", "Белова Нина Сергеевна", "кабинет 215");
        visit.open("/language/en?returnTo=/desk/responsible/minzdrav").sound("desk-responsible-english");
        assertThat(visit.page().navigate("/desk/responsible/minstroy").status()).isEqualTo(404);
    }

    @Test
    void the_diagram_with_the_place_of_the_appeal_needs_no_script(Visit visit) {
        JsonNode filed = file();
        Appeal.register(http, filed.path("number").asText());
        unlock(visit, filed);
        visit.page().click("text=Схема рассмотрения");
        assertThat(visit.page().locator(".app-drawing svg title").first().textContent())
                .contains("Обращение гражданина");
        assertThat(visit.page().locator(".app-drawing svg desc").first().textContent())
                .contains("Сейчас: Подготовить ответ");
        assertThat(visit.page().locator(".app-course [aria-current=step]").innerText())
                .contains("Подготовить ответ", "сейчас, с");
        assertThat(visit.page().locator(".app-drawing").first().innerHTML()).doesNotContain("Кравцова", "style=");
        visit.sound("portal-diagram");
        print(visit, "portal-diagram");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00a0', ' ')
                    .replaceAll("\\s+", " ");
        }
    }

    private static String digest(byte[] pdf) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
    }

    private JsonNode file() {
        Http.Answer filed = http.as("intake")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/v1/procedures/citizen-appeal/cases",
                        Map.of(
                                "body",
                                "minstroy",
                                "applicant",
                                Map.of(
                                        "lastName", "Кравцова",
                                        "firstName", "Нина",
                                        "middleName", "Ивановна",
                                        "email", "nina.proof@example.org"),
                                "answers",
                                Map.of(
                                        "kind", "complaint",
                                        "subject", "Протекает крыша после капитального ремонта",
                                        "text", "После ремонта протекает крыша над третьим подъездом.",
                                        "replyMode", "EMAIL")));
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        return filed.json();
    }

    private static void unlock(Visit visit, JsonNode filed) {
        visit.open("/status?number=" + filed.path("number").asText() + "&code="
                + filed.path("trackingCode").asText());
    }

    /** The page as it comes out of a printer, for the eye. */
    private static void print(Visit visit, String name) {
        visit.page()
                .pdf(new Page.PdfOptions()
                        .setPath(Path.of("target", "screenshots", name + ".pdf"))
                        .setFormat("A4"));
    }
}
