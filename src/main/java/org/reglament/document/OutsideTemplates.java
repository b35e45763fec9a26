package org.reglament.document;

import freemarker.cache.FileTemplateLoader;
import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds templates in a folder outside the jar, which may come later than the start; links out of it lead nowhere. */
final class OutsideTemplates implements TemplateLoader {
    private final Path folder;
    private volatile @Nullable FileTemplateLoader files;

    OutsideTemplates(Path folder) {
        this.folder = folder;
    }

    @Override
    public @Nullable Object findTemplateSource(String name) throws IOException {
        FileTemplateLoader present = files;
        if (present == null && Files.isDirectory(folder)) {
            present = new FileTemplateLoader(folder.toFile());
            files = present;
        }
        return present == null ? null : present.findTemplateSource(name);
    }

    @Override
    public long getLastModified(Object source) {
        return files().getLastModified(source);
    }

    @Override
    public Reader getReader(Object source, String encoding) throws IOException {
        return files().getReader(source, encoding);
    }

    @Override
    public void closeTemplateSource(Object source) {
        files().closeTemplateSource(source);
    }

    private FileTemplateLoader files() {
        return Objects.requireNonNull(files);
    }
}
