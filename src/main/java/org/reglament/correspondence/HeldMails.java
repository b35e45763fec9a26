package org.reglament.correspondence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseClosedException;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRights;
import org.reglament.correspondence.HeldMail.Hint;
import org.reglament.correspondence.InboundRows.Row;
import org.reglament.correspondence.InboundRows.State;
import org.reglament.correspondence.InboundRows.Why;
import org.reglament.correspondence.InboundStore.Opened;
import org.reglament.correspondence.MailFiling.Taken;
import org.reglament.correspondence.StrangerLetters.Told;
import org.reglament.directory.Action;
import org.reglament.directory.People;
import org.reglament.directory.Rights;
import org.reglament.directory.Role;
import org.reglament.document.Refused;
import org.reglament.journal.Journal;
import org.reglament.signin.Official;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Mail that the program could not place: shown to those who may, filed, answered or set aside by them. */
@Component
public class HeldMails {
    private static final int SHOWN = 200;
    private static final UUID CHAIN = UUID.nameUUIDFromBytes("mail".getBytes(StandardCharsets.UTF_8));

    private final InboundRows rows;
    private final InboundStore store;
    private final InboundSettings settings;
    private final MailFiling filing;
    private final StrangerLetters strangers;
    private final CaseFiles cases;
    private final CaseRights rights;
    private final People people;
    private final Journal journal;
    private final BusinessClock clock;
    private final TransactionOperations transaction;

    HeldMails(
            InboundRows rows,
            InboundStore store,
            InboundSettings settings,
            MailFiling filing,
            StrangerLetters strangers,
            CaseFiles cases,
            CaseRights rights,
            People people,
            Journal journal,
            BusinessClock clock,
            TransactionOperations transaction) {
        this.rows = rows;
        this.store = store;
        this.settings = settings;
        this.filing = filing;
        this.strangers = strangers;
        this.cases = cases;
        this.rights = rights;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What came of a decision. */
    public enum Done {
        DONE,
        /** Somebody else was quicker. */
        DECIDED,
        /** There is no such case among those to which this official may file. */
        NO_CASE,
        /** The case takes no more files, or one cannot be checked just now. */
        FILES,
        /** The case was closed in this very moment. */
        CLOSED,
        /** The sender has had the letter today, or too many have within the hour. */
        TOLD_BEFORE,
        TOO_MANY,
        /** There is nobody to write to. */
        NOBODY
    }

    /** Whether mail is fetched at all. */
    public boolean on() {
        return settings.on();
    }

    /** Whether that official places mail that belongs to no case yet. */
    public boolean may(Official official) {
        if (rights.may(official, Action.PLACE_MAIL)) {
            return true;
        }
        String body = settings.body();
        Set<Role> roles = people.postsOf(official.login()).stream()
                        .anyMatch(held -> held.post().equals("registrar")
                                && (body == null
                                        || body.isBlank()
                                        || held.body().equals(body)))
                ? EnumSet.of(Role.REGISTRAR)
                : EnumSet.noneOf(Role.class);
        return Rights.allow(Action.PLACE_MAIL, roles);
    }

    /** Whether they may come to the page at all: any registrar may have mail of a case of theirs there. */
    public boolean mayCome(Official official) {
        return rights.may(official, Action.PLACE_MAIL)
                || people.postsOf(official.login()).stream()
                        .anyMatch(held -> held.post().equals("registrar"));
    }

    /** What waits for a decision of that official, the oldest first. */
    public List<HeldMail> held(Official official) {
        return shown(rows.held(SHOWN), official);
    }

    /** What was answered or set aside lately. */
    public List<HeldMail> settled(Official official) {
        return shown(rows.settled(SHOWN), official);
    }

    public Optional<HeldMail> find(UUID id, Official official) {
        return shown(rows.find(id).stream().toList(), official).stream().findFirst();
    }

    /** Files it to the case of that number, with what is attached. */
    public Done file(UUID id, String number, Official official) {
        if (find(id, official).filter(HeldMail::open).isEmpty()) {
            return Done.DECIDED;
        }
        Optional<CaseFile> file = cases.byNumber(number).filter(found -> mayPlace(official, found));
        if (file.isEmpty()) {
            return Done.NO_CASE;
        }
        Row row = rows.find(id).orElseThrow();
        try (Opened opened = store.open(row)) {
            Taken taken = filing.take(opened.mail(), official.login());
            return decide(id, official, "filed", locked -> {
                filing.file(file.get(), locked, opened.mail(), taken, official.login());
                rows.decide(id, State.FILED, file.get().id(), null, official.login(), clock.instant());
                return Done.DONE;
            });
        } catch (Refused e) {
            return Done.FILES;
        } catch (CaseClosedException e) {
            return Done.CLOSED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells its sender how to file. */
    public Done answer(UUID id, Official official) {
        return decide(id, official, "answered", row -> {
            String sender = row.sender();
            if (sender == null) {
                return Done.NOBODY;
            }
            Told told = strangers.tell(id, sender, row.subject() + " " + row.text());
            if (told == Told.TOLD) {
                rows.decide(id, State.ANSWERED, null, null, official.login(), clock.instant());
            }
            return told == Told.TOLD ? Done.DONE : told == Told.BEFORE ? Done.TOLD_BEFORE : Done.TOO_MANY;
        });
    }

    /** Sets it aside for that reason. */
    public Done aside(UUID id, String why, Official official) {
        return decide(id, official, "aside", row -> {
            rows.decide(id, State.ASIDE, null, why.strip(), official.login(), clock.instant());
            return Done.DONE;
        });
    }

    private interface Deed {
        Done on(Row row);
    }

    private Done decide(UUID id, Official official, String action, Deed deed) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Row row = rows.lock(id).orElse(null);
            if (row == null
                    || shown(List.of(row), official).stream()
                            .filter(HeldMail::open)
                            .findFirst()
                            .isEmpty()) {
                return Done.DECIDED;
            }
            Done done = deed.on(row);
            if (done == Done.DONE) {
                journal.record(CHAIN, "mail-" + action, official.login(), "mail", Map.of("mail", id.toString()));
            }
            return done;
        }));
    }

    private List<HeldMail> shown(List<Row> all, Official official) {
        Map<UUID, Map<UUID, Why>> hints = rows.hints(all.stream().map(Row::id).toList());
        Set<UUID> ids = new HashSet<>();
        hints.values().forEach(each -> ids.addAll(each.keySet()));
        all.stream().map(Row::caseId).filter(Objects::nonNull).forEach(ids::add);
        Map<UUID, CaseFile> files = ids.isEmpty() ? Map.of() : cases.all(ids);
        boolean general = may(official);
        return all.stream()
                .filter(row -> sees(official, row, files, hints.getOrDefault(row.id(), Map.of()), general))
                .map(row -> shown(row, official, files, hints.getOrDefault(row.id(), Map.of())))
                .toList();
    }

    /** Mail of a case is for those who place mail of that case, what may belong to some for those of any of these. */
    private boolean sees(Official official, Row row, Map<UUID, CaseFile> files, Map<UUID, Why> hints, boolean general) {
        UUID caseId = row.caseId();
        if (caseId != null) {
            return mayPlace(official, files.get(caseId));
        }
        Collection<UUID> guessed = hints.keySet();
        return guessed.isEmpty()
                ? general
                : rights.may(official, Action.PLACE_MAIL)
                        || guessed.stream().anyMatch(each -> mayPlace(official, files.get(each)));
    }

    private boolean mayPlace(Official official, @Nullable CaseFile file) {
        return file != null && rights.may(official, Action.PLACE_MAIL, file);
    }

    private HeldMail shown(Row row, Official official, Map<UUID, CaseFile> files, Map<UUID, Why> hints) {
        CaseFile own = row.caseId() == null ? null : files.get(row.caseId());
        return new HeldMail(
                row.id(),
                row.receivedAt(),
                row.size(),
                row.state().name(),
                row.reason(),
                row.note(),
                row.sender(),
                row.senderName(),
                row.subject(),
                QuotedText.stripped(row.text()),
                row.text(),
                row.files(),
                own != null && mayPlace(official, own) ? own : null,
                hints.entrySet().stream()
                        .filter(hint -> mayPlace(official, files.get(hint.getKey())))
                        .map(hint -> new Hint(
                                Objects.requireNonNull(files.get(hint.getKey())),
                                hint.getValue().name()))
                        .toList(),
                row.decidedBy(),
                row.decidedAt());
    }
}
