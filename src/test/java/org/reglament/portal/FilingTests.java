package org.reglament.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseLinks;
import org.reglament.casefile.Kin;
import org.reglament.casefile.Openings;
import org.reglament.casefile.Relation;
import org.reglament.kit.Http;
import org.reglament.kit.Post;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Surfer;
import org.reglament.kit.Time;
import org.reglament.procedure.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Citizens at the portal without scripts, and what they do wrong. */
@ReglamentTest
class FilingTests {
    private static final byte[] SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @Autowired
    Http http;

    @Autowired
    Post mail;

    @Autowired
    Time time;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseLinks links;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Openings openings;

    @Autowired
    Procedures procedures;

    @Autowired
    RepositoryService repository;

    private final String email = "c" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";

    @Test
    void twenty_clicks_at_once_make_one_case_and_one_confirmation() {
        Surfer citizen = signedIn();
        String address = Appeal.ready(citizen);
        citizen.get(address + "/check");

        List<Surfer.Reply> replies = IntStream.range(0, 20)
                .parallel()
                .mapToObj(n -> citizen.post(address + "/check", Map.of()))
                .toList();

        assertThat(replies).allMatch(reply -> reply.location().equals(address + "/done"));
        assertThat(own()).hasSize(1);
        assertThat(citizen.get(address + "/done").text()).contains(own().get(0).number());
        assertThat(citizen.get(address + "/form/matter").location()).isEqualTo(address + "/done");
        assertThat(citizen.post(address + "/check", Map.of()).location()).isEqualTo(address + "/done");
    }

    @Test
    void what_is_missing_is_asked_for_and_what_was_typed_stays() {
        Surfer citizen = signedIn();
        String address = "/appeals/new/" + UUID.randomUUID();
        citizen.get(address + "/body");

        assertThat(citizen.post(address + "/body", Map.of("body", "")).text()).contains("Выберите орган, которому");
        assertThat(citizen.post(address + "/about", Map.of("firstName", "Нина")))
                .satisfies(reply -> assertThat(reply.status()).isEqualTo(422))
                .satisfies(reply -> assertThat(reply.text())
                        .contains("Укажите фамилию", "отметьте, что его нет", "value=\"Нина\""));
        assertThat(citizen.post(address + "/form/matter", Map.of("subject", "Крыша")))
                .satisfies(reply -> assertThat(reply.status()).isEqualTo(422))
                .satisfies(reply -> assertThat(reply.text()).contains("Текст обращения", "value=\"Крыша\""));
        assertThat(citizen.post(address + "/check", Map.of()).status()).isEqualTo(422);
        assertThat(own()).isEmpty();
    }

    @Test
    void twenty_thousand_characters_are_too_many_and_none_is_lost() {
        Surfer citizen = signedIn();
        String address = Appeal.ready(citizen);
        String text = "ы".repeat(20_000);

        Surfer.Reply reply =
                citizen.post(address + "/form/matter", Map.of("kind", "complaint", "subject", "Крыша", "text", text));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).contains("не длиннее").contains(text);
        assertThat(citizen.get(address + "/form/matter").text()).contains(text);
    }

    @Test
    void a_refused_file_is_refused_with_a_sentence_and_takes_nothing_with_it() {
        Surfer citizen = signedIn();
        String address = Appeal.ready(citizen);
        Map<String, String> typed = Map.of("attachments", "", "priorNumber", "ОГ-2026-000001");

        Surfer.Reply picture = citizen.post(address + "/form/papers", typed, "attachments-file", "scan.pdf", SVG);
        Surfer.Reply empty = citizen.post(address + "/form/papers", typed, "attachments-file", "leer.pdf", new byte[0]);
        Surfer.Reply huge =
                citizen.post(address + "/form/papers", typed, "attachments-file", "film.mp4", new byte[40 << 20]);

        assertThat(picture.status()).isEqualTo(422);
        assertThat(picture.text()).contains("scan.pdf").contains("ОГ-2026-000001");
        assertThat(empty.text()).contains("Файл пуст");
        assertThat(huge.status()).isEqualTo(413);
        assertThat(huge.text()).contains("Файл больше 20 МБ").contains("ОГ-2026-000001");
        assertThat(citizen.get(address + "/check").text()).contains("ОГ-2026-000001");
    }

    @Test
    void paper_answers_need_an_address() {
        Surfer citizen = signedIn();
        String address = Appeal.ready(citizen);

        Surfer.Reply chosen = citizen.post(address + "/form/reply", Map.of("replyMode", "POST"));

        assertThat(chosen.location()).startsWith(address + "/about");
        assertThat(citizen.get(chosen.location()).text()).contains("укажите почтовый адрес");
        assertThat(citizen.post(address + "/check", Map.of()).status()).isEqualTo(422);
    }

    @Test
    void a_session_lost_in_mid_form_loses_nothing() {
        Surfer citizen = signedIn();
        String address = Appeal.ready(citizen);
        citizen.get(address + "/form/matter");
        citizen.loseSession();

        Surfer.Reply refused = citizen.post(
                address + "/form/matter", Map.of("kind", "request", "subject", "Новая тема", "text", "Новый текст"));
        assertThat(refused.location()).startsWith("/sign-in/link?returnTo=%2Fparked%2F");
        String parked = java.net.URLDecoder.decode(
                refused.location().replaceFirst(".*returnTo=", ""), java.nio.charset.StandardCharsets.UTF_8);
        citizen.signInByLetter(email, mail);

        assertThat(citizen.get(parked).text()).contains("Новая тема", "Новый текст");
    }

    @Test
    void the_second_of_two_windows_is_told_and_nothing_is_lost() {
        Surfer citizen = signedIn();
        String address = Appeal.ready(citizen);
        String path = address + "/form/matter";
        Map<String, String> one = window(citizen.get(path).text());
        Map<String, String> two = window(citizen.get(path).text());

        assertThat(citizen.post(address + "/draft?at=form/matter", matter("Из первого окна", one))
                        .status())
                .isEqualTo(200);
        Surfer.Reply told = citizen.post(address + "/draft?at=form/matter", matter("Из второго окна", two));
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains("открыто ещё в одном окне", "нажмите «Продолжить» ещё раз");
        Surfer.Reply shown = citizen.post(path, matter("Из второго окна", two));
        assertThat(shown.status()).isEqualTo(409);
        assertThat(shown.text()).contains("Введённое здесь не пропало", "Из второго окна");
        assertThat(citizen.get(path).text()).contains("Из первого окна").doesNotContain("Из второго окна");
        assertThat(citizen.post(path, matter("Из второго окна", window(shown.text())))
                        .location())
                .startsWith(address + "/form/");
        assertThat(citizen.get(path).text()).contains("Из второго окна");
        // who asks for no window, as other programs and pages without one, goes on as before
        assertThat(citizen.post(path, matter("Без окна", Map.of())).location()).startsWith(address + "/form/");
    }

    @Test
    void a_draft_on_its_way_while_a_body_is_looked_for_is_no_other_window() {
        Surfer citizen = signedIn();
        String address = Appeal.ready(citizen);
        Map<String, String> looking = window(citizen.get(address + "/body").text());

        Surfer.Reply found = citizen.post(address + "/body", body("", "find", looking));
        assertThat(citizen.post(address + "/draft?at=body", body("mincult", "", looking))
                        .status())
                .isEqualTo(200);

        assertThat(citizen.post(address + "/body", body("minsport", "next", window(found.text())))
                        .location())
                .startsWith(address);
    }

    private static Map<String, String> body(String code, String action, Map<String, String> window) {
        Map<String, String> fields = new HashMap<>(window);
        fields.putAll(Map.of("q", "спорт", "body", code, "action", action));
        return fields;
    }

    private static Map<String, String> matter(String subject, Map<String, String> window) {
        Map<String, String> fields = new HashMap<>(Appeal.MATTER);
        fields.put("subject", subject);
        fields.putAll(window);
        return fields;
    }

    private static Map<String, String> window(String body) {
        Matcher found = Pattern.compile("name=\"draftPage\" value=\"([^\"]+)\"><input type=\"hidden\" "
                        + "name=\"draftVersion\" value=\"(\\d+)\"")
                .matcher(body);
        assertThat(found.find()).isTrue();
        return Map.of("draftPage", found.group(1), "draftVersion", found.group(2));
    }

    @Test
    void nobody_sees_the_case_draft_or_document_of_somebody_else() {
        Surfer citizen = signedIn();
        String draft = Appeal.ready(citizen);
        String address = filed(citizen);
        Surfer other = new Surfer(http.address()).signInByLetter("x" + email, mail);
        Surfer nobody = new Surfer(http.address());

        assertThat(other.get(address).status()).isEqualTo(404);
        assertThat(other.get(address + "/receipt").status()).isEqualTo(404);
        assertThat(other.get(address + "/papers").status()).isEqualTo(404);
        assertThat(other.get(address + "/withdraw").status()).isEqualTo(404);
        assertThat(other.get(draft + "/check").text()).doesNotContain("Кравцова");
        assertThat(nobody.get(address).text()).contains("Код для проверки").doesNotContain("Протекает");
        assertThat(nobody.get("/appeals/OG-2026-999999").plain())
                .isEqualTo(nobody.get(address).plain().replace(address.substring(9), "OG-2026-999999"));
        assertThat(nobody.get(draft + "/check").location()).startsWith("/sign-in/link?returnTo=");
        assertThat(nobody.get("/appeals").location()).startsWith("/sign-in/link?returnTo=");
    }

    @Test
    void number_and_code_show_the_case_and_a_wrong_one_of_either_gets_the_same_answer() {
        String address = filed(signedIn());
        CaseFile file = own().get(0);
        String code = cases.trackingCode(file.id());
        Surfer nobody = new Surfer(http.address());
        nobody.get("/appeals/status");

        Surfer.Reply wrongCode = nobody.post("/appeals/status", Map.of("number", file.number(), "code", "AAAA"));
        Surfer.Reply wrongNumber = nobody.post("/appeals/status", Map.of("number", "OG-2026-777777", "code", code));
        assertThat(wrongCode.status()).isEqualTo(404);
        assertThat(wrongNumber.plain().replace("OG-2026-777777", file.number())).isEqualTo(wrongCode.plain());

        assertThat(nobody.post("/appeals/status", Map.of("number", file.number(), "code", code))
                        .location())
                .isEqualTo(address);
        assertThat(nobody.get(address).text())
                .contains("Получили обращение", "noindex")
                .doesNotContain(address + "/withdraw");
        assertThat(new Surfer(http.address())
                        .get("/status?number=" + file.number() + "&code=" + code)
                        .location())
                .isEqualTo(address);
        Surfer guesser = new Surfer(http.address());
        guesser.get("/appeals/status");
        Set<Integer> answers = new HashSet<>();
        for (int n = 0; n < 30; n++) {
            answers.add(guesser.post("/appeals/status", Map.of("number", file.number(), "code", "B" + n))
                    .status());
        }
        assertThat(answers).contains(429);
    }

    @Test
    void papers_are_added_and_the_appeal_withdrawn_while_it_is_open() {
        Surfer citizen = signedIn();
        String address = filed(citizen);
        citizen.get(address + "/papers");

        assertThat(citizen.post(address + "/papers", Map.of("text", ""), "files", "", new byte[0])
                        .text())
                .contains("Выберите файлы или напишите");
        assertThat(citizen.post(address + "/papers", Map.of("text", "Важно"), "files", "scan.pdf", SVG)
                        .text())
                .contains("scan.pdf", "Важно");
        assertThat(citizen.post(
                                address + "/papers",
                                Map.of("text", "Ещё снимок"),
                                "files",
                                "записка.txt",
                                "Крыша течёт".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .location())
                .isEqualTo(address);
        assertThat(citizen.get(address).text()).contains("Документы добавлены", "записка.txt");
        citizen.get(address + "/withdraw");
        assertThat(citizen.post(address + "/withdraw", Map.of()).location()).isEqualTo(address);
        assertThat(citizen.get(address).text()).contains("Рассмотрение прекращено");
        assertThat(citizen.get(address + "/papers").location()).isEqualTo(address);
    }

    @Test
    void an_answer_is_read_and_rated_once_within_thirty_days() {
        Surfer citizen = signedIn();
        String address = filed(citizen);
        String other = filed(citizen);
        Appeal.answer(http, address.substring(9));
        Appeal.answer(http, other.substring(9));
        assertThat(citizen.get(address).text()).contains("До 15 декабря.", "Оценить ответ", "Ответ на обращение");

        String rate =
                link(mail.await(email, letter -> letter.path("text").asText().contains("/rate/" + address.substring(9)))
                        .path("text")
                        .asText());
        Surfer reader = new Surfer(http.address());
        assertThat(reader.get(rate).text()).contains("Вы довольны ответом?");
        Map<String, String> mark = Map.of("code", rate.replaceFirst(".*code=", ""), "score", "4", "words", "Ждём");
        String path = rate.replaceFirst("\\?.*", "");
        assertThat(reader.post(path, Map.of("code", mark.get("code"))).text()).contains("Выберите оценку");
        assertThat(reader.post(path, mark).text()).contains("оценка принята");
        assertThat(reader.post(path, mark).text()).contains("Оценка уже поставлена");
        assertThat(reader.get(rate + "A").status()).isEqualTo(404);

        time.advance("P31D");
        String late =
                link(mail.await(email, letter -> letter.path("text").asText().contains("/rate/" + other.substring(9)))
                        .path("text")
                        .asText());
        assertThat(reader.get(late).text()).contains("Срок оценки истёк");
    }

    @Test
    void what_was_returned_is_filed_again_and_both_cases_show_each_other() {
        Kin kin = new Kin(repository, procedures, openings, cases);
        CaseFile former = kin.open("minstroy", "Возвратова", email, "Крыша", "Прежний текст");
        for (int n = 0; n < 2; n++) {
            Appeal.task(
                    http,
                    "registrar.minstroy",
                    former.number(),
                    Map.of("whom", "minzdrav", "what", "Что?", "bodies", "mincult"));
        }
        Surfer stranger = new Surfer(http.address()).signInByLetter("stranger-" + email, mail);
        stranger.get("/appeals");
        assertThat(stranger.post("/appeals/" + former.number() + "/again", Map.of())
                        .status())
                .isEqualTo(404);
        Surfer citizen = signedIn();
        assertThat(citizen.get("/appeals/" + former.number()).text()).contains("Подать ещё раз");

        String address =
                citizen.post("/appeals/" + former.number() + "/again", Map.of()).location();
        assertThat(address).matches("/appeals/new/[0-9a-f-]{36}");
        citizen.get(address + "/about");
        citizen.post(address + "/about", Appeal.ABOUT);
        assertThat(citizen.get(address + "/check").text()).contains("Прежний текст");
        assertThat(citizen.post(address + "/check", Map.of()).location()).isEqualTo(address + "/done");

        CaseFile again = own().get(0);
        assertThat(again.body()).isEqualTo("minstroy");
        assertThat(links.of(again.id())).singleElement().satisfies(link -> {
            assertThat(link.relation()).isEqualTo(Relation.RESUBMITTED);
            assertThat(link.other().id()).isEqualTo(former.id());
        });
        assertThat(citizen.get("/appeals/" + former.number()).text())
                .contains("Вы подали обращение ещё раз", again.number());
    }

    @Test
    void a_message_about_corruption_is_filed_without_a_name_and_followed_by_code_alone() {
        new Kin(repository, procedures, openings, cases);
        Surfer citizen = signedIn();
        String address = "/appeals/new/" + UUID.randomUUID();
        citizen.get(address + "/body?procedure=kin");
        citizen.post(address + "/body?procedure=kin", Map.of("body", "minsport"));
        assertThat(citizen.get(address + "/about").text()).contains("Не называть себя");
        String form =
                citizen.post(address + "/about", Map.of("anonymous", "yes")).location();
        assertThat(form).startsWith(address + "/form/");
        String message = "Взятка " + UUID.randomUUID();
        citizen.post(form, Map.of("subject", message, "text", "Кто, где и когда"));
        assertThat(citizen.post(address + "/check", Map.of()).text())
                .contains("можно подать только сообщение о коррупции");

        citizen.post(form, Map.of("subject", message, "text", "Кто, где и когда", "aboutCorruption", "true"));
        assertThat(citizen.get(address + "/check").text().replaceFirst("(?s).*<main", ""))
                .contains("сообщение без имени")
                .doesNotContain(email);
        for (int click = 0; click < 2; click++) {
            assertThat(citizen.post(address + "/check", Map.of()).location()).isEqualTo(address + "/done");
        }

        CaseFile file = cases.of("anonymous", null).stream()
                .filter(each -> each.title().equals(message))
                .findFirst()
                .orElseThrow();
        String done = citizen.get(address + "/done").text();
        assertThat(done).contains(file.number(), cases.trackingCode(file.id()), "писем не будет");
        assertThat(file.applicant().lastName() + file.applicant().firstName()).isEmpty();
        assertThat(file.applicant().email()).isNull();
        assertThat(own()).isEmpty();
        assertThat(citizen.get("/appeals").text()).doesNotContain(file.number());
        assertThat(citizen.get("/appeals/" + file.number()).status()).isEqualTo(404);
        assertThat(jdbc.sql(
                                "select count(*) from draft where fields::text like '%' || ? || '%' or owner like '%' || ? || '%'")
                        .params(file.id().toString(), email)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql(
                                "select count(*) from journal_entry where case_id = ? and (by_whom like '%@%' or data like '%@%')")
                        .param(file.id())
                        .query(Long.class)
                        .single())
                .isZero();
        Surfer anybody = new Surfer(http.address());
        anybody.get("/appeals/status");
        assertThat(anybody.post(
                                "/appeals/status",
                                Map.of("number", file.number(), "code", cases.trackingCode(file.id())))
                        .location())
                .isEqualTo("/appeals/" + file.number());
    }

    private Surfer signedIn() {
        return new Surfer(http.address()).signInByLetter(email, mail);
    }

    /** The address of a filed appeal's page. */
    private String filed(Surfer citizen) {
        String address = Appeal.ready(citizen);
        citizen.get(address + "/check");
        assertThat(citizen.post(address + "/check", Map.of()).location()).isEqualTo(address + "/done");
        return "/appeals/" + own().get(0).number();
    }

    private List<CaseFile> own() {
        return cases.of("citizen:" + email, email);
    }

    private static String link(String letter) {
        return letter.replaceFirst("(?s).*?(/rate/[^\\s>]+).*", "$1");
    }
}
