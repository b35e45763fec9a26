package org.reglament.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.directory.Action;
import org.reglament.directory.People;
import org.reglament.directory.Rights;
import org.reglament.directory.Role;
import org.reglament.document.Document;
import org.reglament.document.Documents;
import org.reglament.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All publications; a document is public only as a file of one that stands. */
@Component
public class Publications {
    /** So many stand on one page of the list. */
    public static final int PAGE = 20;

    private static final String SELECT =
            "select id, case_id, body, section, title, text, published_at, withdrawn_at," + " reason from publication";

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Journal journal;
    private final People people;
    private final BusinessClock clock;

    Publications(JdbcClient jdbc, Documents documents, Journal journal, People people, BusinessClock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.journal = journal;
        this.people = people;
        this.clock = clock;
    }

    /** A section and how many publications stand in it. */
    public record Section(String name, int count) {}

    /** What a case makes public. */
    record Wish(String element, String section, String title, String text, Collection<UUID> files) {}

    /**
     * Publishes for a case; what the same element published before is withdrawn as replaced.
     *
     * @throws CaseRefusedException when the case is confidential or a file is not its own
     */
    @Transactional
    public Publication publish(CaseFile file, Wish wish, String replaced) {
        if (file.confidential()) {
            throw new CaseRefusedException("publication.refused.confidential");
        }
        for (UUID document : wish.files()) {
            if (!documents.belongs(document, file.id())
                    || documents.find(document).filter(Document::internal).isPresent()) {
                throw new CaseRefusedException("publication.refused.file");
            }
        }
        take(file.id(), wish.element(), replaced);
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into publication (id, case_id, element, body, section, title, text, published_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        id,
                        file.id(),
                        wish.element(),
                        file.body(),
                        wish.section(),
                        wish.title(),
                        wish.text(),
                        utc(clock.instant()))
                .update();
        int position = 0;
        for (UUID document : wish.files()) {
            jdbc.sql("insert into publication_file (publication, position, document) values (?, ?, ?)")
                    .params(id, position++, document)
                    .update();
        }
        journal.record(file.id(), "published", "system", wish.element(), Map.of("publication", id.toString()));
        return find(id).orElseThrow();
    }

    /** Withdraws all that stands of a case. */
    @Transactional
    public void withdraw(UUID caseId, String element, String reason) {
        if (take(caseId, null, reason) > 0) {
            journal.record(caseId, "unpublished", "system", element, Map.of("reason", reason));
        }
    }

    /** Whether that person edits for the body that published it. */
    public boolean mayWithdraw(Publication publication, String login) {
        Set<Role> roles = people.postsOf(login).stream()
                        .anyMatch(held -> held.body().equals(publication.body())
                                && held.post().equals("editor"))
                ? EnumSet.of(Role.EDITOR)
                : EnumSet.noneOf(Role.class);
        return Rights.allow(Action.WITHDRAW_PUBLICATION, roles);
    }

    /**
     * Withdraws one, once: whoever comes second changes nothing.
     *
     * @throws SecurityException when {@code by} is no editor of its body
     */
    @Transactional
    public void withdraw(Publication publication, String reason, String by) {
        if (!mayWithdraw(publication, by)) {
            throw new SecurityException(by + " is no editor of " + publication.body());
        }
        int taken = jdbc.sql(
                        "update publication set withdrawn_at = ?, reason = ? where id = ? and withdrawn_at is null")
                .params(utc(clock.instant()), reason, publication.id())
                .update();
        if (taken > 0 && publication.caseId() != null) {
            journal.record(
                    publication.caseId(),
                    "unpublished",
                    by,
                    null,
                    Map.of("publication", publication.id().toString(), "reason", reason));
        }
    }

    private int take(UUID caseId, @Nullable String element, String reason) {
        return jdbc.sql(
                        """
                update publication set withdrawn_at = :at, reason = :reason
                where case_id = :case and (:element::text is null or element = :element) and withdrawn_at is null
                """)
                .param("at", utc(clock.instant()))
                .param("reason", reason)
                .param("case", caseId)
                .param("element", element)
                .update();
    }

    public Optional<Publication> find(UUID id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(Publications::read)
                .optional();
    }

    /** What stands of a case, oldest first. */
    public List<Publication> of(UUID caseId) {
        return jdbc.sql(SELECT + " where case_id = ? and withdrawn_at is null order by published_at, id")
                .param(caseId)
                .query(Publications::read)
                .list();
    }

    /**
     * What stands, the latest first: one page and one more, by which the caller sees that there is a next.
     *
     * @param section null for all
     * @param before the last of the page before; null for the first page
     */
    public List<Publication> latest(@Nullable String section, @Nullable Publication before) {
        return jdbc.sql(
                        SELECT
                                + """
                 where withdrawn_at is null and (:section::text is null or section = :section)
                   and (:at::timestamptz is null or (published_at, id) < (:at::timestamptz, :id::uuid))
                 order by published_at desc, id desc limit :limit
                """)
                .param("section", section)
                .param("at", before == null ? null : utc(before.publishedAt()))
                .param("id", before == null ? null : before.id())
                .param("limit", PAGE + 1)
                .query(Publications::read)
                .list();
    }

    /** What stands of a body in that section, the latest first, as many as a page holds. */
    public List<Publication> of(String body, String section) {
        return jdbc.sql(
                        SELECT
                                + " where withdrawn_at is null and section = ? and body = ? order by published_at desc, id desc limit ?")
                .params(section, body, PAGE)
                .query(Publications::read)
                .list();
    }

    /** The sections in which something stands, by name. */
    public List<Section> sections() {
        return jdbc.sql("select section, count(*) from publication where withdrawn_at is null group by 1 order by 1")
                .query((row, n) -> new Section(row.getString(1), row.getInt(2)))
                .list();
    }

    /** The files of a publication that stands; none of one that was withdrawn. */
    public List<Document> files(Publication publication) {
        return publication.withdrawn()
                ? List.of()
                : jdbc
                        .sql("select document from publication_file where publication = ? order by position")
                        .param(publication.id())
                        .query(UUID.class)
                        .list()
                        .stream()
                        .flatMap(id -> documents.find(id).stream())
                        .toList();
    }

    private static Publication read(ResultSet row, int n) throws SQLException {
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Publication(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("body"),
                row.getString("section"),
                row.getString("title"),
                row.getString("text"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getString("reason"));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
