package org.reglament.document;

import freemarker.cache.TemplateLoader;
import java.io.Reader;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.reglament.procedure.Procedures;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Finds templates as they were deployed with one version of a procedure, under {@code deployed/VERSION/PATH}: a case
 * keeps the letters and documents with which it began, and what is sent is what was checked.
 */
final class DeployedTemplates implements TemplateLoader {
    private static final String PREFIX = "deployed/";

    private final ObjectProvider<Procedures> procedures;

    DeployedTemplates(ObjectProvider<Procedures> procedures) {
        this.procedures = procedures;
    }

    /** A template's text; equal texts are the same template. */
    private record Text(String text) {}

    /** The name of a template of that version, for example {@code letters/citizen-appeal/answer.ru.ftl}. */
    static String name(String definitionId, String path) {
        return PREFIX + definitionId + "/" + path;
    }

    @Override
    public @Nullable Object findTemplateSource(String name) {
        int slash = name.indexOf('/', PREFIX.length());
        if (!name.startsWith(PREFIX) || slash < 0) {
            return null;
        }
        return procedures
                .getObject()
                .template(name.substring(PREFIX.length(), slash), name.substring(slash + 1))
                .map(Text::new)
                .orElse(null);
    }

    @Override
    public long getLastModified(Object source) {
        return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) {
        return new StringReader(((Text) source).text());
    }

    @Override
    public void closeTemplateSource(Object source) {
        // A text needs no closing.
    }
}
