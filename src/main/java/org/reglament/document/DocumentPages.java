package org.reglament.document;

import java.util.UUID;
import org.reglament.signin.Visitors;
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
    private final DocumentRights rights;
    private final Downloads downloads;
    private final Visitors visitors;

    DocumentPages(DocumentRights rights, Downloads downloads, Visitors visitors) {
        this.rights = rights;
        this.downloads = downloads;
        this.visitors = visitors;
    }

    /** What one may not see is not there. */
    @GetMapping("/documents/{id}")
    ResponseEntity<Resource> download(@PathVariable UUID id) {
        return visitors.current()
                .flatMap(visitor -> rights.readable(id, visitor))
                .map(downloads::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
