package org.reglament;

/** Another way into the jar than starting the server; found by the platform, so that the main class knows none. */
public interface Entry {

    /** Whether these arguments mean it; settings of the server begin with two hyphens. */
    boolean meant(String... args);

    /**
     * Does what the arguments say, in this process.
     *
     * @param application the main class, for what needs all of it
     * @return the process's exit code
     */
    int run(Class<?> application, String... args);
}
