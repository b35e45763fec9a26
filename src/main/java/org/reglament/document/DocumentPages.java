package org.reglament.document;

import java.util.UUID;
import org.reglament.signin.Visitor;
import org.reglament.signin.Visitors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Gives documents out to people in browsers. */
@Controller
class DocumentPages {
    private final Documents documents;
    private final Downloads downloads;
    private final Visitors visitors;
    private final ObjectProvider<DocumentAccess> access;

    DocumentPages(Documents documents, Downloads downloads, Visitors visitors, ObjectProvider<DocumentAccess> access) {
        this.documents = documents;
        this.downloads = downloads;
        this.visitors = visitors;
        this.access = access;
    }

    /** What one may not see is not there. */
    @GetMapping("/documents/{id}")
    ResponseEntity<Resource> download(@PathVariable UUID id) {
        return documents
                .find(id)
                .filter(document -> visitors.current()
                        .filter(visitor -> mayRead(document, visitor))
                        .isPresent())
                .map(downloads::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private boolean mayRead(Document document, Visitor visitor) {
        return document.caseId() == null
                ? document.uploadedBy().equals(visitor.getName())
                : access.stream().anyMatch(rule -> rule.mayRead(document, visitor));
    }
}
