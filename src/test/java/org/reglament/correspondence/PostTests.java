package org.reglament.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Channel;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Openings;
import org.reglament.correspondence.DeliveryReports.Report;
import org.reglament.correspondence.Letter.Attempt;
import org.reglament.correspondence.Letter.Outcome;
import org.reglament.journal.Journal;
import org.reglament.journal.JournalEntry;
import org.reglament.kit.Http;
import org.reglament.kit.Surfer;
import org.reglament.procedure.Deploy;
import org.reglament.procedure.Procedures;
import org.reglament.procedure.Sketch;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of letters after a server took them, and who wants which. */
class PostTests extends SmtpTest {
    @Autowired
    Openings openings;

    @Autowired
    CaseFiles cases;

    @Autowired
    Procedures procedures;

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskService tasks;

    @Autowired
    Journal journal;

    @Autowired
    DeliveryReports reports;

    @Autowired
    LetterWishes wishes;

    @Autowired
    Http http;

    @BeforeEach
    void deploy() {
        Deploy.sketch(
                repository,
                procedures,
                Sketch.of("post-case")
                        .form("post-check", "{\"type\":\"checkbox\",\"key\":\"approved\"}")
                        .flow(
                                "<startEvent id='start'/>" + Sketch.flow("start", "receipt")
                                        + Sketch.step("receipt", "sendLetter", "letter", "notice")
                                        + Sketch.flow("receipt", "wait")
                                        + Sketch.task("wait", "post-check", "")
                                        + Sketch.flow("wait", "turn")
                                        + Sketch.step("turn", "sendLetter", "letter", "notice", "kind", "turn")
                                        + Sketch.flow("turn", "think")
                                        + Sketch.task("think", "post-check", "")
                                        + Sketch.flow("think", "result")
                                        + Sketch.step("result", "sendLetter", "letter", "notice")
                                        + Sketch.flow("result", "last")
                                        + Sketch.task("last", "post-check", "")
                                        + Sketch.flow("last", "end")
                                        + "<endEvent id='end'/>",
                                "start",
                                "receipt",
                                "wait",
                                "turn",
                                "think",
                                "result",
                                "last",
                                "end"));
    }

    @Test
    void a_server_that_reports_is_asked_to_and_its_reports_move_the_letter() {
        UUID id = open("reported@post.example");
        Letter letter = await(letters.of(id).get(0).id(), LetterState.ACCEPTED);
        assertThat(SMTP.envelopeTo("reported@post.example"))
                .contains("FROM:<no-reply@reglament.example>", "RET=HDRS", "ENVID=" + letter.id())
                .contains("NOTIFY=SUCCESS,FAILURE,DELAY");
        assertThat(letter.reason()).isEmpty();

        Report delayed = report(letter.messageId(), "delayed", "4.4.1", "smtp; 421 4.4.1 no answer");
        assertThat(reports.report(delayed)).contains(letter.id());
        assertThat(letter(letter.id()).state()).isEqualTo(LetterState.ACCEPTED);
        assertThat(letter(letter.id()).reason()).isEqualTo("later");
        Report delivered = report(letter.id().toString(), "Delivered", "2.1.5", "smtp; 250 2.1.5 ok");
        for (int again = 0; again < 2; again++) {
            assertThat(reports.report(delivered)).contains(letter.id());
        }

        Letter known = letter(letter.id());
        assertThat(known.state()).isEqualTo(LetterState.DELIVERED);
        assertThat(known.attempts())
                .extracting(Attempt::outcome)
                .containsExactly(Outcome.ACCEPTED, Outcome.DELAYED, Outcome.DELIVERED);
        assertThat(known.attempts().get(0).server()).isEqualTo("127.0.0.1");
        assertThat(known.attempts().get(2).server()).isEqualTo("mx.post.example");
        assertThat(actions(id)).contains("letter-delivered");
        assertThat(letters.retry(letter.id(), "admin", "ещё раз")).isFalse();
        assertThat(reports.report(report("<nobody@knows.example>", "failed", "5.1.1", "x")))
                .isEmpty();
        assertThat(reports.report(report(letter.messageId(), "eaten", "5.1.1", "x")))
                .isEmpty();
    }

    @Test
    void a_letter_that_bounces_later_has_somebody_reach_the_citizen_and_says_why_in_words() {
        UUID id = open("bounced@post.example");
        Letter letter = await(letters.of(id).get(0).id(), LetterState.ACCEPTED);

        reports.report(new Report(
                letter.messageId(),
                "other@elsewhere.example",
                "failed",
                "5.1.1",
                "smtp; 550 user unknown",
                "mx.post.example"));

        until(() -> letter(letter.id()).reachCase() != null);
        Letter lost = letter(letter.id());
        assertThat(lost.state()).isEqualTo(LetterState.FAILED);
        assertThat(lost.attempts().get(1).result())
                .isEqualTo("other@elsewhere.example: smtp; 550 user unknown (5.1.1)");
        UUID reach = Objects.requireNonNull(lost.reachCase());
        assertThat(cases.content(reach))
                .containsEntry("reason", "Такого почтового ящика нет: адрес указан неверно или ящик удалён.")
                .containsEntry(
                        "reasonEn", "There is no such mailbox: the address is wrong, or the mailbox was deleted.");
        assertThat(letters.of(id))
                .filteredOn(each -> each.event().equals("reach-citizen"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.text())
                        .contains("Такого почтового ящика нет")
                        .doesNotContain("550"));
        Surfer registrar = new Surfer(http.address()).signIn("registrar.minstroy");
        String page = registrar
                .get("/desk/cases/" + cases.get(id).number() + "/letters")
                .plain();
        assertThat(page).contains("Письмо не доставлено. Такого почтового ящика нет", "поручено связаться");

        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reach.toString())
                .singleResult()
                .getId();
        assertThat(registrar.get("/desk/tasks/" + task).text())
                .contains("Причина.</strong> Такого почтового ящика нет");
        registrar.get("/language/en");
        assertThat(registrar.get("/desk/tasks/" + task).text()).contains("Reason.</strong> There is no such mailbox");

        assertThat(letters.retry(letter.id(), "admin", "адрес исправлен")).isTrue();
        await(letter.id(), LetterState.ACCEPTED);
        assertThat(SMTP.receivedBy("bounced@post.example")).hasSize(2);
        assertThat(letters.retry(letter.id(), "admin", "")).isFalse();
        assertThat(letter(letter.id()).attempts().get(2).result()).isEqualTo("admin: адрес исправлен");

        // It comes back as before: the words are the same, and the news is new.
        Report again = report(letter.messageId(), "failed", "5.1.1", "smtp; 550 user unknown");
        for (int twice = 0; twice < 2; twice++) {
            reports.report(again);
        }
        assertThat(letter(letter.id()).state()).isEqualTo(LetterState.FAILED);
        assertThat(letter(letter.id()).attempts()).hasSize(5);
    }

    @Test
    void letters_of_a_case_are_a_thread_and_only_those_of_turns_can_be_stopped_by_one_click() throws Exception {
        String to = "thread@post.example";
        UUID id = open(to);
        complete(id);
        complete(id);
        letters.of(id).forEach(letter -> await(letter.id(), LetterState.ACCEPTED));

        List<MimeMessage> all = List.of(written(to, 0, id), written(to, 1, id), written(to, 2, id));
        assertThat(all.get(0).getHeader("References")).isNull();
        assertThat(all.get(1).getHeader("In-Reply-To"))
                .containsExactly(all.get(0).getMessageID());
        assertThat(all.get(2).getHeader("References", " ").split("\\s+"))
                .containsExactly(all.get(0).getMessageID(), all.get(1).getMessageID());
        assertThat(all).allSatisfy(message -> assertThat(message.getHeader("Auto-Submitted"))
                .containsExactly("auto-generated"));
        assertThat(all.get(0).getHeader("List-Unsubscribe")).isNull();
        assertThat(all.get(2).getHeader("List-Unsubscribe")).isNull();
        assertThat(all.get(1).getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String header = all.get(1).getHeader("List-Unsubscribe")[0];
        String link = header.substring(1, header.length() - 1);
        assertThat(words(all.get(1))).contains("только итоги", link);
        assertThat(letters.of(id).get(1).text()).contains("/letters/stop/••••").doesNotContain(link);

        String path = URI.create(link).getPath();
        Surfer anybody = new Surfer(http.address());
        String page = anybody.get(path).plain();
        assertThat(page)
                .contains("Вы больше не получите писем о ходе дела "
                        + cases.get(id).number());
        assertThat(wishes.of(cases.get(id)).turns()).isTrue();
        HttpResponse<String> clicked = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(http.address() + path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(clicked.statusCode()).isEqualTo(200);
        assertThat(wishes.of(cases.get(id)).turns()).isFalse();
        assertThat(actions(id)).contains("letters-chosen");
        assertThat(anybody.get(path).plain()).contains("Больше не присылаем", "Присылать снова");
        assertThat(anybody.get(path + "x").status()).isEqualTo(404);

        jdbc.sql("update case_file set closed_at = opened_at, outcome = 'done' where id = ?")
                .param(id)
                .update();
        assertThat(anybody.get(path).plain()).contains("Останавливать больше нечего", "дело закрыто");
    }

    @Test
    void who_wants_results_only_is_told_of_no_mere_turn_and_in_the_language_they_chose() {
        UUID id = open("results@post.example");
        CaseFile file = cases.get(id);
        transaction.executeWithoutResult(status -> wishes.keep(file, new LetterWish(false, "en"), "applicant"));
        complete(id);
        complete(id);

        assertThat(letters.of(id)).extracting(Letter::locale).containsExactly("ru", "en");
        assertThat(actions(id)).contains("letter-not-wanted");

        wishes.keepOfPerson("Default@post.example", new LetterWish(false, "ru"));
        assertThat(wishes.of(cases.get(open("default@POST.example"))).turns()).isFalse();
        assertThat(wishes.of(cases.get(open("other@post.example"))).turns()).isTrue();
    }

    private static Report report(String letter, String action, String status, String words) {
        return new Report(letter, null, action, status, words, "mx.post.example");
    }

    /** As it came in: letters under way together may overtake each other. */
    private MimeMessage written(String to, int place, UUID id) throws Exception {
        String messageId = letters.of(id).get(place).messageId();
        for (int index = 0; index < SMTP.receivedBy(to).size(); index++) {
            MimeMessage message = received(to, index);
            if (message.getMessageID().equals(messageId)) {
                return message;
            }
        }
        throw new AssertionError("not received: " + messageId);
    }

    private static String words(MimeMessage message) throws Exception {
        return (String) ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
    }

    private UUID open(String email) {
        return openings.open(new OpenCase(
                        "post-case",
                        "minstroy",
                        "Протекает крыша",
                        new Applicant("Белова", "Нина", "Ивановна", null, email, null, null, "ru"),
                        Map.of(),
                        Channel.PORTAL,
                        "intake",
                        "account",
                        null,
                        null,
                        null))
                .id();
    }

    private void complete(UUID id) {
        tasks.complete(
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(id.toString())
                        .singleResult()
                        .getId(),
                Map.of("approved", true));
    }

    private List<String> actions(UUID id) {
        return journal.of(id).stream().map(JournalEntry::action).toList();
    }
}
