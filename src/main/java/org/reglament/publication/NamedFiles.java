package org.reglament.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.reglament.document.Document;
import org.reglament.document.Documents;
import org.reglament.step.StepContext;
import org.springframework.stereotype.Component;

/** Finds the files that a diagram names: issued documents, and form fields with files. */
@Component
public class NamedFiles {
    private static final String FILE = "files::";

    private final Documents documents;

    NamedFiles(Documents documents) {
        this.documents = documents;
    }

    /** The ids of the files that an input names, in its order. */
    public Set<UUID> of(StepContext context, String input) {
        Set<UUID> files = new LinkedHashSet<>();
        for (Object one : named(context.input(input).orElse(""))) {
            String name = String.valueOf(one).strip();
            if (name.startsWith(FILE)) {
                files.add(UUID.fromString(name.substring(FILE.length())));
            } else if (!name.isEmpty()) {
                documents
                        .current(context.caseId(), name)
                        .map(Document::id)
                        .ifPresentOrElse(files::add, () -> context.read(name)
                                .ifPresent(answer -> files.addAll(answered(answer))));
            }
        }
        return files;
    }

    private static List<?> named(Object given) {
        return given instanceof Collection<?> all
                ? new ArrayList<>(all)
                : List.of(String.valueOf(given).split(","));
    }

    private static List<UUID> answered(Object answer) {
        return named(answer).stream()
                .map(String::valueOf)
                .filter(one -> one.startsWith(FILE))
                .map(one -> UUID.fromString(one.substring(FILE.length())))
                .toList();
    }
}
