package org.reglament.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.reglament.document.Document;
import org.reglament.document.Documents;
import org.reglament.document.Refused;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes in the files of a posted page, each for itself: one that is refused takes no other with it. */
@Component
class Uploads {
    private final Documents documents;
    private final MessageSource words;

    Uploads(Documents documents, MessageSource words) {
        this.documents = documents;
        this.words = words;
    }

    /**
     * What became of the files.
     *
     * @param refused a sentence for each that was not taken
     * @param tooLarge whether one was refused for its size
     */
    record Taken(List<Document> documents, List<String> refused, boolean tooLarge) {}

    /** Takes the files of one control; the empty ones that browsers send for no choice are none. */
    Taken take(List<MultipartFile> files, String uploader, Locale locale) {
        List<Document> taken = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        boolean tooLarge = false;
        for (MultipartFile file : files) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (name.isBlank()) {
                continue;
            }
            try (InputStream content = file.getInputStream()) {
                taken.add(documents.upload(content, name, uploader));
            } catch (Refused refusal) {
                tooLarge |= refusal.reason().equals("size");
                refused.add(words.getMessage(
                        "portal.file.refused", new Object[] {name, words.getMessage(refusal, locale)}, locale));
            } catch (IOException e) {
                throw new UncheckedIOException("an upload broke off", e);
            }
        }
        return new Taken(taken, refused, tooLarge);
    }
}
