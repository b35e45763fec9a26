package org.reglament;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the application runs with as a process of its own: its classes and libraries, nothing of the tests. */
public final class RuntimeClassPath {
    private RuntimeClassPath() {}

    public static String read() throws IOException {
        // Maven writes it before the tests are compiled.
        return Path.of("target", "classes")
                + File.pathSeparator
                + Files.readString(Path.of("target", "runtime.classpath")).strip();
    }
}
