package org.reglament.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as it is stored; salt and data are gone once it was erased. */
record JournalRow(
        UUID caseId,
        int seq,
        Instant at,
        String by,
        String action,
        @Nullable String element,
        @Nullable String data,
        byte @Nullable [] salt,
        byte[] commitment,
        byte[] hash) {

    static JournalRow read(ResultSet rs) throws SQLException {
        return new JournalRow(
                rs.getObject("case_id", UUID.class),
                rs.getInt("seq"),
                rs.getTimestamp("at").toInstant(),
                rs.getString("by_whom"),
                rs.getString("action"),
                rs.getString("element"),
                rs.getString("data"),
                rs.getBytes("salt"),
                rs.getBytes("commitment"),
                rs.getBytes("hash"));
    }

    /** The commitment as it follows from the text; of an erased entry the stored one, which is all that is left. */
    byte[] recomputed() {
        // Erasing takes both; one of them alone was taken by somebody else.
        if (salt == null && data == null) {
            return commitment;
        }
        return salt == null || data == null ? new byte[0] : Commitment.of(salt, at, by, action, element, data);
    }
}
