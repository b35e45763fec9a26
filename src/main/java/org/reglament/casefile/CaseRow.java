package org.reglament.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a case from its row. */
final class CaseRow {

    static final String SELECT =
            """
            select id, number, registration_number, procedure, definition_id, process_id, body, title, last_name,
                   first_name, middle_name, organisation, email, phone, postal_address, locale, status, opened_at,
                   received_at, registered_at, due_at, overdue, closed_at, outcome, parent, channel, filed_by,
                   identity_level, confidential, readers, barred, retain_until
            from case_file
            """;

    private CaseRow() {}

    static CaseFile read(ResultSet rs, int n) throws SQLException {
        return new CaseFile(
                rs.getObject("id", UUID.class),
                rs.getString("number"),
                rs.getString("registration_number"),
                rs.getString("procedure"),
                rs.getString("definition_id"),
                rs.getString("process_id"),
                rs.getString("body"),
                rs.getString("title"),
                new Applicant(
                        text(rs, "last_name"),
                        text(rs, "first_name"),
                        rs.getString("middle_name"),
                        rs.getString("organisation"),
                        rs.getString("email"),
                        rs.getString("phone"),
                        rs.getString("postal_address"),
                        rs.getString("locale")),
                rs.getString("status"),
                rs.getTimestamp("opened_at").toInstant(),
                rs.getTimestamp("received_at").toInstant(),
                instant(rs, "registered_at"),
                instant(rs, "due_at"),
                rs.getBoolean("overdue"),
                instant(rs, "closed_at"),
                rs.getString("outcome"),
                rs.getObject("parent", UUID.class),
                Channel.valueOf(rs.getString("channel")),
                rs.getString("filed_by"),
                rs.getString("identity_level"),
                rs.getObject("retain_until", LocalDate.class),
                Bounds.read(rs));
    }

    private static String text(ResultSet rs, String column) throws SQLException {
        String value = rs.getString(column);
        return value == null ? "" : value;
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp value = rs.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
