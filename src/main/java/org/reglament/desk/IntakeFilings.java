package org.reglament.desk;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reglament.casefile.Opened;
import org.reglament.document.Document;
import org.reglament.document.Documents;
import org.reglament.form.Filing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the case of an intake card and puts its scan into it, both or neither. */
@Component
class IntakeFilings {
    private final Filing filing;
    private final Documents documents;

    IntakeFilings(Filing filing, Documents documents) {
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
        documents.attach(scans, opened.id(), filled.uploader());
        return opened;
    }
}
