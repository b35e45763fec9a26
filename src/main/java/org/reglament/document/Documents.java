package org.reglament.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The files of cases: takes them in, keeps them, gives them out. */
@Component
public class Documents {
    private static final String COLUMNS =
            "id, case_id, name, type, size, sha256, uploaded_by, created_at, kind = 'generated' as generated, enclosed, internal, key";

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Chunks chunks;
    private final SharedPapers shared;
    private final Inspection inspection;
    private final VirusScanner scanner;
    private final DocumentSettings settings;
    private final BusinessClock clock;
    private final Journal journal;

    Documents(
            JdbcClient jdbc,
            TransactionOperations transaction,
            Chunks chunks,
            SharedPapers shared,
            Inspection inspection,
            VirusScanner scanner,
            DocumentSettings settings,
            BusinessClock clock,
            Journal journal) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.chunks = chunks;
        this.shared = shared;
        this.inspection = inspection;
        this.scanner = scanner;
        this.settings = settings;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Checks a file and keeps it, unattached. It passes through a temporary file, never whole through memory.
     *
     * @param fileName as its sender calls it
     * @param uploader login or e-mail address; only they may attach it
     * @throws Refused when the file is not one that we take
     */
    public Document upload(InputStream content, @Nullable String fileName, String uploader) {
        FileName name = FileName.clean(fileName);
        try (Incoming incoming = Incoming.of(content, settings.maxSize())) {
            FileKind kind = inspection.inspect(incoming.file(), name);
            scanner.scan(incoming.file());
            Document document = new Document(
                    UUID.randomUUID(),
                    null,
                    name.text(),
                    kind.type(),
                    incoming.size(),
                    incoming.sha256(),
                    uploader,
                    clock.instant(),
                    false,
                    false,
                    false,
                    null);
            transaction.executeWithoutResult(status -> store(document, incoming.file()));
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException("a file could not be taken in", e);
        }
    }

    /** Keeps what was made from a template as the current version under that key; the former one stays, replaced. */
    @Transactional
    public Document issue(UUID caseId, String key, String fileName, String type, byte[] content) {
        return issue(caseId, key, fileName, type, content, false);
    }

    /** The same for officials alone where {@code internal} says so. */
    @Transactional
    public Document issue(UUID caseId, String key, String fileName, String type, byte[] content, boolean internal) {
        String sha256 = Incoming.sha256(content);
        Optional<Document> former = current(caseId, key);
        if (former.isPresent()
                && former.get().sha256().equals(sha256)
                && former.get().internal() == internal) {
            return former.get();
        }
        Document document = new Document(
                UUID.randomUUID(),
                caseId,
                FileName.clean(fileName).text(),
                type,
                content.length,
                sha256,
                "system",
                clock.instant(),
                true,
                false,
                internal,
                key);
        jdbc.sql(
                        "update document set replaced_by = ? where case_id = ? and key = ? and kind = 'generated' and replaced_by is null")
                .params(document.id(), caseId, key)
                .update();
        insert(document);
        try {
            chunks.write(document.id(), new java.io.ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        record(document, "document-issued", "system");
        return document;
    }

    /**
     * Puts uploaded files into a case, in the caller's transaction; files already in it are left alone.
     *
     * @throws Refused when a file is not there, is somebody else's or belongs to another case, or when it gets too many
     */
    @Transactional
    public void attach(Collection<UUID> documents, UUID caseId, String uploader) {
        for (UUID id : Set.copyOf(documents)) {
            int attached = jdbc.sql(
                            "update document set case_id = ? where id = ? and case_id is null and uploaded_by = ?")
                    .params(caseId, id, uploader)
                    .update();
            if (attached == 1) {
                find(id).ifPresent(document -> record(document, "document-attached", uploader));
            } else if (!belongs(id, caseId)) {
                throw new Refused("gone");
            }
        }
        int files = jdbc.sql("select count(*) from document where case_id = ? and kind = 'uploaded'")
                .param(caseId)
                .query(Integer.class)
                .single();
        if (files > settings.maxFiles()) {
            throw new Refused("count", settings.maxFiles());
        }
    }

    /** Lets files of the case go out with a document: from now on the applicant may have them. */
    @Transactional
    public void enclose(UUID caseId, Collection<UUID> documents) {
        jdbc.sql("update document set enclosed = true where case_id = ? and id = any(?) and kind = 'uploaded'")
                .params(caseId, documents.toArray(UUID[]::new))
                .update();
    }

    /** Names nobody any more as the one who uploaded the case's files: its sender does not want to be known. */
    @Transactional
    public void forgetUploader(UUID caseId, String instead) {
        jdbc.sql("update document set uploaded_by = ? where case_id = ? and kind = 'uploaded'")
                .params(instead, caseId)
                .update();
    }

    public Optional<Document> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from document where id = ?")
                .param(id)
                .query(Documents::document)
                .optional();
    }

    /** Whether the file is the case's own, or shared with it by a case that it came of or asked. */
    public boolean belongs(UUID id, UUID caseId) {
        return find(id).filter(found -> caseId.equals(found.caseId())).isPresent() || shared.isShared(id, caseId);
    }

    /** The case's documents, shared ones too, in the order in which they came, replaced versions left out. */
    public List<Document> of(UUID caseId) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + """
                 from document where replaced_by is null
                    and (case_id = :id or id in (select document_id from document_share where case_id = :id))
                order by created_at, id
                """)
                .param("id", caseId)
                .query(Documents::document)
                .list();
    }

    /** What was last issued under that name, for example {@code answer}. */
    public Optional<Document> current(UUID caseId, String key) {
        return jdbc.sql("select " + COLUMNS
                        + " from document where case_id = ? and key = ? and kind = 'generated' and replaced_by is null")
                .params(caseId, key)
                .query(Documents::document)
                .optional();
    }

    /** The content, read piece by piece; it holds neither a connection nor a transaction. */
    public InputStream open(UUID id) {
        return chunks.read(id);
    }

    private void store(Document document, Path file) {
        insert(document);
        try (InputStream in = Files.newInputStream(file)) {
            chunks.write(document.id(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void insert(Document document) {
        jdbc.sql(
                        """
                insert into document (id, case_id, name, type, size, sha256, uploaded_by, created_at, kind, internal, key)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        document.id(),
                        document.caseId(),
                        document.name(),
                        document.type(),
                        document.size(),
                        document.sha256(),
                        document.uploadedBy(),
                        document.createdAt().atOffset(ZoneOffset.UTC),
                        document.generated() ? "generated" : "uploaded",
                        document.internal(),
                        document.key())
                .update();
    }

    /** Size and hash go into the chain, so that an exchanged file shows; the name may be personal and stays out. */
    private void record(Document document, String action, String by) {
        UUID caseId = document.caseId();
        if (caseId != null) {
            String who = by.contains("@") ? "applicant" : by;
            journal.record(
                    caseId,
                    action,
                    who,
                    null,
                    Map.of("document", document.id().toString(), "size", document.size(), "sha256", document.sha256()));
        }
    }

    private static Document document(ResultSet rs, int n) throws SQLException {
        return new Document(
                rs.getObject("id", UUID.class),
                rs.getObject("case_id", UUID.class),
                rs.getString("name"),
                rs.getString("type"),
                rs.getLong("size"),
                rs.getString("sha256"),
                rs.getString("uploaded_by"),
                rs.getTimestamp("created_at").toInstant(),
                rs.getBoolean("generated"),
                rs.getBoolean("enclosed"),
                rs.getBoolean("internal"),
                rs.getString("key"));
    }
}
