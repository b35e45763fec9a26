package org.reglament.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Channel;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Openings;
import org.reglament.kit.Http;
import org.reglament.kit.Http.Answer;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Surfer;
import org.reglament.signin.Citizen;
import org.reglament.signin.IdentityLevel;
import org.reglament.signin.Official;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** What a browser gets when it asks for a document. */
@ReglamentTest
class DownloadTests {
    @Autowired
    Documents documents;

    @Autowired
    Downloads downloads;

    @Autowired
    DocumentRights rights;

    @Autowired
    Openings openings;

    @Autowired
    CaseFiles cases;

    @Autowired
    IssuedPapers papers;

    @Autowired
    Http http;

    @Test
    void a_document_is_saved_and_never_shown() throws IOException {
        Document document = documents.upload(new ByteArrayInputStream(Samples.pdf()), "Ответ.pdf", "me@example.ru");

        ResponseEntity<Resource> answer = downloads.of(document);

        HttpHeaders headers = answer.getHeaders();
        assertThat(headers.getFirst("Content-Disposition")).startsWith("attachment; ");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy")).contains("sandbox");
        assertThat(headers.getContentLength()).isEqualTo(document.size());
        try (InputStream content = answer.getBody().getInputStream()) {
            assertThat(content.readAllBytes()).isEqualTo(all(document));
        }
    }

    @Test
    void who_has_not_signed_in_is_asked_to_and_learns_nothing() {
        Document document = documents.upload(new ByteArrayInputStream(Samples.pdf()), "Ответ.pdf", "me@example.ru");

        Answer there = http.get("/documents/" + document.id());
        Answer missing = http.get("/documents/" + UUID.randomUUID());

        assertThat(there.status()).isEqualTo(303);
        assertThat(missing.status()).isEqualTo(303);
    }

    @Test
    void an_unattached_file_is_seen_by_its_uploader_only() {
        Document document = documents.upload(new ByteArrayInputStream(Samples.pdf()), "Ответ.pdf", "registrar.x");

        assertThat(rights.readable(document.id(), new Official("registrar.x"))).isPresent();
        assertThat(rights.readable(document.id(), new Official("admin"))).isEmpty();
    }

    @Test
    void what_officials_put_into_a_case_among_themselves_is_not_for_its_applicant() {
        UUID caseId = openings.open(new OpenCase(
                        "citizen-appeal",
                        "minstroy",
                        "Крыша",
                        new Applicant("Кравцова", "Нина", null, null, "nina@example.org", null, null, null),
                        Map.of("subject", "Крыша"),
                        Channel.API,
                        "intake",
                        "account",
                        null,
                        null,
                        null))
                .id();
        Document working = attached(caseId, "executor.minstroy");
        Document own = attached(caseId, "nina@example.org");
        Document issued = documents.issue(caseId, "answer", "Ответ.pdf", "application/pdf", Samples.pdf());
        Document kept = documents.issue(caseId, "cover", "Прокурору.pdf", "application/pdf", Samples.mp3(), true);
        CaseFile file = cases.get(caseId);
        Citizen nina = new Citizen("nina@example.org", IdentityLevel.EMAIL);

        assertThat(rights.readable(working.id(), nina)).isEmpty();
        assertThat(rights.readable(own.id(), nina)).isPresent();
        assertThat(rights.readable(issued.id(), nina)).isPresent();
        assertThat(rights.readable(working.id(), new Official("head.minstroy"))).isPresent();
        // A paper for officials alone: neither who complains nor the program that filed for them gets it by any way.
        assertThat(rights.readable(kept.id(), nina)).isEmpty();
        assertThat(rights.readable(kept.id(), new Citizen("system", IdentityLevel.EMAIL)))
                .isEmpty();
        assertThat(rights.issued(file))
                .extracting(Document::id)
                .contains(issued.id())
                .doesNotContain(kept.id());
        assertThat(rights.given(file)).extracting(Document::id).containsExactly(own.id());
        assertThat(rights.readable(kept.id(), new Official("intake"))).isEmpty();
        assertThat(rights.readable(kept.id(), new Official("head.minstroy"))).isPresent();
        assertThat(http.as("intake").get("/api/v1/documents/" + kept.id()).status())
                .isEqualTo(404);
        assertThat(http.as("head.minstroy")
                        .get("/api/v1/documents/" + kept.id())
                        .status())
                .isEqualTo(200);
        String list = "/api/v1/cases/" + file.number() + "/documents";
        assertThat(http.as("intake").get(list).text()).contains("Ответ.pdf").doesNotContain("Прокурору");
        assertThat(http.as("executor.minstroy").get(list).text()).contains("Ответ.pdf", "Прокурору");
        Surfer filer = new Surfer(http.address()).signIn("intake");
        for (String page : List.of("", "/documents", "/journal")) {
            assertThat(filer.get("/desk/cases/" + file.number() + page).text())
                    .as(page)
                    .doesNotContain("Прокурору");
        }
        assertThat(new Surfer(http.address())
                        .signIn("executor.minstroy")
                        .get("/desk/cases/" + file.number() + "/documents")
                        .text())
                .contains("Прокурору", "заявителю не виден");
        String code = cases.trackingCode(caseId);
        Surfer citizen = new Surfer(http.address());
        assertThat(http.get("/api/v1/track/" + file.number() + "?code=" + code).text())
                .doesNotContain("Прокурору");
        assertThat(citizen.get("/appeals/" + file.number() + "/documents/" + kept.id())
                        .status())
                .isNotEqualTo(200);
        assertThat(papers.byDigest(kept.sha256())).isEmpty();
        assertThat(rights.readable(issued.id(), new Citizen("other@example.org", IdentityLevel.EMAIL)))
                .isEmpty();
    }

    private Document attached(UUID caseId, String uploader) {
        Document document = documents.upload(new ByteArrayInputStream(Samples.pdf()), "Файл.pdf", uploader);
        documents.attach(List.of(document.id()), caseId, uploader);
        return document;
    }

    @Test
    void a_file_is_read_and_given_out_in_small_pieces() throws IOException {
        Repeated file = new Repeated(Samples.mp3(), 19L << 20);

        Document document = documents.upload(file, "long.mp3", "me@example.ru");

        assertThat(file.largestRead).isLessThanOrEqualTo(1 << 20);
        try (InputStream content = documents.open(document.id())) {
            byte[] buffer = new byte[1 << 22];
            // One row at a time, however much is asked for.
            assertThat(content.read(buffer)).isEqualTo(256 * 1024);
        }
    }

    private byte[] all(Document document) throws IOException {
        try (InputStream content = documents.open(document.id())) {
            return content.readAllBytes();
        }
    }

    /** A long stream that remembers how much was asked of it at once. */
    private static final class Repeated extends InputStream {
        private final byte[] head;
        private final long size;
        private long at;
        int largestRead;

        Repeated(byte[] head, long size) {
            this.head = head;
            this.size = size;
        }

        @Override
        public int read() {
            return at >= size ? -1 : byteAt(at++) & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            largestRead = Math.max(largestRead, length);
            if (at >= size) {
                return -1;
            }
            int n = (int) Math.min(length, size - at);
            for (int i = 0; i < n; i++) {
                target[offset + i] = byteAt(at++);
            }
            return n;
        }

        private byte byteAt(long position) {
            return position < head.length ? head[(int) position] : (byte) (position % 251);
        }
    }
}
