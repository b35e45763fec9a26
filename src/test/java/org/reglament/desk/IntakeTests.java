package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Channel;
import org.reglament.document.Document;
import org.reglament.document.Documents;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Surfer;
import org.springframework.beans.factory.annotation.Autowired;

/** A registrar takes in what came on paper. */
@ReglamentTest
class IntakeTests {
    private static final Pattern WISH = Pattern.compile("name=\"in-wish\" value=\"([^\"]+)\"");
    private static final byte[] SCAN = scan();

    @Autowired
    Http http;

    @Autowired
    BusinessClock clock;

    @Autowired
    CaseFiles cases;

    @Autowired
    Documents documents;

    Surfer registrar;
    Map<String, String> fields;

    @BeforeEach
    void card() {
        registrar = new Surfer(http.address()).signIn("registrar." + Appeals.BODY);
        Surfer.Reply page = registrar.get("/desk/intake");
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        Matcher wish = WISH.matcher(page.text());
        assertThat(wish.find()).isTrue();
        LocalDate received = clock.today().minusDays(2);
        fields = new HashMap<>(Map.of(
                "in-wish", wish.group(1),
                "in-procedure", "citizen-appeal",
                "in-body", Appeals.BODY,
                "in-channel", "POST",
                "in-lastName", "Зуева",
                "in-firstName", "Анна",
                "in-postalAddress", "236000, Калининград, ул. Нансена, 41, кв. 58"));
        fields.putAll(Map.of(
                "in-received-day", String.valueOf(received.getDayOfMonth()),
                "in-received-month", String.valueOf(received.getMonthValue()),
                "in-received-year", String.valueOf(received.getYear()),
                "kind", "request",
                "subject", "Не чистят снег",
                "text", "Прошу чистить снег во дворе.",
                "replyMode", "POST"));
    }

    @Test
    void a_letter_becomes_a_case_with_its_scan_date_and_channel() {
        Surfer.Reply sent = send();

        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
        Surfer.Reply done = registrar.get(sent.location());
        CaseFile file = cases.byNumber(sent.location().substring("/desk/intake/".length()))
                .orElseThrow();
        assertThat(done.text()).contains(file.number(), cases.trackingCode(file.id()), "/desk/tasks/");
        assertThat(file.channel()).isEqualTo(Channel.POST);
        assertThat(file.identityLevel()).isEqualTo("paper");
        assertThat(clock.dateOf(file.receivedAt())).isEqualTo(clock.today().minusDays(2));
        assertThat(documents.of(file.id())).extracting(Document::name).contains("scan.pdf");
        assertThat(new Surfer(http.address())
                        .signIn("registrar.minzdrav")
                        .get(sent.location())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_personal_reception_is_kept_with_its_card() {
        fields.putAll(Map.of("in-reception", "yes", "in-reception-place", "Приёмная, каб. 12"));

        Surfer.Reply refused = send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("Укажите номер карточки", "Укажите, кто вёл приём", "Для личного приёма выберите", "каб. 12");

        fields.putAll(Map.of(
                "in-channel", "COUNTER", "in-reception-card", "ЛП-17", "in-reception-person", "Министр Иванов И. И."));
        CaseFile file = cases.byNumber(send().location().substring("/desk/intake/".length()))
                .orElseThrow();
        assertThat(file.channel()).isEqualTo(Channel.COUNTER);
        assertThat(cases.content(file.id()).get("reception"))
                .isEqualTo(Map.of(
                        "date", clock.today().minusDays(2).toString(),
                        "place", "Приёмная, каб. 12",
                        "card", "ЛП-17",
                        "person", "Министр Иванов И. И."));
        assertThat(registrar.get("/desk/cases/" + file.number()).text()).contains("Приёмная, каб. 12", "ЛП-17");
    }

    @Test
    void a_double_click_opens_one_case() throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(4);
        Set<String> cases = new HashSet<>();
        try {
            Callable<Surfer.Reply> click = this::send;
            for (Future<Surfer.Reply> answer :
                    hands.invokeAll(IntStream.range(0, 4).mapToObj(n -> click).toList())) {
                assertThat(answer.get().status()).as(answer.get().text()).isEqualTo(302);
                cases.add(answer.get().location());
            }
        } finally {
            hands.shutdownNow();
        }
        assertThat(cases).hasSize(1);
        fields.put("subject", "Совсем другое");
        Surfer.Reply other = send();
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text()).contains("Обращение уже принято", "Начать новую карточку");
    }

    @Test
    void what_is_missing_is_said_and_what_was_typed_stays_the_scan_too() {
        fields.put("in-lastName", "");
        fields.put("in-postalAddress", "");
        fields.put("subject", "");
        LocalDate tomorrow = clock.today().plusDays(1);
        fields.put("in-received-day", String.valueOf(tomorrow.getDayOfMonth()));
        fields.put("in-received-month", String.valueOf(tomorrow.getMonthValue()));
        fields.put("in-received-year", String.valueOf(tomorrow.getYear()));

        Surfer.Reply refused = send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("Введите фамилию заявителя", "ответить по почте", "Заполните поле «Тема обращения»")
                .contains("не может быть позже сегодняшней", "value=\"Анна\"", "Прошу чистить снег во дворе.")
                .contains("scan.pdf", "name=\"in-scan\" value=\"")
                .doesNotContain("Приложите скан обращения");
    }

    @Test
    void a_year_old_letter_is_too_old_and_a_scan_is_needed() {
        fields.put(
                "in-received-year",
                String.valueOf(clock.instant().atZone(ZoneOffset.UTC).getYear() - 2));

        Surfer.Reply refused = registrar.post("/desk/intake", fields);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("не может быть раньше", "Приложите скан обращения");
    }

    @Test
    void only_registrars_take_paper_in() {
        Surfer.Reply refused =
                new Surfer(http.address()).signIn("executor." + Appeals.BODY).get("/desk/intake");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("могут регистраторы");
        fields.put("in-body", "minzdrav");
        assertThat(List.of(send().status())).containsExactly(422);
    }

    private Surfer.Reply send() {
        return registrar.post("/desk/intake", fields, "in-scan-file", "scan.pdf", SCAN);
    }

    private static byte[] scan() {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n"
                        + "trailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
