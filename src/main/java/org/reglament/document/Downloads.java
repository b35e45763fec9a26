package org.reglament.document;

import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers requests for a document: always to be saved, never to be shown or guessed at by a browser. */
@Component
public class Downloads {
    private final Documents documents;

    Downloads(Documents documents) {
        this.documents = documents;
    }

    /** The document as an attachment; whether the asker may have it has been decided before. */
    public ResponseEntity<Resource> of(Document document) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.type()))
                .contentLength(document.size())
                .eTag('"' + document.sha256() + '"')
                .cacheControl(
                        CacheControl.maxAge(0, TimeUnit.SECONDS).cachePrivate().mustRevalidate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(document.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
                .body(new Content(document));
    }

    /** RFC 6266: the real name in RFC 5987's way, and an ASCII one for programs that do not know it. */
    static String disposition(String name) {
        String ascii = name.replaceAll("[^A-Za-z0-9 ._()+-]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }

    private final class Content extends AbstractResource {
        private final Document document;

        Content(Document document) {
            this.document = document;
        }

        @Override
        public InputStream getInputStream() {
            return documents.open(document.id());
        }

        @Override
        public long contentLength() {
            return document.size();
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public String getDescription() {
            return "document " + document.id();
        }
    }
}
