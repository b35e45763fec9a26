package org.reglament.desk;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Opened;
import org.reglament.document.Document;
import org.reglament.document.Documents;
import org.reglament.form.Filing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the case of an intake card and puts its scan into it, both or neither. */
@Component
class IntakeFilings {
    /** Under this name the card of a personal reception stands in a case's content. */
    static final String RECEPTION = "reception";

    private final Filing filing;
    private final Documents documents;
    private final CaseFiles cases;

    IntakeFilings(Filing filing, Documents documents, CaseFiles cases) {
        this.cases = cases;
        this.filing = filing;
        this.documents = documents;
    }

    @Transactional
    public Opened file(Filing.Filled filled, IntakeCard card) {
        Opened opened = filing.file(filled);
        // A card sent twice uploads its scan twice; the case wants it once.
        Set<String> there =
                documents.of(opened.id()).stream().map(Document::sha256).collect(Collectors.toSet());
        Set<UUID> scans = new LinkedHashSet<>();
        for (String id : card.scans()) {
            documents
                    .find(UUID.fromString(id))
                    .filter(scan -> there.add(Objects.requireNonNull(scan.sha256())))
                    .ifPresent(scan -> scans.add(scan.id()));
        }
        if (card.atReception() && !cases.content(opened.id()).containsKey(RECEPTION)) {
            cases.note(opened.id(), RECEPTION, filled.filedBy(), Map.of(RECEPTION, card.reception()));
        }
        documents.attach(scans, opened.id(), filled.uploader());
        return opened;
    }
}
