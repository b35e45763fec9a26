package org.reglament.form;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.document.Documents;
import org.reglament.form.Attachments.Attachment;
import org.springframework.stereotype.Component;

/** Forms read once per version, and the circumstances under which people fill them in. */
@Component
public class Forms {
    private final Cache<String, Form> read =
            Caffeine.newBuilder().maximumSize(500).build();
    private final BusinessClock clock;
    private final FormSettings settings;
    private final Documents documents;

    Forms(BusinessClock clock, FormSettings settings, Documents documents) {
        this.clock = clock;
        this.settings = settings;
        this.documents = documents;
    }

    /** The form that this JSON says. */
    public Form read(String json) {
        return read.get(json, Form::parse);
    }

    /**
     * The circumstances of a person at a form.
     *
     * @param uploader whose unattached uploads may be attached
     * @param caseId the case whose documents may be named too, or null
     */
    public Asking asking(Locale locale, String uploader, @Nullable UUID caseId) {
        return new Asking(
                locale,
                clock,
                settings,
                id -> uuid(id) == null
                        ? java.util.Optional.empty()
                        : documents
                                .find(Objects.requireNonNull(uuid(id)))
                                .filter(document -> document.caseId() == null
                                        ? document.uploadedBy().equals(uploader)
                                        : caseId != null && documents.belongs(document.id(), caseId))
                                .map(document ->
                                        new Attachment(id, document.name(), document.type(), document.size())));
    }

    static @Nullable UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
