package org.reglament.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Whatever comes by mail is read as far as is good, and no further. */
class MailReaderTests {
    private static final InboundSettings LIMITS = Eml.settings("imap", 143, DataSize.ofMegabytes(30), 60);

    @TempDir
    Path folder;

    @Test
    void an_ordinary_answer_says_who_wrote_what_to_whom() throws Exception {
        InboundMail mail = read(Eml.from("=?UTF-8?B?0J3QuNC90LA=?= <Nina@Example.org>")
                .to("Office <otvet+og-2026-000001.abc@region.example>, x@y.example")
                .header("Delivered-To", "box@region.example")
                .id("1@example.org")
                .header("In-Reply-To", "<letter-2@reglament.example>")
                .header("References", "<letter-1@reglament.example>\r\n <letter-2@reglament.example>")
                .subject("Re: Крыша")
                .text("Спасибо,\r\nжду.\r\n"));

        assertThat(mail.messageId()).isEqualTo("<1@example.org>");
        assertThat(mail.sender()).isEqualTo("nina@example.org");
        assertThat(mail.senderName()).isEqualTo("Нина");
        assertThat(mail.recipients())
                .containsExactly("otvet+og-2026-000001.abc@region.example", "x@y.example", "box@region.example");
        assertThat(mail.answers()).containsExactly("<letter-2@reglament.example>", "<letter-1@reglament.example>");
        assertThat(mail.subject()).isEqualTo("Re: Крыша");
        assertThat(mail.text()).isEqualTo("Спасибо,\nжду.");
        assertThat(mail.automatic()).isFalse();
        assertThat(mail.flaw()).isNull();
    }

    @Test
    void of_two_forms_the_plain_one_is_taken_and_files_of_both() throws Exception {
        InboundMail mail = read(Eml.from("a@b.example")
                .as("alternative")
                .text("просто")
                .html("<p>красиво</p>")
                .file("отчёт.pdf", "application/pdf", new byte[] {1, 2, 3}));

        assertThat(mail.text()).isEqualTo("просто");
        assertThat(mail.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("отчёт.pdf");
            try (InputStream in = file.content().open()) {
                assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
            }
        });
    }

    @Test
    void of_a_page_only_its_words_are_left() throws Exception {
        InboundMail mail = read(Eml.from("a@b.example")
                .html("<html><head><title>нет</title><style>p{}</style></head><body onload='x()'>"
                        + "<script>alert('нет')</script><p>Добрый&nbsp;день&excl;</p><ul><li>раз<li>два</ul>"
                        + "<img src=x onerror=alert(1)><a href='javascript:x'>ссылка</a><br>конец"
                        + "<svg><text>нет</text></svg><iframe srcdoc='нет'>нет</iframe>"
                        + "<blockquote>чужое<br>ещё</blockquote>\u202eнаоборот</body></html>"));

        assertThat(mail.text())
                .contains("Добрый день!", "– раз", "– два", "ссылка\nконец", "> чужое\n> ещё", "наоборот")
                .doesNotContain("нет", "alert", "<", "\u202e");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, windows-1251",
        "koi8-r, koi8-r",
        "utf-8, utf-8",
        "x-unknown-1, windows-1251",
        "../../etc, utf-8",
        "us-ascii, windows-1251"
    })
    void words_are_read_whatever_their_charset_says(String named, String real) throws Exception {
        InboundMail mail = read(Eml.from("a@b.example")
                .part(
                        "text/plain; charset=\"" + named + "\"",
                        "Здравствуйте, протекает крыша".getBytes(Charset.forName(real))));

        assertThat(mail.text()).isEqualTo("Здравствуйте, протекает крыша");
    }

    @Test
    void bare_letters_in_headers_are_read_too() throws Exception {
        byte[] raw = "From: a@b.example\r\nSubject: Крыша течёт\r\n\r\nтекст".getBytes(Charset.forName("windows-1251"));

        assertThat(read(raw, true).subject()).isEqualTo("Крыша течёт");
    }

    @Test
    void a_header_begins_no_other_and_is_not_endless() throws Exception {
        InboundMail mail = read(Eml.from("a@b.example")
                .header("Subject", "=?UTF-8?Q?one=0D=0ABcc:_x@y=00?= " + "я".repeat(5000))
                .text("текст"));

        assertThat(mail.subject()).startsWith("one Bcc: x@y").hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void two_thousand_parts_are_not_gone_through() throws Exception {
        Eml eml = Eml.from("a@b.example");
        IntStream.range(0, 2000).forEach(i -> eml.text("часть " + i));

        InboundMail mail = within(Duration.ofSeconds(5), () -> read(eml));

        assertThat(mail.flaw()).isEqualTo("parts");
        assertThat(mail.text()).contains("часть 0", "часть 198").doesNotContain("часть 201");
    }

    @Test
    void thirty_files_and_more_are_somebodys_decision() throws Exception {
        Eml eml = Eml.from("a@b.example").text("первая");
        IntStream.range(0, 40).forEach(i -> eml.file("f" + i + ".txt", "text/plain", new byte[] {65}));

        InboundMail mail = read(eml);

        assertThat(mail.flaw()).isEqualTo("files");
        assertThat(mail.files()).hasSize(30);
        assertThat(mail.text()).isEqualTo("первая");
    }

    @Test
    void parts_within_parts_end_somewhere() throws Exception {
        StringBuilder deep = new StringBuilder("From: a@b.example\r\n");
        for (int i = 0; i < 3000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        deep.append("\r\nвнутри");

        InboundMail mail =
                within(Duration.ofSeconds(5), () -> read(deep.toString().getBytes(StandardCharsets.UTF_8), true));

        assertThat(mail.flaw()).isEqualTo("depth");
    }

    @Test
    void thirty_megabytes_are_read_without_holding_them() throws Exception {
        Path file = folder.resolve("big.eml");
        ByteArrayOutputStream beginning = new ByteArrayOutputStream();
        beginning.writeBytes(("From: a@b.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\n\r\nсмотрите вложение\r\n--b\r\n"
                        + "Content-Type: application/pdf; name=big.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        byte[] line = ("A".repeat(76) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (var out = new java.io.BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(beginning.toByteArray());
            for (int i = 0; i < 30 * 1024 * 1024 / line.length; i++) {
                out.write(line);
            }
            out.write("--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        long before = allocated();

        try (InboundMail mail = within(Duration.ofSeconds(10), () -> MailReader.read(file, true, LIMITS))) {
            assertThat(mail.text()).isEqualTo("смотрите вложение");
            assertThat(mail.files()).hasSize(1);
            try (InputStream in = mail.files().get(0).content().open()) {
                assertThat(in.readNBytes(1000)).hasSize(1000);
            }
        }

        // Lines are looked at one by one; none of them stays.
        assertThat(allocated() - before).isLessThan(200L * 1024 * 1024);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "no headers at all",
                "From: a@b.example\r\nContent-Type: multipart/mixed\r\n\r\n--x\r\n\r\nтекст",
                "From: a@b.example\r\nContent-Type: multipart/mixed; boundary=\"\"\r\n\r\nтекст",
                "From: a@b.example\r\nContent-Type: ;;;=\r\n\r\nтекст",
                "From: a@b.example\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%%=",
                "From: a@b.example\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: x-odd\r\n\r\nтекст",
                "From: a@b.example\r\nContent-Type: text/html\r\n\r\n<p><b><table><tr><td>a</p></b>&#0;&#xD800;&bad;",
                "From: <@@>, \"\r\nTo: ,,;\r\nMessage-ID: <<>>\r\nReferences: <\r\n\r\nтекст",
                "From: a@b.example\r\nContent-Type: multipart/report; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n:\r\n\r\nAction\r\n--b--",
                "From: a@b.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Disposition: attachment; filename*=UTF-8''%ZZ%\r\n\r\nx\r\n--b--"
            })
    void broken_messages_break_nothing(String raw) throws Exception {
        InboundMail mail = read(raw.getBytes(StandardCharsets.UTF_8), true);

        assertThat(mail.text()).doesNotContain("\u0000", "\ud800");
        for (InboundMail.Attached file : mail.files()) {
            assertThat(file.name()).isNotBlank();
        }
    }

    @Test
    void headers_without_end_are_not_gathered() throws Exception {
        byte[] raw = ("From: a@b.example\r\n" + "X-Long: ".repeat(1) + "a".repeat(2_000_000))
                .getBytes(StandardCharsets.US_ASCII);

        assertThat(read(raw, true).flaw()).isEqualTo("broken");
    }

    @Test
    void of_what_was_too_big_the_head_is_known() throws Exception {
        InboundMail mail =
                read(Eml.from("a@b.example").subject("Фото").text("не читается").bytes(), false);

        assertThat(mail.flaw()).isEqualTo("size");
        assertThat(mail.subject()).isEqualTo("Фото");
        assertThat(mail.text()).isEmpty();
    }

    @Test
    void a_report_names_the_letter_by_its_envelope_and_by_its_head() throws Exception {
        InboundMail mail = read(Eml.report(
                "Reporting-MTA: dns; mx.one.example\r\nOriginal-Envelope-Id: 4711\r\n\r\n"
                        + "Original-Recipient: rfc822;nina@one.example\r\nFinal-Recipient: rfc822; box@one.example\r\n"
                        + "Action: failed\r\nStatus: 5.1.1\r\nRemote-MTA: dns; mx2.one.example\r\n"
                        + "Diagnostic-Code: smtp; 550 5.1.1\r\n no such mailbox\r\n\r\n"
                        + "Final-Recipient: rfc822; two@one.example\r\nAction: Delayed\r\nStatus: 4.2.2\r\n",
                "Subject: Ответ\r\nMessage-ID: <letter@reglament.example>\r\n"));

        assertThat(mail.automatic()).isTrue();
        assertThat(mail.answers()).contains("<letter@reglament.example>");
        assertThat(mail.reports())
                .containsExactly(
                        new DsnReader.Status(
                                "4711",
                                "nina@one.example",
                                "failed",
                                "5.1.1",
                                "550 5.1.1 no such mailbox",
                                "mx2.one.example"),
                        new DsnReader.Status("4711", "two@one.example", "delayed", "4.2.2", null, "mx.one.example"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted | auto-replied | true",
                "Auto-Submitted | auto-generated; owner-email=x | true",
                "Auto-Submitted | no | false",
                "X-Auto-Response-Suppress | All | true",
                "X-Auto-Response-Suppress | None | false",
                "Precedence | bulk | true",
                "Precedence | list | true",
                "Precedence | first-class | false",
                "Return-Path | <> | true",
                "Return-Path | <a@b.example> | false",
                "List-Id | <news.b.example> | true",
                "List-Unsubscribe | <mailto:x@b.example> | true",
                "X-Autoreply | yes | true",
                "X-Mailer | Thunderbird | false",
                "Content-Type | multipart/report; boundary=x | true"
            })
    void what_a_program_sent_is_known(String header, String value, boolean automatic) throws Exception {
        byte[] raw =
                ("From: a@b.example\r\n" + header + ": " + value + "\r\n\r\nтекст").getBytes(StandardCharsets.UTF_8);

        assertThat(read(raw, true).automatic()).isEqualTo(automatic);
    }

    @Test
    void programs_are_known_by_their_addresses_too() throws Exception {
        for (String sender : List.of("MAILER-DAEMON@b.example", "no-reply@b.example", "bounce+x=y@b.example")) {
            assertThat(read(Eml.from(sender).text("текст")).automatic())
                    .as(sender)
                    .isTrue();
        }
        assertThat(read(Eml.from("norma@b.example").text("текст")).automatic()).isFalse();
    }

    private InboundMail read(Eml eml) throws IOException {
        return read(eml.bytes(), true);
    }

    private InboundMail read(byte[] raw, boolean whole) throws IOException {
        Path file = Files.createTempFile(folder, "mail", ".eml");
        Files.write(file, raw);
        return MailReader.read(file, whole, LIMITS);
    }

    private interface Reading {
        InboundMail go() throws IOException;
    }

    private static InboundMail within(Duration most, Reading reading) throws IOException {
        long start = System.nanoTime();
        InboundMail mail = reading.go();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(most);
        return mail;
    }
}
