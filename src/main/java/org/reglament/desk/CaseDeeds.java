package org.reglament.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.PapersAdded;
import org.reglament.casefile.Submission;
import org.reglament.directory.Action;
import org.reglament.document.Document;
import org.reglament.document.Documents;
import org.reglament.procedure.Procedures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an official does to a case at its applicant's wish, outside of any task. */
@Component
class CaseDeeds {

    /** Under this name added papers stand in a case's content, whoever added them. */
    private static final String PAPERS = "papers";

    private final CaseDoor door;
    private final CaseFiles cases;
    private final Documents documents;
    private final Procedures procedures;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CaseDeeds(
            CaseDoor door,
            CaseFiles cases,
            Documents documents,
            Procedures procedures,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.door = door;
        this.cases = cases;
        this.documents = documents;
        this.procedures = procedures;
        this.clock = clock;
        this.events = events;
    }

    boolean mayAdd(CaseFile file) {
        return file.isOpen() && door.may(Action.ADD_PAPERS, file);
    }

    /** Only a case whose diagram knows of it can be withdrawn. */
    boolean mayWithdraw(CaseFile file) {
        return file.isOpen()
                && door.may(Action.WITHDRAW, file)
                && procedures.diagram(file.definitionId()).contains("name=\"withdraw\"");
    }

    /**
     * Ends the case because its applicant asks for it.
     *
     * @throws org.reglament.casefile.CaseClosedException when it was closed meanwhile
     */
    @Transactional
    public void withdraw(CaseFile file) {
        cases.signal(file.id(), "withdraw", door.official().login());
    }

    /**
     * Puts papers into the case and has those told who work on it.
     *
     * @throws org.reglament.casefile.CaseClosedException when it was closed meanwhile
     * @throws org.reglament.document.Refused when there are too many
     */
    @Transactional
    public void add(CaseFile file, List<Document> papers, String words) {
        String login = door.official().login();
        List<UUID> ids = papers.stream().map(Document::id).toList();
        cases.submit(new Submission(
                file.id(),
                PAPERS,
                null,
                null,
                file.definitionId(),
                login,
                clock.instant(),
                Map.of(
                        "text",
                        words,
                        "files",
                        ids.stream().map(id -> "files::" + id).toList()),
                true));
        documents.attach(new LinkedHashSet<>(ids), file.id(), login);
        events.publishEvent(new PapersAdded(file.id(), ids));
    }
}
