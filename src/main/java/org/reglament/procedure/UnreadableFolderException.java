package org.reglament.procedure;

import java.io.IOException;
import java.nio.file.Path;

/** The folder beside the jar is set and cannot be read; starting without it would put older procedures in its place. */
public class UnreadableFolderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableFolderException(Path folder, IOException cause) {
        super(
                "The folder of procedures " + folder + " cannot be read. Make it available, or change"
                        + " reglament.procedures.",
                cause);
    }
}
