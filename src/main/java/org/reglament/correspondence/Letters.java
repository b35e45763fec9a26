package org.reglament.correspondence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.correspondence.LetterRequest.SecretLink;
import org.reglament.correspondence.LetterTexts.Draft;
import org.reglament.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All letters: written in the transaction of what they tell about, sent afterwards, kept as sent. */
@Component
public class Letters {
    private static final int STUCK_SHOWN = 200;

    private final LetterRows rows;
    private final LetterTexts texts;
    private final LetterData data;
    private final Secrets secrets;
    private final CaseFiles cases;
    private final Journal journal;
    private final BusinessClock clock;
    private final MailSettings settings;
    private final LetterWishes wishes;
    private final Outbox outbox;

    Letters(
            LetterRows rows,
            LetterTexts texts,
            LetterData data,
            Secrets secrets,
            CaseFiles cases,
            Journal journal,
            BusinessClock clock,
            MailSettings settings,
            LetterWishes wishes,
            Outbox outbox) {
        this.rows = rows;
        this.texts = texts;
        this.data = data;
        this.secrets = secrets;
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
        this.settings = settings;
        this.wishes = wishes;
        this.outbox = outbox;
    }

    /**
     * Writes a letter and queues it, in the caller's transaction.
     *
     * @return its id; empty when this recipient has had this occurrence already, wants no letters of this kind, or has
     *     no e-mail address (the journal then says so)
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> send(LetterRequest wanted) {
        CaseFile file = wanted.caseId() == null ? null : cases.get(wanted.caseId());
        LetterRequest request = wanted;
        if (file != null && wanted.recipient().key().equals(Recipient.APPLICANT)) {
            LetterWish wish = wishes.of(file);
            request = wanted.in(wish.locale());
            if (wanted.turn() && !wish.turns()) {
                record(file, "letter-not-wanted", Map.of("letter", wanted.letter(), "to", Recipient.APPLICANT));
                return Optional.empty();
            } else if (wanted.turn()) {
                request = request.stoppable(LetterWishes.stop(file));
            }
        }
        return write(file, request);
    }

    private Optional<UUID> write(@Nullable CaseFile file, LetterRequest request) {
        Recipient recipient = request.recipient();
        String address = recipient.address();
        if (address == null) {
            record(file, "letter-not-mailed", Map.of("letter", request.letter(), "to", recipient.key()));
            return Optional.empty();
        }
        UUID id = UUID.randomUUID();
        Draft draft = draft(file, request, id);
        SecretLink link = request.link();
        boolean isNew = rows.insert(
                id,
                request,
                address,
                draft,
                link == null ? null : secrets.seal(link.secret()),
                "<" + id + "@" + Addresses.domain(settings.from()) + ">",
                clock.instant(),
                clock.instant().plus(settings.giveUpAfter()));
        if (!isNew) {
            return Optional.empty();
        }
        rows.enclose(id, request.enclosed());
        record(file, "letter-queued", Map.of("id", id.toString(), "letter", request.letter(), "to", recipient.key()));
        outbox.wakeAfterCommit();
        return Optional.of(id);
    }

    /** The letters of a case, oldest first. */
    public List<Letter> of(UUID caseId) {
        return rows.of(caseId);
    }

    /** The letters of that name and occurrence that belong to no case, oldest first. */
    public List<Letter> outside(String event, String occurrence) {
        return rows.outside(event, occurrence);
    }

    /** How many letters of a case have not arrived. */
    public int lost(UUID caseId) {
        return rows.lost(caseId);
    }

    public Optional<Letter> find(UUID id) {
        return rows.find(id);
    }

    /** What an operator should look at: refused or unsent letters, the latest first. */
    public List<Letter> stuck() {
        return rows.stuck(STUCK_SHOWN);
    }

    /** The latest letters in any of those states, or in all where none is named. */
    public List<Letter> latest(Collection<LetterState> states, @Nullable UUID caseId, int limit, int offset) {
        return rows.latest(states, caseId, limit, offset);
    }

    /**
     * Queues a letter again, under the same Message-ID; false when it has certainly arrived, or bore a secret that is
     * kept no longer.
     *
     * @param by login of the operator
     * @param why their reason; without one, a letter that a server took over is not sent twice
     */
    @Transactional
    public boolean retry(UUID id, String by, String why) {
        boolean again = rows.requeue(
                id, !why.isBlank(), clock.instant(), clock.instant().plus(settings.giveUpAfter()));
        if (again) {
            rows.resent(id, clock.instant(), why.isBlank() ? by : by + ": " + why);
            Map<String, String> facts =
                    why.isBlank() ? Map.of("id", id.toString()) : Map.of("id", id.toString(), "reason", why);
            rows.find(id)
                    .map(Letter::caseId)
                    .ifPresent(caseId -> journal.record(caseId, "letter-retried", by, null, facts));
            outbox.wakeAfterCommit();
        }
        return again;
    }

    /** What a letter would say that can be sent to nobody; its secrets stay hidden. */
    Draft unsent(CaseFile file, LetterRequest request) {
        Draft draft = draft(file, request, UUID.randomUUID());
        return new Draft(draft.subject(), draft.html(), Secrets.masked(draft.text()));
    }

    /** Sends a lost letter to another address of the same person; where that is lost too, somebody is told anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    void redirect(UUID id, String email, String by) {
        if (rows.redirect(id, email)) {
            retry(id, by, "");
        }
    }

    private Draft draft(@Nullable CaseFile file, LetterRequest request, UUID id) {
        String procedure = file == null ? "default" : file.procedure();
        String language = request.recipient().locale();
        return texts.write(
                file == null ? null : file.definitionId(),
                procedure,
                request.letter(),
                language,
                request.recipient().official(),
                data.head(file, request.recipient()),
                data.of(file, request, id));
    }

    private void record(@Nullable CaseFile file, String action, Map<String, ?> facts) {
        if (file != null) {
            journal.record(file.id(), action, "system", null, facts);
        }
    }
}
