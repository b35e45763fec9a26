package org.reglament.board;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.reglament.board.AgendaItem.State;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.directory.Action;
import org.reglament.document.Documents;
import org.reglament.document.Papers;
import org.reglament.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Minutes of meetings: drawn up, signed by chair and secretary, published; and the excerpts of them. */
@Component
public class Minutes {

    private static final Locale RU = Locale.forLanguageTag("ru");

    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final Agenda agenda;
    private final BoardRights rights;
    private final Signers signers;
    private final MinutesData data;
    private final MeetingWords words;
    private final Papers papers;
    private final Documents documents;
    private final CaseFiles cases;
    private final Journal journal;
    private final BusinessClock clock;

    Minutes(
            JdbcClient jdbc,
            Meetings meetings,
            Agenda agenda,
            BoardRights rights,
            Signers signers,
            MinutesData data,
            MeetingWords words,
            Papers papers,
            Documents documents,
            CaseFiles cases,
            Journal journal,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.agenda = agenda;
        this.rights = rights;
        this.signers = signers;
        this.data = data;
        this.words = words;
        this.papers = papers;
        this.documents = documents;
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
    }

    /** Who signed, as what, when. */
    public record Signature(Seat.Role role, String login, Instant at) {}

    /** The paper as it stands. */
    public Optional<byte[]> pdf(UUID meeting) {
        return jdbc.sql("select pdf from minutes where meeting = ?")
                .param(meeting)
                .query(byte[].class)
                .optional();
    }

    /** The signatures under the minutes. */
    public List<Signature> signatures(UUID meeting) {
        return jdbc.sql("select role, login, signed_at from minutes_signature where meeting = ? order by role")
                .param(meeting)
                .query((row, n) -> new Signature(
                        Boards.read(Seat.Role.class, row.getString(1)),
                        row.getString(2),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    /** Whether the minutes are drawn up and that signature is missing under them. */
    boolean waitsFor(Meeting meeting, Seat.Role role) {
        return pdf(meeting.id()).isPresent()
                && signatures(meeting.id()).stream().noneMatch(one -> one.role() == role);
    }

    /** Whether chair and secretary have signed. */
    public boolean signed(UUID meeting) {
        return signatures(meeting).size() == 2;
    }

    /**
     * Draws the minutes up, or up anew while nobody has signed.
     *
     * @throws CaseRefusedException when the meeting goes on or somebody has signed
     */
    @Transactional
    public void draw(String login, UUID id) {
        Meeting meeting = locked(id);
        rights.require(login, Action.KEEP_AGENDA, meeting.board());
        if (meeting.cancelled()) {
            throw new CaseRefusedException("board.refused.cancelled");
        }
        if (!meeting.ended()) {
            throw new CaseRefusedException("board.refused.not-ended");
        }
        if (!signatures(id).isEmpty()) {
            throw new CaseRefusedException("board.refused.signed");
        }
        keep(meeting, login);
    }

    private void keep(Meeting meeting, String login) {
        byte[] pdf =
                papers.apart("board-minutes", "/meetings/" + meeting.id(), data.of(meeting, signatures(meeting.id())));
        jdbc.sql(
                        """
                insert into minutes (meeting, pdf, sha256, made_by, made_at)
                values (:id, :pdf, encode(sha256(:pdf), 'hex'), :by, :at)
                on conflict (meeting) do update set pdf = excluded.pdf, sha256 = excluded.sha256,
                    made_by = excluded.made_by, made_at = excluded.made_at
                """)
                .param("id", meeting.id())
                .param("pdf", pdf)
                .param("by", login)
                .param("at", Agenda.utc(clock.instant()))
                .update();
    }

    /**
     * Signs as who presided or as secretary of that meeting, or in their stead; with the second signature the paper is final and the
     * excerpts go to their cases.
     *
     * @throws SecurityException for anybody else
     * @throws CaseRefusedException when there is nothing to sign yet
     */
    @Transactional
    public void sign(String login, UUID id) {
        Meeting meeting = locked(id);
        rights.require(login, Action.SIGN_MINUTES, meeting.board());
        if (pdf(id).isEmpty()) {
            throw new CaseRefusedException("board.refused.not-drawn");
        }
        Seat.Role role = signers.as(login, meeting)
                .orElseThrow(() -> new SecurityException(login + " signs neither as chair nor as secretary"));
        int signed = jdbc.sql(
                        """
                insert into minutes_signature (meeting, role, login, signed_at) values (?, ?, ?, ?) on conflict do nothing
                """)
                .params(id, Boards.word(role), login, Agenda.utc(clock.instant()))
                .update();
        if (signed == 1 && signed(id)) {
            meetings.signed(id);
            keep(meeting, login);
            agenda.of(id).forEach(item -> excerpt(item.id()));
        }
    }

    /** Files the excerpt to the case where the diagram asked for one and the minutes are signed; once. */
    @Transactional
    void excerpt(UUID id) {
        AgendaItem item = agenda.lock(id).orElseThrow(NoSuchElementException::new);
        UUID where = item.meeting();
        String name = item.excerptName();
        if (where == null || name == null || item.excerpt() != null || !signed(where)) {
            return;
        }
        Meeting meeting = meetings.find(where).orElseThrow();
        CaseFile file = cases.get(item.caseId());
        byte[] pdf = papers.issue(file, "board-excerpt", data.of(meeting, item, signatures(where)), RU)
                .pdf();
        UUID document = documents
                .issue(
                        file.id(),
                        // Another vote on the same question is another paper: it does not take the place of this one.
                        "board-excerpt-" + item.item().toLowerCase(Locale.ROOT) + "-" + meeting.year() + "-"
                                + meeting.number(),
                        name + " " + words.number(meeting) + ".pdf",
                        "application/pdf",
                        pdf)
                .id();
        agenda.excerpted(id, document);
        journal.record(
                file.id(),
                "excerpt-filed",
                "system",
                null,
                Map.of("question", item.title(), "minutes", words.number(meeting)));
    }

    /** Makes signed minutes public. */
    @Transactional
    public void publish(String login, UUID id) {
        Meeting meeting = locked(id);
        rights.require(login, Action.KEEP_AGENDA, meeting.board());
        if (!signed(id)) {
            throw new CaseRefusedException("board.refused.unsigned");
        }
        meetings.published(id);
    }

    /** Whether all questions of the meeting were decided or given back. */
    public boolean complete(UUID meeting) {
        return agenda.of(meeting).stream()
                .allMatch(item -> item.state() == State.DECIDED || item.state() == State.RETURNED);
    }

    private Meeting locked(UUID id) {
        return meetings.lock(id).orElseThrow(NoSuchElementException::new);
    }
}
