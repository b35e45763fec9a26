package org.reglament.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.reglament.casefile.CaseFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register by which anybody can tell whether a paper is genuine. */
@Component
public class IssuedPapers {
    private static final String SELECT = "select id, key, number, body, issued_at, sha256 from issued_paper";

    private final JdbcClient jdbc;

    IssuedPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<IssuedPaper> find(UUID id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(IssuedPapers::paper)
                .optional();
    }

    /** The papers of that content; more than one only if the same bytes were issued again. */
    public List<IssuedPaper> byDigest(String sha256) {
        return jdbc.sql(SELECT + " where sha256 = ? order by issued_at")
                .param(sha256.toLowerCase(Locale.ROOT))
                .query(IssuedPapers::paper)
                .list();
    }

    /** Enters a paper; false when there is one of that id already, which stays as it is. */
    boolean register(UUID id, CaseFile file, String key, Instant at, String sha256) {
        return jdbc.sql(
                                """
                insert into issued_paper (id, case_id, key, number, body, issued_at, sha256)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                """)
                        .params(
                                id,
                                file.id(),
                                key,
                                file.shownNumber(),
                                file.body(),
                                at.atOffset(ZoneOffset.UTC),
                                sha256)
                        .update()
                == 1;
    }

    private static IssuedPaper paper(ResultSet rs, int n) throws SQLException {
        return new IssuedPaper(
                rs.getObject("id", UUID.class),
                rs.getString("key"),
                rs.getString("number"),
                rs.getString("body"),
                rs.getTimestamp("issued_at").toInstant(),
                rs.getString("sha256"));
    }
}
