package org.reglament.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.PapersAdded;
import org.reglament.directory.Person;
import org.reglament.document.Document;
import org.reglament.document.Documents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who handle a case that its applicant has added papers, and the applicant that they have arrived. */
@Component
class PaperLetters {
    private final Letters letters;
    private final Colleagues colleagues;
    private final CaseFiles cases;
    private final Documents documents;
    private final BusinessClock clock;

    PaperLetters(Letters letters, Colleagues colleagues, CaseFiles cases, Documents documents, BusinessClock clock) {
        this.letters = letters;
        this.colleagues = colleagues;
        this.cases = cases;
        this.documents = documents;
        this.clock = clock;
    }

    @EventListener
    void tell(PapersAdded event) {
        CaseFile file = cases.get(event.caseId());
        List<String> names = event.documents().stream()
                .map(documents::find)
                .flatMap(Optional::stream)
                .map(Document::name)
                .toList();
        // Words may come without documents, and each addition is told: its time tells it apart.
        String occurrence = clock.instant().toString();
        for (Person person : colleagues.handling(file)) {
            letters.send(LetterRequest.of("papers-added", file.id(), occurrence, Recipient.of(person))
                    .with(Map.of("files", names)));
        }
        Recipient applicant = Recipient.of(file.applicant());
        if (applicant.address() != null) {
            String turn = event.turn();
            letters.send(LetterRequest.of("papers-received", file.id(), turn == null ? occurrence : turn, applicant)
                    .with(Map.of("files", names, "refused", event.refused()))
                    .tellingTurn(event.refused().isEmpty()));
        }
    }
}
