package org.reglament.correspondence;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.correspondence.DeliveryReports.Report;
import org.reglament.correspondence.InboundMail.Attached;
import org.reglament.correspondence.InboundRows.Row;
import org.reglament.correspondence.InboundRows.State;
import org.reglament.correspondence.InboundStore.Opened;
import org.reglament.correspondence.MailFiling.Taken;
import org.reglament.correspondence.Placing.Kind;
import org.reglament.correspondence.Placing.Place;
import org.reglament.document.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Works off what was kept: each message in one transaction, which ends its being new, so that a crash before it leaves
 * the message for the next turn and one after it changes nothing.
 */
@Component
class InboundWork {
    private static final Logger LOG = LoggerFactory.getLogger(InboundWork.class);
    private static final int AT_ONCE = 50;
    private static final int MOST_TRIES = 60;

    private final InboundRows rows;
    private final InboundStore store;
    private final Placing placing;
    private final MailFiling filing;
    private final DeliveryReports reports;
    private final StrangerLetters strangers;
    private final TransactionOperations transaction;

    InboundWork(
            InboundRows rows,
            InboundStore store,
            Placing placing,
            MailFiling filing,
            DeliveryReports reports,
            StrangerLetters strangers,
            TransactionOperations transaction) {
        this.rows = rows;
        this.store = store;
        this.placing = placing;
        this.filing = filing;
        this.reports = reports;
        this.strangers = strangers;
        this.transaction = transaction;
    }

    /** Works off all that is new; what fails is left for the next turn, and after an hour for people. */
    void all() {
        List<UUID> unread = rows.unread(AT_ONCE);
        while (!unread.isEmpty()) {
            boolean failed = false;
            for (UUID id : unread) {
                failed |= !one(id);
            }
            unread = failed ? List.of() : rows.unread(AT_ONCE);
        }
    }

    private boolean one(UUID id) {
        Row row = rows.find(id).orElse(null);
        if (row == null || row.state() != State.NEW) {
            return true;
        }
        try (Opened opened = store.open(row)) {
            work(row, opened.mail());
            return true;
        } catch (IOException | RuntimeException e) {
            // Its words stay out of the log; they may be anybody's.
            LOG.warn("Incoming message {} waits: {}", id, e.getClass().getName());
            rows.failed(id);
            return false;
        }
    }

    private void work(Row row, InboundMail mail) throws IOException {
        Place place = row.tries() >= MOST_TRIES ? placing.held("stuck", mail) : placing.of(mail);
        CaseFile file = place.file();
        if (place.kind() != Kind.FILE || file == null) {
            settle(row, mail, place, null);
            return;
        }
        Taken taken =
                place.reason() == null ? filing.take(mail, MailFiling.uploader(file, mail)) : filing.nothing(mail);
        try {
            settle(row, mail, place, taken);
        } catch (Refused e) {
            settle(row, mail, placing.held("files", mail), filing.nothing(mail));
        }
    }

    private void settle(Row row, InboundMail mail, Place place, @Nullable Taken taken) {
        transaction.executeWithoutResult(status -> {
            boolean isNew = rows.lock(row.id())
                    .filter(locked -> locked.state() == State.NEW)
                    .isPresent();
            if (isNew) {
                rows.read(
                        row.id(),
                        mail,
                        mail.files().stream().map(Attached::name).toList());
                apply(row, mail, place, taken);
            }
        });
    }

    private void apply(Row row, InboundMail mail, Place place, @Nullable Taken taken) {
        UUID id = row.id();
        CaseFile file = place.file();
        UUID caseId = file == null ? null : file.id();
        switch (place.kind()) {
            case REPORT -> report(id, mail);
            case NOTE -> {
                rows.settle(id, State.NOTED, null, caseId, place.letter());
                rows.forgetSource(id);
            }
            case ASIDE -> rows.settle(id, State.ASIDE, place.reason(), null, null);
            case TELL -> tell(id, mail);
            case FILE -> {
                if (file != null && taken != null) {
                    filing.file(file, row, mail, taken, null);
                }
                rows.settle(id, State.FILED, null, caseId, null);
            }
            case HOLD -> {
                rows.settle(id, State.HELD, place.reason(), caseId, null);
                rows.hint(id, place.hints());
            }
            default -> throw new IllegalStateException("nothing is known to do with " + place.kind());
        }
    }

    private void report(UUID id, InboundMail mail) {
        Optional<UUID> letter = Optional.empty();
        for (DsnReader.Status each : mail.reports()) {
            Optional<UUID> known = each.envelope() == null ? Optional.empty() : reported(each.envelope(), each);
            for (int i = 0; known.isEmpty() && i < mail.answers().size(); i++) {
                known = reported(mail.answers().get(i), each);
            }
            letter = known.isPresent() ? known : letter;
        }
        boolean known = letter.isPresent();
        rows.settle(id, known ? State.REPORTED : State.ASIDE, known ? null : "automatic", null, letter.orElse(null));
    }

    private Optional<UUID> reported(String letter, DsnReader.Status each) {
        return reports.report(
                new Report(letter, each.recipient(), each.action(), each.status(), each.diagnostic(), each.server()));
    }

    private void tell(UUID id, InboundMail mail) {
        String sender = mail.sender();
        if (sender == null) {
            rows.settle(id, State.HELD, "sender", null, null);
            return;
        }
        switch (strangers.tell(id, sender, mail.subject() + " " + mail.text())) {
            case TOLD -> rows.settle(id, State.ANSWERED, null, null, null);
            case BEFORE -> rows.settle(id, State.ASIDE, "told", null, null);
            case TOO_MANY -> rows.settle(id, State.HELD, "busy", null, null);
            default -> throw new IllegalStateException();
        }
    }
}
