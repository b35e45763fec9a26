package org.reglament.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.reglament.StartRefused;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;

/** The commands by name; without one the jar starts the server as ever. */
@Command(
        name = "java -jar reglament.jar",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        versionProvider = Commands.Version.class,
        description = "Without a command: starts the server (settings as --NAME=VALUE, see docs/operations.md).",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:fine",
            "1:something was found, or has failed",
            "2:the command was given in a way that it does not understand"
        })
final class Commands {
    static final int FINE = ExitCode.OK;
    static final int FOUND = 1;
    static final int WRONG_USE = 2;

    private Commands() {}

    /** Whether these arguments name a command or ask for help; settings of the server begin with two hyphens. */
    static boolean meant(String... args) {
        return args.length > 0
                && (!args[0].startsWith("-")
                        || args[0].equals("--help")
                        || args[0].equals("-h")
                        || args[0].equals("--version")
                        || args[0].equals("-V"));
    }

    /**
     * Runs the command in this process and gives its exit code.
     *
     * @param application the main class, for the command that needs all of it
     */
    static int run(Class<?> application, String... args) {
        return run(application, Terminal.ofProcess(), args);
    }

    static int run(Class<?> application, Terminal terminal, String... args) {
        silence();
        CommandLine line = new CommandLine(new Commands())
                .addSubcommand("check", new CheckCommand(terminal))
                .addSubcommand("form", new FormCommand(terminal))
                .addSubcommand("run", new RunCommand(application, terminal))
                .addSubcommand("letter", new LetterCommand(terminal))
                .addSubcommand("palette", new PaletteCommand(terminal))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(terminal, failure));
        int code = line.execute(args);
        terminal.out().flush();
        return code;
    }

    /** A sentence where we wrote one; anything else is told by its kind, for its words are not meant for authors. */
    private static int failed(Terminal terminal, Exception failure) throws Exception {
        if (failure instanceof WrongUse || failure instanceof ParameterException) {
            terminal.err().println(failure.getMessage());
            return WRONG_USE;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused) {
                terminal.err().println(cause.getMessage());
                return FOUND;
            }
        }
        throw failure;
    }

    /** Standard output is the answer's; what libraries log helps nobody who checks a folder. */
    private static void silence() {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root
                && root.iteratorForAppenders().hasNext()
                && System.getProperty("reglament.command.log") == null) {
            root.setLevel(Level.OFF);
        }
    }

    /** Says which Reglament this is. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {"Reglament " + (version == null ? "(not packaged)" : version)};
        }
    }
}
