package org.reglament.document;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRights;
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

    DocumentRights(Documents documents, CaseFiles cases, CaseRights rights, SharedPapers shared) {
        this.shared = shared;
        this.documents = documents;
        this.cases = cases;
        this.rights = rights;
    }

    /** The document, if there is one that the visitor may read. */
    public Optional<Document> readable(UUID id, Visitor visitor) {
        return documents.find(id).filter(document -> mayRead(document, visitor));
    }

    private boolean mayRead(Document document, Visitor visitor) {
        boolean own = document.uploadedBy().equals(visitor.getName());
        UUID caseId = document.caseId();
        if (caseId == null) {
            return own;
        }
        // What officials put into a case among themselves is not for its applicant.
        boolean meant = !(visitor instanceof Citizen) || own || document.generated();
        return meant
                && Stream.concat(Stream.of(caseId), shared.readers(document.id()).stream())
                        .flatMap(id -> cases.find(id).stream())
                        .anyMatch(file -> rights.may(visitor, Action.READ_CASE, file));
    }
}
