package org.reglament.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Channel;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Openings;
import org.reglament.casefile.PapersAdded;
import org.reglament.deadline.DeadlineBreached;
import org.reglament.deadline.DeadlineNear;
import org.reglament.deadline.Deadlines;
import org.reglament.deadline.Rule;
import org.reglament.deadline.StartEvent;
import org.reglament.document.Documents;
import org.reglament.journal.Journal;
import org.reglament.journal.JournalEntry;
import org.reglament.kit.Http;
import org.reglament.kit.Surfer;
import org.reglament.procedure.Deploy;
import org.reglament.procedure.Procedures;
import org.reglament.procedure.Sketch;
import org.reglament.signin.SignInLinkRequested;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Cases write to their applicants and officials, and a letter that is lost gives somebody work. */
@RecordApplicationEvents
class CaseLettersTests extends SmtpTest {
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
    Documents documents;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Journal journal;

    @Autowired
    Http http;

    @Autowired
    ApplicationEventPublisher events;

    @BeforeEach
    void deploy() {
        Deploy.sketch(
                repository,
                procedures,
                Sketch.of("letter-case")
                        .form("letter-start", "{\"type\":\"textfield\",\"key\":\"replyMode\"}")
                        .form("letter-check", "{\"type\":\"checkbox\",\"key\":\"approved\"}")
                        .flow(
                                "<startEvent id='start' camunda:formRef='letter-start' camunda:formRefBinding='deployment'/>"
                                        + Sketch.flow("start", "tell")
                                        + Sketch.step("tell", "sendLetter", "letter", "notice")
                                        + Sketch.flow("tell", "check")
                                        + Sketch.task("check", "letter-check", "")
                                        + Sketch.flow("check", "answer")
                                        + Sketch.step("answer", "sendLetter", "letter", "notice", "attach", "answer")
                                        + Sketch.flow("answer", "head")
                                        + Sketch.step("head", "sendLetter", "letter", "notice", "to", "post:head")
                                        + Sketch.flow("head", "fork")
                                        + "<exclusiveGateway id='fork' default='fork-to-tell'/>"
                                        + Sketch.flow("fork", "tell")
                                        + Sketch.flow("fork", "end", "${approved}") + "<endEvent id='end'/>",
                                "start",
                                "tell",
                                "check",
                                "answer",
                                "head",
                                "end"));
    }

    @Test
    void a_step_writes_to_the_applicant_in_the_applicants_language() throws Exception {
        UUID ru = open("ru@case.example", "ru", "EMAIL");
        UUID en = open("en@case.example", "en", "EMAIL");

        CaseFile file = cases.get(ru);
        await(letters.of(ru).get(0).id(), LetterState.ACCEPTED);
        await(letters.of(en).get(0).id(), LetterState.ACCEPTED);
        MimeMessage message = received("ru@case.example", 0);
        assertThat(message.getSubject()).isEqualTo("ru " + file.number());
        assertThat(received("en@case.example", 0).getSubject()).startsWith("en ");
        String text =
                (String) ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
        assertThat(text)
                .contains("Нина Ивановна, Министерство")
                .contains("/status?number=" + file.number() + "&code=" + cases.trackingCode(ru));
        assertThat(letters.of(ru).get(0).text()).contains("&code=••••").doesNotContain(cases.trackingCode(ru));
        until(() -> actions(ru).contains("letter-accepted"));
        assertThat(actions(ru)).contains("letter-queued");
        assertThat(journal.verify(ru).valid()).isTrue();
    }

    @Test
    void a_diagram_that_passes_twice_writes_twice_and_attaches_what_was_issued() throws Exception {
        String to = "twice@case.example";
        UUID id = open(to, "ru", "EMAIL");
        documents.issue(id, "answer", "Ответ.pdf", "application/pdf", "%PDF-1.7 answer".getBytes());

        complete(id, false);

        assertThat(letters.of(id))
                .filteredOn(letter -> letter.recipient().equals("applicant"))
                .hasSize(3);
        assertThat(letters.of(id)).extracting(Letter::recipient).contains("head.minstroy");
        until(() -> SMTP.receivedBy(to).size() == 3);
        MimeMessage withAttachment = null;
        for (int i = 0; i < 3; i++) {
            withAttachment =
                    received(to, i).getContentType().startsWith("multipart/mixed") ? received(to, i) : withAttachment;
        }
        MimeMultipart parts = (MimeMultipart) withAttachment.getContent();
        assertThat(jakarta.mail.internet.MimeUtility.decodeText(
                        parts.getBodyPart(1).getFileName()))
                .isEqualTo("Ответ.pdf");
        assertThat(parts.getBodyPart(1).getInputStream()).hasBinaryContent("%PDF-1.7 answer".getBytes());
    }

    @Test
    void what_is_rolled_back_is_not_written() {
        UUID id = open("rollback@case.example", "ru", "EMAIL");

        assertThatThrownBy(() -> transaction.execute(status -> {
                    letters.send(LetterRequest.of("notice", id, "x", recipient("rollback2@case.example")));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        await(letters.of(id).get(0).id(), LetterState.ACCEPTED);
        assertThat(letters.of(id)).hasSize(1);
        assertThat(SMTP.receivedBy("rollback2@case.example")).isEmpty();
    }

    @Test
    void an_occurrence_is_told_to_a_person_once() {
        UUID id = open("once@case.example", "ru", "EMAIL");

        for (int i = 0; i < 3; i++) {
            transaction.executeWithoutResult(
                    status -> letters.send(LetterRequest.of("notice", id, "same", recipient("once2@case.example"))));
        }

        assertThat(letters.of(id)).hasSize(2);
    }

    @Test
    void a_letter_refused_for_good_gives_the_registrar_the_task_of_reaching_the_citizen_once(ApplicationEvents told) {
        String to = "refused@case.example";
        SMTP.script(to, "550 5.1.1 no such user", "550 5.1.1 no such user");
        UUID id = open(to, "ru", "EMAIL");
        UUID lost = letters.of(id).get(0).id();

        await(lost, LetterState.FAILED);
        until(() -> letter(lost).reachCase() != null);

        CaseFile child = cases.children(id).get(0);
        assertThat(child.id()).isEqualTo(letter(lost).reachCase());
        assertThat(child.procedure()).isEqualTo("reach-citizen");
        assertThat(child.title()).contains(cases.get(id).number());
        assertThat(cases.content(child.id()))
                .containsEntry("address", to)
                .containsEntry("letterText", letter(lost).text());
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(child.id().toString())
                        .singleResult()
                        .getTaskDefinitionKey())
                .isEqualTo("reach");
        assertThat(letters.of(id)).anySatisfy(letter -> {
            assertThat(letter.event()).isEqualTo("reach-citizen");
            assertThat(letter.recipient()).isEqualTo("registrar.minstroy");
        });
        assertThat(actions(id)).contains("letter-lost");

        assertThat(letters.retry(lost, "admin", "")).isTrue();
        awaitAttempts(lost, 2);
        until(() -> letter(lost).state() == LetterState.FAILED);
        until(() -> jdbc.sql("select follow_up_at is null from letter where id = ?")
                .param(lost)
                .query(Boolean.class)
                .single());
        assertThat(cases.children(id)).hasSize(1);

        Surfer registrar = new Surfer(http.address()).signIn("registrar.minstroy");
        String page = "/desk/cases/" + cases.get(id).number();
        assertThat(registrar.get(page).text()).contains("Не доставлено 1 письмо", page + "/letters");
        assertThat(registrar.get(page + "/letters").text())
                .contains(to, "Не доставлено", "Регистратору поручено связаться с заявителем иначе")
                .contains("2 попытки отправки", "сервер отказал окончательно", "550 5.1.1 no such user");
    }

    @Test
    void a_new_address_given_to_whoever_reached_the_citizen_gets_the_lost_letter_and_all_after_it() {
        String to = "old@case.example";
        SMTP.script(to, "550 5.1.1 no such user");
        SMTP.script("new@case.example", "550 5.2.2 full");
        UUID id = open(to, "ru", "EMAIL");
        UUID lost = letters.of(id).get(0).id();
        until(() -> letter(lost).reachCase() != null);
        UUID first = letter(lost).reachCase();

        assertThat(reached(first, Map.of("reachedBy", "phone", "newEmail", "new@case.example", "note", "Позвонили."))
                        .status())
                .isEqualTo(204);

        assertThat(cases.get(id).applicant().email()).isEqualTo("new@case.example");
        assertThat(actions(id)).contains("address-changed", "letter-retried");
        assertThat(letter(lost).to()).isEqualTo("new@case.example");
        // That one is full: again it is in somebody's hands, and again there is another address.
        until(() ->
                letter(lost).reachCase() != null && !first.equals(letter(lost).reachCase()));
        assertThat(cases.content(letter(lost).reachCase())).containsEntry("address", "new@case.example");
        reached(
                letter(lost).reachCase(),
                Map.of("reachedBy", "person", "newEmail", "third@case.example", "note", "Был."));
        await(lost, LetterState.ACCEPTED);
        assertThat(SMTP.receivedBy("third@case.example")).hasSize(1);
        documents.issue(id, "answer", "Ответ.pdf", "application/pdf", "%PDF-1.7 answer".getBytes());
        complete(id, false);
        assertThat(letters.of(id))
                .filteredOn(letter -> letter.recipient().equals("applicant"))
                .extracting(Letter::to)
                .containsOnly("third@case.example");
        assertThat(journal.of(id).toString()).doesNotContain("third@case.example");
    }

    @Test
    void a_letter_given_up_after_days_is_in_somebodys_hands_too_until_they_have_told_what_it_says() {
        String to = "full@case.example";
        SMTP.script(to, "452 4.2.2 mailbox full", "452 4.2.2 mailbox full");
        UUID id = open(to, "ru", "EMAIL");
        UUID lost = letters.of(id).get(0).id();
        awaitAttempts(lost, 1);
        assertThat(cases.children(id)).isEmpty();

        clock.advance(Duration.ofDays(5).plusMinutes(1));

        await(lost, LetterState.GIVEN_UP);
        until(() -> letter(lost).reachCase() != null);
        UUID child = letter(lost).reachCase();
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(child.toString())
                .singleResult()
                .getId();
        assertThat(new Surfer(http.address())
                        .signIn("registrar.minstroy")
                        .get("/desk/tasks/" + task)
                        .plain())
                .contains("Почтовый ящик получателя переполнен.", to, "Нина Ивановна, Министерство", "code=••••")
                .doesNotContain("452", cases.trackingCode(id), "Что просит заявитель", "Похожие обращения");
        assertThat(reached(child, Map.of("reachedBy", "not_reached", "note", "Телефон молчит."))
                        .status())
                .isEqualTo(204);
        assertThat(cases.get(child).isOpen()).isFalse();
        assertThat(letter(lost).state()).isEqualTo(LetterState.GIVEN_UP);
        assertThat(cases.get(id).applicant().email()).isEqualTo(to);
    }

    private Http.Answer reached(UUID child, Map<String, ?> answers) {
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(child.toString())
                .singleResult()
                .getId();
        return http.as("registrar.minstroy").post("/api/v1/tasks/" + task + "/complete", Map.of("answers", answers));
    }

    @Test
    void without_an_address_the_chosen_way_decides_whether_somebody_must_be_looked_for() {
        UUID post = open(null, "ru", "POST");
        UUID account = open(null, "ru", "LK");
        UUID mail = open(null, "ru", "EMAIL");

        assertThat(cases.children(post)).isEmpty();
        assertThat(cases.children(account)).isEmpty();
        assertThat(cases.children(mail)).singleElement().satisfies(child -> assertThat(cases.content(child.id()))
                .containsEntry("letter", "ru " + cases.get(mail).number())
                .hasEntrySatisfying("letterText", text -> assertThat(String.valueOf(text))
                        .contains("Нина Ивановна, Министерство", "code=••••")));
        assertThat(letters.of(post)).isEmpty();
        assertThat(actions(post)).contains("letter-not-mailed");
    }

    @Test
    void whoever_has_reached_the_citizen_says_how_and_is_done() {
        UUID id = open(null, "ru", "EMAIL");
        CaseFile child = cases.children(id).get(0);
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(child.id().toString())
                .singleResult()
                .getId();
        Http registrar = http.as("registrar.minstroy");
        String path = "/api/v1/tasks/" + task;
        assertThat(registrar.get(path + "/form").status()).isEqualTo(200);
        assertThat(registrar
                        .post(path + "/complete", Map.of("answers", Map.of("reachedBy", "phone")))
                        .status())
                .isEqualTo(422);

        Http.Answer done = registrar.post(
                path + "/complete",
                Map.of("answers", Map.of("reachedBy", "phone", "note", "Сообщили по телефону содержание письма.")));

        assertThat(done.status()).as(done.toString()).isEqualTo(204);
        CaseFile closed = cases.get(child.id());
        assertThat(closed.isOpen()).isFalse();
        assertThat(closed.outcome()).isEqualTo("phone");
        assertThat(cases.content(child.id())).containsEntry("reachedBy", "phone");
        assertThat(deadlines.of(child.id())).allMatch(deadline -> deadline.metAt() != null);
        assertThat(actions(child.id())).contains("opened", "claimed", "submitted", "closed");
        assertThat(journal.verify(child.id()).valid()).isTrue();
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(child.id().toString())
                        .count())
                .isZero();
        assertThat(cases.get(id).isOpen()).isTrue();
    }

    @Test
    void reminders_of_one_person_are_one_letter() {
        UUID one = open("near1@case.example", "ru", "EMAIL");
        UUID two = open("near2@case.example", "ru", "EMAIL");
        for (UUID id : List.of(one, two)) {
            deadlines.start(id, "answer", Rule.parse("30 days"), StartEvent.NOW, "ст. 12", true);
        }

        transaction.executeWithoutResult(status -> {
            events.publishEvent(new DeadlineNear(one, "answer", 5));
            events.publishEvent(new DeadlineNear(two, "answer", 5));
        });

        List<Map<String, Object>> reminders = jdbc.sql(
                        "select plain, recipient from letter where event = 'reminder' and plain like ? and plain like ?")
                .params(
                        "%" + cases.get(one).number() + "%",
                        "%" + cases.get(two).number() + "%")
                .query()
                .listOfRows();
        assertThat(reminders).singleElement().satisfies(row -> assertThat(row.get("recipient"))
                .isEqualTo("registrar.minstroy"));
        assertThat(letters.of(one)).noneMatch(letter -> letter.event().equals("reminder"));
    }

    @Test
    void a_breach_is_told_to_the_head_and_then_to_the_head_above() {
        UUID id = open("breach@case.example", "ru", "EMAIL");
        deadlines.start(id, "answer", Rule.parse("30 days"), StartEvent.NOW, "ст. 12", true);

        for (int level = 1; level <= 2; level++) {
            int told = level;
            for (int again = 0; again < 2; again++) {
                transaction.executeWithoutResult(
                        status -> events.publishEvent(new DeadlineBreached(id, "answer", told)));
            }
        }

        assertThat(letters.of(id))
                .filteredOn(letter -> letter.event().startsWith("breach"))
                .extracting(letter -> letter.event() + " " + letter.recipient())
                .containsExactly("breach head.minstroy", "breach-superior head.gov");
    }

    @Test
    void added_papers_are_told_to_those_who_handle_the_case() {
        UUID id = open("papers@case.example", "ru", "EMAIL");
        UUID paper = documents
                .issue(id, "photo", "Фото крыши.pdf", "application/pdf", "%PDF".getBytes())
                .id();

        transaction.executeWithoutResult(status -> events.publishEvent(new PapersAdded(id, List.of(paper))));

        assertThat(letters.of(id))
                .filteredOn(letter -> letter.event().equals("papers-added"))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.recipient()).isEqualTo("registrar.minstroy");
                    assertThat(letter.text()).contains("Фото крыши.pdf");
                });
    }

    @Test
    void the_applicant_is_told_each_time_that_added_papers_have_arrived() {
        UUID id = open("papers2@case.example", "ru", "EMAIL");
        UUID nobody = open(null, "ru", "POST");
        UUID paper = documents
                .issue(id, "photo", "Фото крыши.pdf", "application/pdf", "%PDF".getBytes())
                .id();

        transaction.executeWithoutResult(status -> events.publishEvent(new PapersAdded(id, List.of(paper))));
        clock.advance(Duration.ofHours(1));
        transaction.executeWithoutResult(status -> events.publishEvent(new PapersAdded(id, List.of())));
        transaction.executeWithoutResult(status -> events.publishEvent(new PapersAdded(nobody, List.of())));

        List<Letter> told = letters.of(id).stream()
                .filter(letter -> letter.event().equals("papers-received"))
                .toList();
        assertThat(told).hasSize(2).allMatch(letter -> letter.recipient().equals("applicant"));
        assertThat(told.get(0).text())
                .contains("Нина Ивановна", "Фото крыши.pdf", cases.get(id).number(), "Срок ответа не изменился");
        assertThat(letters.of(nobody)).noneMatch(letter -> letter.event().equals("papers-received"));
    }

    @Test
    void a_letter_may_say_when_a_paper_reached_the_body() {
        Instant received = clock.instant().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        UUID id = openings.open(new OpenCase(
                        "letter-case",
                        "minstroy",
                        "Протекает крыша",
                        new Applicant("Белова", "Нина", "Ивановна", null, "paper@case.example", null, null, "ru"),
                        Map.of("replyMode", "EMAIL"),
                        Channel.PAPER,
                        "registrar.minstroy",
                        "account",
                        received,
                        null,
                        null))
                .id();

        String date = DateTimeFormatter.ofPattern("d MMMM yyyy 'года', HH:mm", Locale.forLanguageTag("ru"))
                .format(received.atZone(clock.getZone()));
        assertThat(letters.of(id).get(0).text()).contains("Поступило: " + date);
    }

    @Test
    void a_sign_in_link_goes_out_and_is_not_kept() throws Exception {
        String to = "signin@case.example";

        transaction.executeWithoutResult(status ->
                events.publishEvent(new SignInLinkRequested(to, "t0ken-t0ken", Locale.forLanguageTag("ru"), "/")));

        until(() -> SMTP.receivedBy(to).size() == 1);
        String text = (String)
                ((MimeMultipart) received(to, 0).getContent()).getBodyPart(0).getContent();
        assertThat(text).contains("/sign-in/link/t0ken-t0ken").contains("30 мин");
        assertThat(jdbc.sql("select html || plain from letter where to_address = ?")
                        .param(to)
                        .query(String.class)
                        .single())
                .doesNotContain("t0ken-t0ken");
    }

    private UUID open(@Nullable String email, String locale, String replyMode) {
        return openings.open(new OpenCase(
                        "letter-case",
                        "minstroy",
                        "Протекает крыша",
                        new Applicant("Белова", "Нина", "Ивановна", null, email, null, "Гусев, 1", locale),
                        Map.of("replyMode", replyMode),
                        Channel.PORTAL,
                        "intake",
                        "account",
                        null,
                        null,
                        null))
                .id();
    }

    private void complete(UUID id, boolean approved) {
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult()
                .getId();
        tasks.complete(task, Map.of("approved", approved));
    }

    private List<String> actions(UUID id) {
        return journal.of(id).stream().map(JournalEntry::action).toList();
    }
}
