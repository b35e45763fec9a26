package org.reglament.correspondence;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.correspondence.Letter.Outcome;
import org.reglament.journal.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** One attempt from the claim to the record of its result. */
@Component
class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int RECORDINGS = 15;
    private static final long BETWEEN_RECORDINGS_MILLIS = 1000;

    private final Postman postman;
    private final Queue queue;
    private final Handover handover;
    private final CaseFiles cases;
    private final Journal journal;
    private final BusinessClock clock;
    private final TransactionOperations transaction;

    /** Why the mail server could not be reached last time; null when it could. */
    private volatile @Nullable String trouble;

    private volatile @Nullable Instant since;

    Delivery(
            Postman postman,
            Queue queue,
            Handover handover,
            CaseFiles cases,
            Journal journal,
            BusinessClock clock,
            TransactionOperations transaction) {
        this.postman = postman;
        this.queue = queue;
        this.handover = handover;
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    void attempt(Queued letter) {
        Answer answer;
        @Nullable LetterState state;
        try {
            answer = deliver(letter);
            note(answer.outcome() == Outcome.UNREACHABLE ? answer.text() : null);
            state = record(letter, answer);
        } finally {
            handover.end();
        }
        if (state == LetterState.ACCEPTED) {
            LOG.debug("Letter {} accepted", letter.id());
        } else if (answer.outcome() != Outcome.UNREACHABLE) {
            warn(letter, state, answer.outcome());
        }
    }

    /**
     * A database that is away must not have a letter sent again that was accepted: its answer is recorded when the
     * database is back, however long that takes; only what the database refuses is given up.
     */
    private @Nullable LetterState record(Queued letter, Answer answer) {
        int refusals = 0;
        while (true) {
            try {
                return transaction.execute(status -> recordOnce(letter, answer));
            } catch (DataAccessException | TransactionException e) {
                boolean away = e instanceof DataAccessResourceFailureException
                        || e instanceof CannotCreateTransactionException;
                if (!away && ++refusals == RECORDINGS) {
                    throw e;
                }
                LOG.warn("The result of letter {} cannot be recorded yet: {}", letter.id(), e.toString());
                try {
                    Thread.sleep(BETWEEN_RECORDINGS_MILLIS);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    throw e;
                }
            }
        }
    }

    private @Nullable LetterState recordOnce(Queued letter, Answer answer) {
        LetterState recorded = queue.record(letter, answer, postman.server());
        UUID caseId = letter.caseId();
        if (recorded != null && recorded != LetterState.QUEUED && caseId != null) {
            String action = recorded == LetterState.ACCEPTED ? "letter-accepted" : "letter-lost";
            journal.record(
                    caseId,
                    action,
                    "system",
                    null,
                    Map.of("id", letter.id().toString(), "letter", letter.event(), "to", letter.recipient()));
        }
        return recorded;
    }

    /** A letter that cannot even be put together is tried again and given up like any other, and does not spin. */
    private Answer deliver(Queued letter) {
        try {
            return postman.deliver(letter);
        } catch (RuntimeException e) {
            LOG.error("Letter {} could not be put together", letter.id(), e);
            return new Answer(Outcome.TEMPORARY, Answer.UNSENT + e.getClass().getSimpleName());
        }
    }

    /** What the server said may quote an address, so it stays in the database. */
    private void warn(Queued letter, @Nullable LetterState state, Outcome outcome) {
        UUID caseId = letter.caseId();
        String number =
                caseId == null ? null : cases.find(caseId).map(CaseFile::number).orElse(null);
        MDC.put("case", number);
        LOG.warn("Letter {} ({}) was refused ({}) and is now {}", letter.id(), letter.event(), outcome, state);
        MDC.remove("case");
    }

    /** Says once that the mail server went away, and once that it is back. */
    synchronized void note(@Nullable String refusal) {
        if (refusal != null && trouble == null) {
            since = clock.instant();
            LOG.warn("The mail server cannot be reached, letters wait: {}", refusal);
        } else if (refusal == null && trouble != null) {
            LOG.info("The mail server can be reached again");
        }
        trouble = refusal;
    }

    @Nullable
    String trouble() {
        return trouble;
    }

    @Nullable
    Instant troubleSince() {
        return trouble == null ? null : since;
    }
}
