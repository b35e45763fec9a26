package org.reglament.portal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.PapersAdded;
import org.reglament.casefile.Submission;
import org.reglament.document.Document;
import org.reglament.document.Documents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts what an applicant adds later into an open case and has those told who work on it. */
@Component
class AddedPapers {
    private static final String ELEMENT = "papers";

    private final CaseFiles cases;
    private final Documents documents;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    AddedPapers(CaseFiles cases, Documents documents, BusinessClock clock, ApplicationEventPublisher events) {
        this.cases = cases;
        this.documents = documents;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Adds files and words to the case.
     *
     * @throws org.reglament.casefile.CaseClosedException when it was closed meanwhile
     * @throws org.reglament.document.Refused when there are too many
     */
    @Transactional
    public void add(CaseFile file, List<Document> papers, String words, String uploader) {
        List<UUID> ids = papers.stream().map(Document::id).toList();
        cases.submit(new Submission(
                file.id(),
                ELEMENT,
                null,
                null,
                file.definitionId(),
                "applicant",
                clock.instant(),
                Map.of(
                        "text",
                        words,
                        "files",
                        ids.stream().map(id -> "files::" + id).toList()),
                true));
        documents.attach(new LinkedHashSet<>(ids), file.id(), uploader);
        events.publishEvent(new PapersAdded(file.id(), ids));
    }
}
