package org.reglament.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.reglament.casefile.CaseFile;
import org.reglament.correspondence.InboundRows.State;
import org.reglament.document.Document;
import org.reglament.journal.JournalEntry;
import org.reglament.kit.Surfer;
import org.springframework.util.unit.DataSize;

/** What arrives in a mailbox ends where it belongs, once, and no two programs write to each other. */
class InboundTests extends MailboxTest {
    @Test
    void an_answer_becomes_a_paper_of_its_case_once() throws Exception {
        CaseFile file = appeal();
        byte[] answer = Eml.from("Нина <" + nina + ">")
                .to(address(file))
                .id("answer-" + id)
                .subject("Re: Обращение")
                .text("Прилагаю фото.\r\n\r\n23.11.2026 10:15, Минстрой пишет:\r\n> Обращение зарегистрировано")
                .file("фото крыши.txt", "text/plain", "крыша".getBytes(StandardCharsets.UTF_8))
                .file("счёт.exe", "application/octet-stream", new byte[] {'M', 'Z', 0})
                .file("бомба.docx", "application/zip", bomb())
                .bytes();
        // A node that was killed between storing and moving leaves it in both places.
        inbound.getBean(InboundStore.class).keep(new ByteArrayInputStream(answer), answer.length);

        arrives(answer);
        arrives(answer);
        loop.turn();
        arrives(answer);
        loop.turn();

        assertThat(states()).containsExactly(State.FILED);
        List<Document> papers = documents.of(file.id()).stream()
                .filter(paper -> !paper.generated())
                .toList();
        assertThat(papers).extracting(Document::name).hasSize(2).contains("фото крыши.txt");
        assertThat(papers).allSatisfy(paper -> assertThat(paper.uploadedBy()).isEqualTo(nina));
        Document whole = papers.stream()
                .filter(paper -> paper.name().startsWith("Письмо заявителя"))
                .findFirst()
                .orElseThrow();
        assertThat(new String(documents.open(whole.id()).readAllBytes(), StandardCharsets.UTF_8))
                .contains(
                        "Прилагаю фото.",
                        "> Обращение зарегистрировано",
                        "Re: Обращение",
                        nina,
                        "счёт.exe – Файлы вида");
        assertThat(words(file))
                .startsWith("Прилагаю фото.")
                .contains("бомба.docx – ")
                .doesNotContain("зарегистрировано");
        assertThat(journal.of(file.id())).extracting(JournalEntry::action).contains("mail-filed");
        assertThat(mailbox(server, "INBOX")).isZero();
        assertThat(mailbox(server, "Reglament")).isEqualTo(3);

        JsonNode told = post.await(nina, "Документы получены");
        assertThat(told.path("text").asText()).contains("Не приняты", "счёт.exe");
        post.await(
                "registrar." + BODY + "@demo.example",
                letter -> letter.path("text").asText().contains(file.number()));
    }

    @Test
    void many_answers_a_day_are_received_by_one_letter() throws Exception {
        CaseFile file = appeal();
        for (int i = 0; i < 3; i++) {
            arrives(Eml.from("another@example.org")
                    .to(address(file))
                    .text("Ответ " + i)
                    .bytes());
        }
        loop.turn();

        assertThat(states()).containsOnly(State.FILED).hasSize(3);
        assertThat(letters.of(file.id()))
                .filteredOn(letter -> letter.event().equals("papers-received"))
                .hasSize(1);
        assertThat(words(file)).contains("another@example.org");
    }

    @Test
    void several_nodes_at_work_file_a_message_once() throws Exception {
        CaseFile file = appeal();
        byte[] answer = Eml.from(nina).to(address(file)).text("Ответ").bytes();
        inbound.getBean(InboundStore.class).keep(new ByteArrayInputStream(answer), answer.length);

        List<CompletableFuture<Void>> nodes = Stream.generate(() -> CompletableFuture.runAsync(
                        () -> inbound.getBean(InboundWork.class).all()))
                .limit(4)
                .toList();
        nodes.forEach(CompletableFuture::join);

        assertThat(states()).containsExactly(State.FILED);
        assertThat(documents.of(file.id()).stream().filter(paper -> !paper.generated()))
                .hasSize(1);
    }

    @Test
    void a_guessed_code_opens_no_case() throws Exception {
        CaseFile file = appeal();
        String wrong = address(file).replaceFirst("\\.[0-9a-z]+@", ".00000000000000000000000000@");
        arrives(Eml.from("guess." + id + "@example.org").to(wrong).text("Ответ").bytes());
        loop.turn();

        assertThat(states()).containsExactly(State.ANSWERED);
        assertThat(cases.submissions(file.id()))
                .noneMatch(each -> each.element().equals("papers"));
        assertThat(address(file)).matches("otvet\\+og-[0-9]{4}-[0-9]{6}\\.[0-9a-z]{26}@region\\.example");
        assertThat(inbound.getBean(ReplyCodes.class).of(file.id(), "registrar." + BODY))
                .isEmpty();
    }

    @Test
    void a_report_fails_the_letter_and_somebody_reaches_the_citizen() throws Exception {
        CaseFile file = appeal();
        Letter receipt = receipt(file);
        String fields = "Reporting-MTA: dns; mx.example.org\r\n%s\r\nFinal-Recipient: rfc822; " + nina
                + "\r\nAction: %s\r\nStatus: %s\r\nDiagnostic-Code: smtp; %s\r\n";
        arrives(Eml.report(fields.formatted("", "delayed", "4.2.2", "450 full"), "Message-ID: " + receipt.messageId())
                .bytes());
        loop.turn();
        assertThat(letters.find(receipt.id()).orElseThrow().state()).isEqualTo(LetterState.ACCEPTED);

        arrives(Eml.report(
                        fields.formatted(
                                "Original-Envelope-Id: " + receipt.id() + "\r\n",
                                "failed",
                                "5.1.1",
                                "550 no such user"),
                        "Subject: x")
                .bytes());
        loop.turn();

        assertThat(states()).containsOnly(State.REPORTED);
        Letter failed = letters.find(receipt.id()).orElseThrow();
        assertThat(failed.state()).isEqualTo(LetterState.FAILED);
        assertThat(failed.attempts())
                .anySatisfy(attempt -> assertThat(attempt.result()).contains("550 no such user"));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> letters.find(receipt.id()).orElseThrow().reachCase() != null);
    }

    @Test
    void reports_of_turns_on_the_way_are_noted_and_those_of_others_letters_change_nothing() throws Exception {
        CaseFile file = appeal();
        Letter receipt = receipt(file);
        String fields = "Reporting-MTA: dns; mx.example.org\r\n%s\r\nFinal-Recipient: rfc822; " + nina
                + "\r\nAction: %s\r\nStatus: 2.0.0\r\n";
        String ours = "Original-Envelope-Id: " + receipt.id() + "\r\n";
        arrives(Eml.report(fields.formatted(ours, "relayed")).id("a" + id).bytes());
        arrives(Eml.report(fields.formatted(ours, "expanded")).id("b" + id).bytes());
        arrives(Eml.report(fields.formatted("", "delivered"))
                .id("c" + id)
                .header("References", "<x@y.example> " + receipt.messageId())
                .bytes());
        String another = "Original-Envelope-Id: " + UUID.randomUUID() + "\r\n";
        arrives(Eml.report(fields.formatted(another, "failed"), "Message-ID: <nobody@knows.example>")
                .id("d" + id)
                .bytes());
        arrives(Eml.report("Reporting-MTA: dns; mx.example.org\r\n")
                .id("e" + id)
                .bytes());
        arrives(Eml.report(fields.formatted(ours, "eaten")).id("f" + id).bytes());
        int before = letters.of(file.id()).size();
        loop.turn();

        assertThat(states())
                .containsExactlyInAnyOrder(
                        State.REPORTED, State.REPORTED, State.REPORTED, State.ASIDE, State.ASIDE, State.ASIDE);
        Letter known = letters.find(receipt.id()).orElseThrow();
        assertThat(known.state()).isEqualTo(LetterState.DELIVERED);
        assertThat(known.attempts())
                .extracting(Letter.Attempt::outcome)
                .containsExactlyInAnyOrder(
                        Letter.Outcome.ACCEPTED,
                        Letter.Outcome.RELAYED,
                        Letter.Outcome.RELAYED,
                        Letter.Outcome.DELIVERED);
        assertThat(letters.of(file.id())).hasSize(before);
        assertThat(post.to("MAILER-DAEMON@one.example")).isEmpty();
    }

    @Test
    void a_mailbox_that_cannot_be_reached_safely_is_not_emptied() throws Exception {
        CaseFile file = appeal();
        arrives(Eml.from(nina).to(address(file)).text("Ответ").bytes());
        GreenMail strange = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS));
        strange.start();
        strange.setUser("office@region.example", "office", "secret");
        try {
            for (InboundSettings settings : List.of(
                    // It offers no encryption; it has a certificate that nobody vouches for.
                    safely(server.getImap().getPort(), InboundSettings.Tls.STARTTLS),
                    safely(strange.getImaps().getPort(), InboundSettings.Tls.TLS))) {
                InboundBox box = new InboundBox(settings, inbound.getBean(InboundStore.class));
                assertThatThrownBy(box::fetch).isInstanceOf(MessagingException.class);
            }
        } finally {
            strange.stop();
        }
        assertThat(states()).isEmpty();
        assertThat(mailbox(server, "INBOX")).isEqualTo(1);

        loop.turn();
        assertThat(states()).containsExactly(State.FILED);
    }

    private static InboundSettings safely(int port, InboundSettings.Tls tls) {
        return Eml.settings("127.0.0.1", port, tls, DataSize.ofMegabytes(2), 60);
    }

    @Test
    void an_automatic_answer_is_kept_with_its_letter_and_gives_nobody_work() throws Exception {
        CaseFile file = appeal();
        Letter receipt = receipt(file);
        int before = letters.of(file.id()).size();
        arrives(Eml.from(nina)
                .to(address(file))
                .header("In-Reply-To", receipt.messageId())
                .header("Auto-Submitted", "auto-replied")
                .subject("Меня нет")
                .text("В отпуске до понедельника.")
                .bytes());
        arrives(Eml.from("news@example.org")
                .header("List-Id", "<news>")
                .text("Новости")
                .bytes());
        loop.turn();

        assertThat(states()).containsExactlyInAnyOrder(State.NOTED, State.ASIDE);
        assertThat(letters.of(file.id())).hasSize(before);
        assertThat(cases.submissions(file.id()))
                .noneMatch(each -> each.element().equals("papers"));
        assertThat(new Surfer(http.address())
                        .signIn("registrar." + BODY)
                        .get("/desk/cases/" + file.number() + "/letters")
                        .text())
                .contains("Автоматический ответ", "В отпуске до понедельника.");
    }

    private static byte[] bomb() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write(1);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 30; i++) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }
}
