package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Kin;
import org.reglament.casefile.Openings;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Http;
import org.reglament.kit.Post;
import org.reglament.kit.Visit;
import org.reglament.procedure.Procedures;
import org.reglament.worklist.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands beside a case is seen at the desk and by its applicant; month and reception have their pages. */
@BrowserTest
class KinIT {

    @Autowired
    Http http;

    @Autowired
    CaseFiles cases;

    @Autowired
    Openings openings;

    @Autowired
    Procedures procedures;

    @Autowired
    RepositoryService repository;

    @Autowired
    WorkItems items;

    @Autowired
    Post mail;

    Kin kin;

    @BeforeEach
    void deploy() {
        kin = new Kin(repository, procedures, openings, cases);
    }

    @Test
    void cases_beside_a_case_are_seen_by_those_whom_they_concern(Visit visit) {
        CaseFile first = kin.open(
                "minstroy",
                "Сходнева",
                "shodneva@example.org",
                "Протекает крыша после ремонта",
                "После капитального ремонта протекает крыша над третьим подъездом. Прошу устранить протечку.");
        CaseFile second = kin.open(
                "minstroy",
                "Сходнева",
                "shodneva@example.org",
                "Снова протекает крыша",
                "После капитального ремонта снова протекает крыша над третьим подъездом, прошу устранить.");
        kin.open("minsport", "Сходнева", "shodneva@example.org", "Стадион", "Закрыт стадион.");

        visit.signIn("registrar.minstroy");
        visit.open("/desk/tasks/" + items.of(second.id()).get(0).id()).sound("desk-similar");
        assertThat(visit.page().innerText("section[aria-labelledby=case-h]"))
                .contains("Похожие обращения", first.number(), "сходство", "После капитального ремонта протекает")
                .doesNotContain("Стадион");

        complete(second, Map.of("whom", "minzdrav", "what", "Когда сообщали о протечке?", "bodies", "mincult"));
        CaseFile registered = cases.get(second.id());
        visit.open("/desk/cases/" + second.number()).sound("desk-kin");
        assertThat(visit.page().innerText("main"))
                .contains("Связанные дела", "Запрошены материалы", "Направлено по компетенции", "по культуре и туризму")
                .contains("Запросы другим органам", "Когда сообщали о протечке?", "Ответа пока нет")
                .doesNotContain("Отменить регистрацию");
        assertThat(visit.page().locator(".app-kin a").count()).isZero();

        visit.page().context().clearCookies();
        visit.open("/status?number=" + second.number() + "&code=" + cases.trackingCode(second.id()))
                .sound("portal-kin");
        assertThat(visit.page().innerText("main"))
                .contains("Где ещё рассматривают ваш вопрос", "Направлено в орган", "по культуре и туризму");

        visit.signIn("head.minstroy");
        visit.open("/desk/cases/" + second.number());
        visit.page().click("text=Отменить регистрацию");
        visit.sound("desk-undo");
        visit.page().click("main button[type=submit]");
        visit.sound("desk-undo-error");
        assertThat(visit.page().innerText("main")).contains("Напишите, почему регистрация ошибочна");
        visit.page().fill("#reason", "Зарегистрировано дважды");
        visit.page().click("main button[type=submit]");
        visit.sound("desk-undone");
        assertThat(visit.page().innerText("body"))
                .contains(
                        "Регистрация отменена",
                        "Недействительный номер",
                        String.valueOf(registered.registrationNumber()));
    }

    @Test
    void a_returned_case_can_be_filed_again(Visit visit) {
        CaseFile file = kin.open("minstroy", "Возвратова", "v@example.org", "Крыша", "Текст нельзя прочесть");
        complete(file, Map.of("whom", "minzdrav", "what", "Что?", "bodies", "mincult"));
        complete(file, Map.of());

        visit.open("/status?number=" + file.number() + "&code=" + cases.trackingCode(file.id()))
                .sound("portal-again");
        assertThat(visit.page().innerText("main")).contains("Подать ещё раз");
        visit.page().click("text=Подать ещё раз");
        assertThat(visit.page().url()).contains("/sign-in/link");
    }

    @Test
    void the_month_and_a_reception_have_their_pages(Visit visit) {
        visit.signIn("registrar.minstroy");
        visit.open("/desk/reports/monthly").sound("desk-report");
        assertThat(visit.page().innerText("main")).contains("Раздел классификатора", "Соблюдение срока");
        visit.open("/desk/intake").sound("desk-intake-reception");
        assertThat(visit.page().innerText("main")).contains("Личный приём", "Кто вёл приём");
    }

    @Test
    void a_message_without_a_name_is_offered_where_the_procedure_takes_one(Visit visit) {
        visit.signInByLetter("unnamed@example.org", mail);
        String address = "/appeals/new/" + UUID.randomUUID();
        visit.open(address + "/body?procedure=kin");
        visit.page().fill("#q", "спорт");
        visit.page().click("button[value=find]");
        visit.page()
                .locator("#body option[value=minsport]:checked")
                .waitFor(new WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        visit.page().click("main button[type=submit]:not([value=find])");
        visit.page().waitForURL(url -> url.endsWith("/about"));
        visit.sound("portal-anonymous");
        visit.page().check("#anonymous");
        visit.page().click("main form button[type=submit]");
        visit.page().waitForURL(url -> url.contains("/form/"));
        visit.page().fill("input[name=subject]", "Взятка");
        visit.page().fill("input[name=text]", "Кто, где и когда");
        visit.page().check("input[type=checkbox][name=aboutCorruption]");
        visit.page().click("main form button[type=submit]:last-of-type");
        visit.open(address + "/check").sound("portal-anonymous-check");
        visit.page().click("main form button[type=submit]");
        visit.page().waitForURL(url -> url.endsWith("/done"));
        visit.sound("portal-anonymous-done");
        assertThat(visit.page().innerText("main")).contains("писем не будет");
    }

    private void complete(CaseFile file, Map<String, ?> answers) {
        Http.Answer done = http.as("registrar.minstroy")
                .post("/api/v1/tasks/" + items.of(file.id()).get(0).id() + "/complete", Map.of("answers", answers));
        assertThat(done.status()).as(done.toString()).isIn(200, 204);
    }
}
