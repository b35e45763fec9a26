package org.reglament.casefile;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.directory.Action;
import org.reglament.journal.Journal;
import org.reglament.signin.Visitor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Undoes registrations made by mistake: the number stays on record and is never given again. */
@Component
public class Registrations {

    /** The message for which a diagram waits that lets its registration be undone. */
    private static final String UNDO = "undo-registration";

    private static final int LONGEST_REASON = 2000;

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final CaseRights rights;
    private final Contents contents;
    private final Retries retries;
    private final Journal journal;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Registrations(
            JdbcClient jdbc,
            CaseFiles cases,
            CaseRights rights,
            Contents contents,
            Retries retries,
            Journal journal,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.rights = rights;
        this.contents = contents;
        this.retries = retries;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /** A number that was given by mistake. */
    public record Annulled(String number, Instant registeredAt, Instant annulledAt) {}

    /** Whether this visitor may undo the registration now: the head, while the diagram waits for it. */
    public boolean mayUndo(Visitor visitor, CaseFile file) {
        return file.isOpen()
                && file.registrationNumber() != null
                && rights.may(visitor, Action.UNDO_REGISTRATION, file)
                && cases.awaits(file, UNDO);
    }

    /**
     * Tells the diagram that the registration was a mistake.
     *
     * @throws CaseRefusedException when no reason is given, or the visitor may not, or it is too late
     */
    public void undo(Visitor visitor, UUID id, String reason) {
        String why = reason.strip();
        if (why.isEmpty()) {
            throw new CaseRefusedException("casefile.refused.undo-reason");
        }
        if (why.length() > LONGEST_REASON) {
            throw new CaseRefusedException("casefile.refused.undo-long", LONGEST_REASON);
        }
        retries.run(() -> {
            CaseFile file = cases.get(id);
            if (!rights.may(visitor, Action.UNDO_REGISTRATION, file)) {
                throw new CaseRefusedException("casefile.refused.undo-head");
            }
            if (!mayUndo(visitor, file)) {
                throw new CaseRefusedException("casefile.refused.undo-late", file.shownNumber());
            }
            String by = Objects.requireNonNull(visitor.getName());
            contents.put(id, UNDO, by, Map.of("undoReason", why));
            cases.signal(id, UNDO, by);
        });
    }

    /** Makes the present official number void. */
    @Transactional
    public void annul(UUID id, String element) {
        CaseFile file = cases.get(id);
        String number = file.registrationNumber();
        Instant registeredAt = file.registeredAt();
        if (number == null || registeredAt == null) {
            return;
        }
        Instant now = clock.instant();
        jdbc.sql(
                        """
                insert into annulled_registration (number, case_id, registered_at, annulled_at) values (?, ?, ?, ?)
                """)
                .params(number, id, registeredAt.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update case_file set registration_number = null, registered_at = null where id = ?")
                .param(id)
                .update();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("registrationNumber", number);
        entry.put("annulledAt", now.toString());
        contents.append(id, element, "annulledRegistrations", "system", entry);
        journal.record(id, "registration-annulled", "system", element, Map.of("registrationNumber", number));
        events.publishEvent(new RegistrationAnnulled(id, number));
    }

    /** The numbers of that case that are void, oldest first. */
    public List<Annulled> annulled(UUID id) {
        return jdbc.sql(
                        """
                select number, registered_at, annulled_at from annulled_registration
                where case_id = ? order by annulled_at
                """)
                .param(id)
                .query((rs, n) -> new Annulled(
                        rs.getString(1),
                        rs.getTimestamp(2).toInstant(),
                        rs.getTimestamp(3).toInstant()))
                .list();
    }
}
