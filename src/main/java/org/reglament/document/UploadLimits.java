package org.reglament.document;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells before an upload which files are taken. */
@Component
public class UploadLimits {
    private final DocumentSettings settings;

    UploadLimits(DocumentSettings settings) {
        this.settings = settings;
    }

    public long megabytes() {
        return settings.maxSize().toMegabytes();
    }

    /** Files per case. */
    public int files() {
        return settings.maxFiles();
    }

    /** The extensions as people read them: {@code DOCX, JPG, PDF}. */
    public String types() {
        return settings.types().stream()
                .map(type -> type.toUpperCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The same for the accept attribute of a file control. */
    public String accept() {
        return settings.types().stream().sorted().map(type -> "." + type).collect(Collectors.joining(","));
    }
}
