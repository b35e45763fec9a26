package org.reglament.participation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reglament.document.Document;
import org.reglament.document.Documents;
import org.springframework.stereotype.Component;

/** The papers of candidates, for those who score them: of their own competition, of admitted candidates alone. */
@Component
public class NominationPapers {
    private final Nominations nominations;
    private final Scorers scorers;
    private final Documents documents;

    NominationPapers(Nominations nominations, Scorers scorers, Documents documents) {
        this.nominations = nominations;
        this.scorers = scorers;
        this.documents = documents;
    }

    /** What was handed in for that candidate; nothing for who does not score the competition. */
    public List<Document> of(Competition competition, String login, UUID nomination) {
        boolean may = scorers.find(competition, login).isPresent()
                && nominations
                        .of(nomination)
                        .filter(each -> each.competition().equals(competition.number()))
                        .filter(each -> each.state() == Nomination.State.ADMITTED)
                        .isPresent();
        return may
                ? documents.of(nomination).stream()
                        .filter(document -> !document.issued() && !document.internal())
                        .toList()
                : List.of();
    }

    /** One of them. */
    public Optional<Document> find(Competition competition, String login, UUID document) {
        return documents.find(document).flatMap(found -> Optional.ofNullable(found.caseId())).stream()
                .flatMap(nomination -> of(competition, login, nomination).stream())
                .filter(each -> each.id().equals(document))
                .findFirst();
    }
}
