package org.reglament.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reglament.calendar.BusinessClock;
import org.reglament.kit.ReglamentTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** What is taken in and what is not, against a real database. */
@ReglamentTest
class UploadTests {
    private static final String ME = "me@example.ru";

    @Autowired
    Documents documents;

    @Autowired
    UnattachedFiles unattached;

    @Autowired
    BusinessClock clock;

    @Autowired
    MessageSource messages;

    @Autowired
    DocumentSettings settings;

    static Stream<Arguments> sound() {
        return Stream.of(
                Arguments.of("Ответ №1.pdf", Samples.pdf(), "application/pdf"),
                Arguments.of("scan.JPG", Samples.jpeg(), "image/jpeg"),
                Arguments.of("scan.png", Samples.png(), "image/png"),
                Arguments.of("note.txt", "Крыша течёт с марта".getBytes(StandardCharsets.UTF_8), "text/plain"),
                Arguments.of(
                        "letter.rtf", "{\\rtf1\\ansi Hello}".getBytes(StandardCharsets.US_ASCII), "application/rtf"),
                Arguments.of(
                        "letter.docx",
                        Samples.docx(Map.of()),
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                Arguments.of("letter.odt", Samples.odt(), "application/vnd.oasis.opendocument.text"),
                Arguments.of("voice.mp3", Samples.mp3(), "audio/mpeg"),
                Arguments.of("film.mp4", Samples.mp4(), "video/mp4"),
                Arguments.of("answer.sig", Samples.signature(), "application/pkcs7-signature"));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void a_file_that_is_what_it_says_is_taken(String name, byte[] content, String type) throws IOException {
        Document taken = upload(name, content);

        assertThat(taken.type()).isEqualTo(type);
        assertThat(taken.name()).isEqualTo(name);
        assertThat(taken.size()).isEqualTo(content.length);
        assertThat(documents.open(taken.id()).readAllBytes()).isEqualTo(content);
        assertThat(documents.find(taken.id())).contains(taken);
    }

    static Stream<Arguments> unsound() {
        byte[] pdf = Samples.pdf();
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
        byte[] html = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("picture.svg", svg, "type"),
                Arguments.of("picture.pdf", svg, "mismatch"),
                Arguments.of("picture.png", svg, "mismatch"),
                Arguments.of("picture.txt", svg, "mismatch"),
                Arguments.of("page.html", html, "type"),
                Arguments.of("page.txt", html, "mismatch"),
                Arguments.of("page.jpg", html, "mismatch"),
                Arguments.of("program.exe", "MZ\0\0".getBytes(StandardCharsets.US_ASCII), "type"),
                Arguments.of("program.pdf", "MZ\220\0\3\0\0\0".getBytes(StandardCharsets.ISO_8859_1), "mismatch"),
                Arguments.of("no-extension", pdf, "type"),
                Arguments.of("report.png", pdf, "mismatch"),
                Arguments.of("report.docx", pdf, "mismatch"),
                Arguments.of("empty.pdf", new byte[0], "empty"),
                Arguments.of("cut.pdf", "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII), "mismatch"),
                Arguments.of("page-first.pdf", Samples.join(html, pdf), "mismatch"),
                Arguments.of("page-last.pdf", Samples.join(pdf, html), "mismatch"),
                Arguments.of("page-within.pdf", Samples.pdfWith("<script>alert(1)</script>"), "polyglot"),
                Arguments.of("script.jpg", "GIF89a/*".getBytes(StandardCharsets.US_ASCII), "mismatch"),
                Arguments.of("script.gif", "GIF89a/*x*/=1;alert(1)".getBytes(StandardCharsets.US_ASCII), "type"),
                Arguments.of(
                        "jar.jpg",
                        Samples.join(Samples.jpeg(), Samples.zip(Map.of("A.class", new byte[9]))),
                        "polyglot"),
                Arguments.of("page.jpg", Samples.join(Samples.jpeg(), html), "polyglot"),
                Arguments.of("locked.pdf", Samples.pdfWith("/Encrypt 5 0 R"), "encrypted"),
                Arguments.of("archive.zip", Samples.zip(Map.of("a.txt", new byte[3])), "type"),
                Arguments.of("archive.docx", Samples.zip(Map.of("a.txt", new byte[3])), "mismatch"),
                Arguments.of("letter.xlsx", Samples.docx(Map.of()), "mismatch"),
                Arguments.of("letter.odt", Samples.docx(Map.of()), "mismatch"),
                Arguments.of("macro.docx", Samples.docx(Map.of("word/vbaProject.bin", new byte[9])), "active"),
                Arguments.of("program.docx", Samples.docx(Map.of("word/run.exe", new byte[9])), "active"),
                Arguments.of("bomb.docx", Samples.docx(Map.of("word/media/zeros.bin", new byte[64 << 20])), "unpacked"),
                Arguments.of(
                        "object.rtf",
                        "{\\rtf1{\\object{\\*\\objdata 0105}}}".getBytes(StandardCharsets.US_ASCII),
                        "active"),
                Arguments.of("eicar.txt", Marks.EICAR.getBytes(StandardCharsets.US_ASCII), "virus"),
                Arguments.of("eicar.pdf", Samples.pdfWith(Marks.EICAR), "virus"),
                Arguments.of(
                        "eicar.docx",
                        Samples.docx(Map.of("word/a.bin", Marks.EICAR.getBytes(StandardCharsets.US_ASCII))),
                        "virus"),
                Arguments.of("binary.txt", new byte[] {'a', 0, 1, 2}, "mismatch"),
                Arguments.of("text.sig", "no signature".getBytes(StandardCharsets.US_ASCII), "mismatch"));
    }

    @ParameterizedTest
    @MethodSource("unsound")
    void anything_else_is_refused_with_a_sentence(String name, byte[] content, String reason) {
        Refused refused = catchThrowableOfType(Refused.class, () -> upload(name, content));

        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
        for (String language : List.of("ru", "en")) {
            assertThat(messages.getMessage(refused, Locale.forLanguageTag(language)))
                    .endsWith(".")
                    .doesNotContain("{", "document.refused");
        }
    }

    @Test
    void a_file_over_the_limit_is_refused_before_it_has_been_read_to_its_end() {
        Endless endless = new Endless();

        assertThatThrownBy(() -> documents.upload(endless, "film.mp4", ME))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo("size"));
        assertThat(endless.read).isLessThan(settings.maxSize().toBytes() + (1 << 20));
    }

    @Test
    void large_content_comes_back_byte_for_byte() throws IOException {
        byte[] head = Samples.jpeg();
        byte[] noise = new byte[19 << 20];
        new Random(1).nextBytes(noise);
        byte[] picture = Samples.join(head, noise);

        Document taken = upload("large.jpg", picture);

        try (InputStream stored = documents.open(taken.id())) {
            assertThat(stored.readAllBytes()).isEqualTo(picture);
        }
    }

    @Test
    void no_temporary_file_is_left_behind() throws IOException {
        Set<Path> before = temporary();

        upload("Ответ.pdf", Samples.pdf());
        assertThatThrownBy(() -> upload("x.pdf", new byte[] {1})).isInstanceOf(Refused.class);

        assertThat(temporary()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..\\..\\windows\\a.pdf",
                "/etc/passwd/a.pdf",
                "a.pdf\r\nSet-Cookie: x=1.pdf",
                "\u202efdp.a.pdf",
                "a\u0000.pdf",
                " .a.pdf. ",
                "\"a\"<b>.pdf"
            })
    void names_lose_what_could_mislead(String name) {
        String kept = upload(name, Samples.pdf()).name();

        assertThat(kept).endsWith(".pdf").doesNotContain("/", "\\", "\r", "\n", "\u202e", "\u0000", "\"", "<");
    }

    @Test
    void a_long_name_keeps_its_extension() {
        assertThat(upload("я".repeat(5000) + ".pdf", Samples.pdf()).name())
                .hasSize(120)
                .endsWith("я.pdf");
    }

    @Test
    void a_download_is_named_for_every_program() {
        assertThat(Downloads.disposition("Ответ №1 (копия).pdf"))
                .isEqualTo(
                        "attachment; filename=\"_____ _1 (_____).pdf\";"
                                + " filename*=UTF-8''%D0%9E%D1%82%D0%B2%D0%B5%D1%82%20%E2%84%961%20%28%D0%BA%D0%BE%D0%BF%D0%B8%D1%8F%29.pdf");
    }

    @Test
    void only_its_uploader_may_attach_a_file() {
        Document mine = upload("Ответ.pdf", Samples.pdf());

        assertThatThrownBy(() -> documents.attach(List.of(mine.id()), UUID.randomUUID(), "other@example.ru"))
                .isInstanceOf(Refused.class);

        assertThat(documents.find(mine.id()))
                .hasValueSatisfying(found -> assertThat(found.caseId()).isNull());
    }

    @Test
    void files_for_which_nothing_was_filed_go_after_a_day() {
        Document mine = upload("Ответ.pdf", Samples.pdf());
        clock.advance(Duration.ofHours(23));
        unattached.purge();
        assertThat(documents.find(mine.id())).isPresent();

        clock.advance(Duration.ofHours(2));
        unattached.purge();

        assertThat(documents.find(mine.id())).isEmpty();
    }

    private Document upload(String name, byte[] content) {
        return documents.upload(new ByteArrayInputStream(content), name, ME);
    }

    private static Set<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("upload-"))
                    .collect(java.util.stream.Collectors.toSet());
        }
    }

    /** A sender that never stops. */
    private static final class Endless extends InputStream {
        long read;

        @Override
        public int read() {
            read++;
            return 1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            read += length;
            return length;
        }
    }
}
