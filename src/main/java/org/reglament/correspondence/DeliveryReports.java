package org.reglament.correspondence;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.correspondence.Letter.Outcome;
import org.reglament.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What mail servers report of letters that one of them took over (RFC 3464); the same report counts once for each time
 * that the letter went out.
 */
@Component
class DeliveryReports {
    private final JdbcClient jdbc;
    private final Journal journal;
    private final BusinessClock clock;
    private final Outbox outbox;

    DeliveryReports(JdbcClient jdbc, Journal journal, BusinessClock clock, Outbox outbox) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
        this.outbox = outbox;
    }

    /**
     * One report about one recipient.
     *
     * @param letter the letter's Message-ID, or the envelope id ({@code Original-Envelope-Id}), which is the letter's id
     * @param recipient whom the reporting server meant; another one than the letter's where it was forwarded
     * @param action {@code failed}, {@code delayed}, {@code delivered}, {@code relayed} or {@code expanded}
     * @param status the status code, for example {@code 5.1.1}
     * @param diagnostic the words of the server that refused
     * @param server which server reports
     */
    record Report(
            String letter,
            @Nullable String recipient,
            String action,
            @Nullable String status,
            @Nullable String diagnostic,
            @Nullable String server) {}

    private record Known(
            UUID id, @Nullable UUID caseId, String event, String recipient, String to, LetterState state) {}

    /**
     * Takes a report down and lets the letter follow it.
     *
     * @return the letter; empty when none is known by that id, or the action is none of RFC 3464
     */
    @Transactional
    public Optional<UUID> report(Report report) {
        Optional<Outcome> outcome = outcome(report.action());
        Optional<Known> known = outcome.isEmpty() ? Optional.empty() : find(report.letter());
        known.ifPresent(letter -> take(letter, report, outcome.get()));
        return known.map(Known::id);
    }

    private void take(Known letter, Report report, Outcome outcome) {
        Answer answer = new Answer(outcome, words(letter, report));
        boolean isNew = jdbc.sql(
                                """
                insert into letter_attempt (letter_id, at, outcome, result, server, status)
                select :id, :at, :outcome, :result, :server, :status
                where not exists (select from letter_attempt
                    where letter_id = :id and outcome = :outcome and result = :result
                      and id > coalesce((select max(id) from letter_attempt
                                         where letter_id = :id and outcome = 'ACCEPTED'), 0))
                """)
                        .param("id", letter.id())
                        .param("at", LetterRows.utc(clock.instant()))
                        .param("outcome", outcome.name())
                        .param("result", answer.text())
                        .param("server", report.server())
                        .param("status", Answer.status(report.status()))
                        .update()
                == 1;
        LetterState next = next(letter.state(), outcome);
        if (!isNew || next == letter.state()) {
            return;
        }
        Instant now = clock.instant();
        jdbc.sql("update letter set state = ?, secret = null, follow_up_at = ? where id = ?")
                .params(next.name(), next.lost() ? LetterRows.utc(now) : null, letter.id())
                .update();
        if (letter.caseId() != null) {
            journal.record(
                    letter.caseId(),
                    next.lost() ? "letter-lost" : "letter-delivered",
                    "system",
                    null,
                    Map.of("id", letter.id().toString(), "letter", letter.event(), "to", letter.recipient()));
        }
        outbox.wakeAfterCommit();
    }

    /**
     * A refusal outweighs a delivery, in whichever order they come: where one address stands for several mailboxes or a
     * gateway spoke too early, somebody looks after it. What was given up may have arrived all the same.
     */
    static LetterState next(LetterState state, Outcome outcome) {
        return switch (outcome) {
            case DELIVERED -> state == LetterState.FAILED ? state : LetterState.DELIVERED;
            case BOUNCED -> state == LetterState.GIVEN_UP ? state : LetterState.FAILED;
            default -> state;
        };
    }

    private static Optional<Outcome> outcome(String action) {
        return switch (action.strip().toLowerCase(Locale.ROOT)) {
            case "delivered" -> Optional.of(Outcome.DELIVERED);
            case "relayed", "expanded" -> Optional.of(Outcome.RELAYED);
            case "delayed" -> Optional.of(Outcome.DELAYED);
            case "failed" -> Optional.of(Outcome.BOUNCED);
            default -> Optional.empty();
        };
    }

    private static String words(Known letter, Report report) {
        StringBuilder words = new StringBuilder();
        String recipient = report.recipient();
        if (recipient != null && !recipient.equalsIgnoreCase(letter.to())) {
            words.append(recipient).append(": ");
        }
        String diagnostic = report.diagnostic();
        words.append(diagnostic == null || diagnostic.isBlank() ? report.action() : diagnostic);
        String status = report.status();
        if (status != null && words.indexOf(status) < 0) {
            words.append(" (").append(status).append(')');
        }
        return words.toString();
    }

    /** Locked, so that reports of two servers do not pass each other. */
    private Optional<Known> find(String letter) {
        String id = letter.strip();
        return jdbc.sql(
                        """
                select id, case_id, event, recipient, to_address, state from letter
                where message_id in (:id, '<' || :id || '>') or id = cast(:uuid as uuid) for update
                """)
                .param("id", id)
                .param("uuid", uuid(id))
                .query((rs, n) -> new Known(
                        rs.getObject("id", UUID.class),
                        rs.getObject("case_id", UUID.class),
                        rs.getString("event"),
                        rs.getString("recipient"),
                        rs.getString("to_address"),
                        LetterState.valueOf(rs.getString("state"))))
                .optional();
    }

    private static @Nullable UUID uuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(text) : null;
    }
}
