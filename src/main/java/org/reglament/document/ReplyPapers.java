package org.reglament.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what an applicant wrote in answer to a letter as a document of the case: the whole text, as plain text. */
@Component
public class ReplyPapers {
    private static final String KIND = "reply";

    private final JdbcClient jdbc;
    private final Chunks chunks;
    private final Journal journal;
    private final BusinessClock clock;

    ReplyPapers(JdbcClient jdbc, Chunks chunks, Journal journal, BusinessClock clock) {
        this.jdbc = jdbc;
        this.chunks = chunks;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Puts the text into the case, in the caller's transaction.
     *
     * @param sender the applicant's address, a login or {@code system}
     * @return the document's id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID keep(UUID caseId, String fileName, String text, String sender) {
        UUID id = UUID.randomUUID();
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        String sha256 = Incoming.sha256(content);
        jdbc.sql(
                        """
                insert into document (id, case_id, name, type, size, sha256, uploaded_by, created_at, kind, key)
                values (?, ?, ?, 'text/plain', ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        id,
                        caseId,
                        FileName.clean(fileName).text(),
                        content.length,
                        sha256,
                        sender,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        KIND,
                        KIND)
                .update();
        try {
            chunks.write(id, new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        journal.record(
                caseId,
                "document-attached",
                sender.contains("@") ? "applicant" : sender,
                null,
                Map.of("document", id.toString(), "size", content.length, "sha256", sha256));
        return id;
    }
}
