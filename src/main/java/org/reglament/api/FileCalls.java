package org.reglament.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.reglament.document.Document;
import org.reglament.document.DocumentRights;
import org.reglament.document.Documents;
import org.reglament.document.Downloads;
import org.reglament.signin.Official;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files into and out of cases. */
@RestController
@Tag(name = "files")
class FileCalls {

    private final Accounts accounts;
    private final Documents documents;
    private final DocumentRights rights;
    private final Downloads downloads;

    FileCalls(Accounts accounts, Documents documents, DocumentRights rights, Downloads downloads) {
        this.accounts = accounts;
        this.documents = documents;
        this.rights = rights;
        this.downloads = downloads;
    }

    record Uploaded(UUID id, String name, String type, long size, String sha256) {}

    @PostMapping(path = "/api/v1/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Uploads a file; its id goes into an answer as files::<id>")
    Uploaded upload(@RequestPart("file") MultipartFile file) throws IOException {
        Official official = accounts.current();
        try (InputStream in = file.getInputStream()) {
            Document document = documents.upload(in, file.getOriginalFilename(), official.getName());
            return new Uploaded(document.id(), document.name(), document.type(), document.size(), document.sha256());
        }
    }

    @GetMapping("/api/v1/documents/{id}")
    @Operation(summary = "The file, as an attachment")
    ResponseEntity<Resource> download(@PathVariable String id) {
        Official official = accounts.current();
        try {
            return rights.readable(UUID.fromString(id), official)
                    .map(downloads::of)
                    .orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }
}
