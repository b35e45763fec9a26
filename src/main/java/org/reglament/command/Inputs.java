package org.reglament.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes the files that a command names, or says in a sentence why it cannot. */
final class Inputs {
    /** Far beyond any form, template or answer; more is a mistake or an attack. */
    private static final long LARGEST = 64L * 1024 * 1024;

    private Inputs() {}

    static String text(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new WrongUse("There is no file " + file + ".");
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new WrongUse("The file " + file + " is larger than 64 MB.");
            }
            // Bytes that are no UTF-8 become a mark that a reader sees, not an end of the command.
            return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new WrongUse("The file " + file + " cannot be read: " + e.getMessage() + ".");
        }
    }

    static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new WrongUse("The file " + file + " cannot be written: " + e.getMessage() + ".");
        }
    }

    static void mustBeFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new WrongUse("There is no folder " + folder + ".");
        }
    }
}
