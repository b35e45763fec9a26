package org.reglament.demo;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reglament.StartRefused;

/** The way a program of PostgreSQL is run: it refuses to be root, so a root process lends it another face. */
enum Launch {
    /** We are an ordinary account: run it as we are. */
    PLAIN,
    /** We are root and may make a user namespace: inside it we are nobody, outside the files stay ours. */
    UNSHARE,
    /** We are root and may not: run it as another account, which then has to own the files. */
    SETPRIV;

    private static final int TIMED_OUT = 124;

    /** Finds the way that works for this process on this machine. */
    static Launch pick() throws IOException {
        if ((int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") != 0) {
            return PLAIN;
        }
        boolean namespaces = exec(10, null, List.of("unshare", "-U", "sh", "-c", "test $(id -u) != 0")) == 0;
        return namespaces ? UNSHARE : SETPRIV;
    }

    /** Runs a program to its end with its output appended to a log; gives its exit code. */
    int run(int seconds, Path log, String... command) throws IOException {
        List<String> whole = new ArrayList<>(
                switch (this) {
                    case PLAIN -> List.of();
                    case UNSHARE -> List.of("unshare", "-U");
                    case SETPRIV ->
                        List.of("setpriv", "--reuid=" + account(), "--clear-groups", "--inh-caps=-all", "--");
                });
        whole.addAll(Arrays.asList(command));
        return exec(seconds, log, whole);
    }

    /** Hands files over to the account that will use them. */
    void own(Path... paths) throws IOException {
        if (this != SETPRIV) {
            return;
        }
        for (Path path : paths) {
            if (exec(60, null, List.of("chown", "-R", account(), path.toString())) != 0) {
                throw new IOException("cannot hand " + path + " over to " + account());
            }
        }
    }

    /** Makes sure that the other account can walk down to the folder. */
    void mustReach(Path folder) throws IOException {
        if (this != SETPRIV) {
            return;
        }
        for (Path path = folder; path != null && path.getNameCount() > 0; path = path.getParent()) {
            if (exec(
                            5,
                            null,
                            List.of("setpriv", "--reuid=" + account(), "--clear-groups", "test", "-x", path.toString()))
                    != 0) {
                throw new StartRefused("Started by root, the embedded PostgreSQL runs as " + account()
                        + ", who may not enter " + path
                        + ": start Reglament from an ordinary account, or choose another folder with"
                        + " --reglament.data=DIR.");
            }
        }
    }

    private static String account() throws IOException {
        return exec(5, null, List.of("id", "-u", "postgres")) == 0 ? "postgres" : "nobody";
    }

    private static int exec(int seconds, @Nullable Path log, List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).directory(new File("/"));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.redirectOutput(
                log == null ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            Process process = builder.start();
            if (process.waitFor(seconds, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            return TIMED_OUT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
