package org.reglament.document;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRights;
import org.reglament.casefile.Readings;
import org.reglament.directory.Action;
import org.reglament.signin.Citizen;
import org.reglament.signin.Visitor;
import org.springframework.stereotype.Component;

/** Says who may read a document: who may read its case, and until it has one who uploaded it. */
@Component
public class DocumentRights {
    private final Documents documents;
    private final CaseFiles cases;
    private final CaseRights rights;
    private final SharedPapers shared;
    private final Readings readings;

    DocumentRights(Documents documents, CaseFiles cases, CaseRights rights, SharedPapers shared, Readings readings) {
        this.shared = shared;
        this.documents = documents;
        this.cases = cases;
        this.rights = rights;
        this.readings = readings;
    }

    /** The document, if there is one that the visitor may read; of a confidential case the reading is noted. */
    public Optional<Document> readable(UUID id, Visitor visitor) {
        return documents.find(id).filter(document -> mayRead(document, visitor));
    }

    private boolean mayRead(Document document, Visitor visitor) {
        UUID caseId = document.caseId();
        if (caseId == null) {
            return document.uploadedBy().equals(visitor.getName());
        }
        Optional<CaseFile> read = Stream.concat(Stream.of(caseId), shared.readers(document.id()).stream())
                .flatMap(id -> cases.find(id).stream())
                .filter(file -> rights.may(visitor, Action.READ_CASE, file))
                .filter(file -> !(visitor instanceof Citizen) || document.issued() || isGiven(document, file))
                .filter(file -> !document.internal() || rights.may(visitor, Action.READ_INTERNAL, file))
                .findFirst();
        read.ifPresent(file ->
                readings.noteDocument(file, visitor.getName(), document.id().toString()));
        return read.isPresent();
    }

    /** The case's documents as that official may know of them; who only filed the case knows of no internal ones. */
    public List<Document> known(CaseFile file, Visitor visitor) {
        List<Document> all = documents.of(file.id());
        return rights.may(visitor, Action.READ_INTERNAL, file)
                ? all
                : all.stream().filter(document -> !document.internal()).toList();
    }

    /** What was issued to the case's applicant, the answer above all. */
    public List<Document> issued(CaseFile file) {
        return documents.of(file.id()).stream()
                .filter(Document::issued)
                .sorted(Comparator.comparing(document -> !document.generated()))
                .toList();
    }

    /** What its applicant gave; what officials put into it among themselves is not for them. */
    public List<Document> given(CaseFile file) {
        return documents.of(file.id()).stream()
                .filter(document -> isGiven(document, file))
                .toList();
    }

    private static boolean isGiven(Document document, CaseFile file) {
        String email = file.applicant().email();
        String filer = file.filedBy().replaceFirst("^citizen:", "");
        return !document.issued()
                && !document.internal()
                && (document.uploadedBy().equals(filer)
                        || email != null && document.uploadedBy().equalsIgnoreCase(email));
    }
}
