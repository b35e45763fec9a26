package org.reglament.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.correspondence.Letter;
import org.reglament.correspondence.Letters;
import org.reglament.directory.Action;
import org.reglament.document.DocumentRights;
import org.reglament.journal.Journal;
import org.reglament.journal.Verdict;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A case and all that is on record of it. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
@Tag(name = "cases")
class CaseCalls {

    private final Accounts accounts;
    private final CaseFiles cases;
    private final Journal journal;
    private final Letters letters;
    private final DocumentRights papers;
    private final Times times;

    CaseCalls(
            Accounts accounts, CaseFiles cases, Journal journal, Letters letters, DocumentRights papers, Times times) {
        this.accounts = accounts;
        this.cases = cases;
        this.journal = journal;
        this.letters = letters;
        this.papers = papers;
        this.times = times;
    }

    record Shown(
            String number,
            @Nullable String registrationNumber,
            String procedure,
            String body,
            String title,
            Applicant applicant,
            String status,
            OffsetDateTime openedAt,
            @Nullable OffsetDateTime registeredAt,
            @Nullable OffsetDateTime dueAt,
            boolean overdue,
            @Nullable OffsetDateTime closedAt,
            @Nullable String outcome,
            @Nullable String parent,
            List<String> children) {}

    record Submitted(
            String element, @Nullable String task, String by, OffsetDateTime at, Map<String, Object> answers) {}

    record Entry(
            int seq,
            OffsetDateTime at,
            String by,
            String action,
            @Nullable String element,
            Map<String, Object> data,
            String hash) {}

    record Chain(boolean valid, @Nullable Integer firstBad, @Nullable String reason, List<Entry> entries) {}

    record Attempt(OffsetDateTime at, String result) {}

    record Sent(
            UUID id, String event, String to, String subject, String state, String messageId, List<Attempt> attempts) {}

    record File(UUID id, String name, String type, long size, String sha256, OffsetDateTime at) {}

    @GetMapping
    @Operation(summary = "The case")
    Shown show(@PathVariable String number) {
        CaseFile file = accounts.readable(number);
        UUID parent = file.parent();
        return new Shown(
                file.number(),
                file.registrationNumber(),
                file.procedure(),
                file.body(),
                file.title(),
                file.applicant(),
                file.status(),
                times.of(file.openedAt()),
                times.ofNullable(file.registeredAt()),
                times.ofNullable(file.dueAt()),
                file.overdue(),
                times.ofNullable(file.closedAt()),
                file.outcome(),
                parent == null
                        ? null
                        : cases.find(parent)
                                .filter(this::mayBeNamed)
                                .map(CaseFile::number)
                                .orElse(null),
                cases.children(file.id()).stream()
                        .filter(this::mayBeNamed)
                        .map(CaseFile::number)
                        .toList());
    }

    /** Readers of a case know the numbers of those beside it, as its pages tell; of confidential ones only their readers. */
    private boolean mayBeNamed(CaseFile other) {
        return !other.confidential() || accounts.reads(other);
    }

    @GetMapping("/content")
    @Operation(summary = "What the submissions add up to")
    Map<String, Object> content(@PathVariable String number) {
        return cases.content(accounts.readable(number).id());
    }

    @GetMapping("/submissions")
    @Operation(summary = "Every accepted form, oldest first")
    List<Submitted> submissions(@PathVariable String number) {
        return cases.submissions(accounts.readable(number).id()).stream()
                .map(s -> new Submitted(s.element(), s.task(), by(s.by()), times.of(s.at()), s.answers()))
                .toList();
    }

    @GetMapping("/journal")
    @Operation(summary = "The journal, and whether its chain holds")
    Chain journal(@PathVariable String number) {
        UUID id = accounts.readable(number, Action.READ_JOURNAL).id();
        Verdict verdict = journal.verify(id);
        return new Chain(
                verdict.valid(),
                verdict.firstBad(),
                verdict.reason(),
                journal.of(id).stream()
                        .map(e -> new Entry(
                                e.seq(), times.of(e.at()), e.by(), e.action(), e.element(), e.data(), e.hash()))
                        .toList());
    }

    @GetMapping("/letters")
    @Operation(summary = "The letters and every attempt to deliver them")
    List<Sent> letters(@PathVariable String number) {
        UUID id = accounts.readable(number, Action.READ_LETTERS).id();
        return letters.of(id).stream().map(this::sent).toList();
    }

    @GetMapping("/documents")
    @Operation(summary = "The documents of the case")
    List<File> documents(@PathVariable String number) {
        return papers.known(accounts.readable(number), accounts.current()).stream()
                .map(d -> new File(d.id(), d.name(), d.type(), d.size(), d.sha256(), times.of(d.createdAt())))
                .toList();
    }

    private Sent sent(Letter letter) {
        return new Sent(
                letter.id(),
                letter.event(),
                letter.to(),
                letter.subject(),
                letter.state().name(),
                letter.messageId(),
                letter.attempts().stream()
                        .map(a -> new Attempt(times.of(a.at()), a.result()))
                        .toList());
    }

    /** A citizen's address is the case's own secret; programs learn only that it was the applicant. */
    private static String by(String who) {
        return who.startsWith("citizen:") ? "applicant" : who;
    }
}
