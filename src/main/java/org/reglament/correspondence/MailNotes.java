package org.reglament.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What programs answered to the letters of a case, for example that somebody is on holiday. */
@Component
public class MailNotes {
    private final InboundRows rows;

    MailNotes(InboundRows rows) {
        this.rows = rows;
    }

    /** An automatic answer. */
    public record Note(Instant at, String subject, String text) {}

    /** By the letter to which they belong. */
    public Map<UUID, List<Note>> of(UUID caseId) {
        return rows.notes(caseId).stream()
                .filter(row -> row.letterId() != null)
                .collect(Collectors.groupingBy(
                        row -> java.util.Objects.requireNonNull(row.letterId()),
                        Collectors.mapping(
                                row -> new Note(row.receivedAt(), row.subject(), QuotedText.stripped(row.text())),
                                Collectors.toList())));
    }
}
