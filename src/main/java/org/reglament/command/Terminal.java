package org.reglament.command;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a command reads and writes: UTF-8 always, whatever the machine's locale says. */
record Terminal(InputStream in, PrintStream out, PrintStream err) {

    /** The process's own; from now on whatever else prints goes to standard error, so that the answer stays alone. */
    static Terminal ofProcess() {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        System.setOut(err);
        System.setErr(err);
        return new Terminal(new FileInputStream(FileDescriptor.in), out, err);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
