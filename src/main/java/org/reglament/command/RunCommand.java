package org.reglament.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reglament.procedure.Deployments;
import org.reglament.procedure.Finding;
import org.reglament.procedure.ProcedureCheck;
import org.reglament.procedure.ProcedureFolders;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the examples of procedures to their ends on a database that is thrown away. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Runs examples on a throw-away database and says what happened.",
            "Each processes/NAME/examples/*.json under DIR is run to its end: steps, letters with their text, dates",
            "and documents are told; it fails where an example expects something else."
        })
class RunCommand implements Callable<Integer> {
    private final Class<?> application;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DIR", description = "the folder that holds processes/, forms/, templates/")
    Path folder = Path.of(".");

    @Option(names = "--procedure", paramLabel = "KEY", description = "only the examples of this procedure")
    @Nullable
    String procedure;

    @Option(names = "--json", description = "print what happened as JSON, one example a line")
    boolean json;

    @Option(names = "--quiet", description = "tell only of what failed")
    boolean quiet;

    RunCommand(Class<?> application, Terminal terminal) {
        this.application = application;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Inputs.mustBeFolder(folder);
        if (procedure != null && !ProcedureFolders.beside(folder).containsKey(procedure)) {
            throw new WrongUse("There is no procedure " + procedure + " in " + folder + ".");
        }
        List<Example> examples = Example.in(folder).stream()
                .filter(example -> procedure == null || example.procedure().equals(procedure))
                .toList();
        if (examples.isEmpty()) {
            throw new WrongUse("There are no examples in " + folder + ": save one as processes/NAME/examples/WAY.json,"
                    + " docs/add-a-procedure.md shows how it is written.");
        }
        if (refused(faults(examples))) {
            return Commands.FOUND;
        }
        Path data = Files.createTempDirectory("reglament-run-");
        // Spring runs this when the process ends: first of all handlers added, so after its servers have stopped.
        SpringApplication.getShutdownHandlers().add(() -> delete(data));
        try (ConfigurableApplicationContext running = start(data)) {
            return refused(leftOut(examples, running)) ? Commands.FOUND : run(examples, running);
        }
    }

    /** What the check finds in the procedures of those examples, told before anything is started for them. */
    private List<Finding> faults(List<Example> examples) throws IOException {
        try (AnnotationConfigApplicationContext context = CheckSetup.start(folder)) {
            ProcedureCheck check = context.getBean(ProcedureCheck.class);
            return ProcedureFolders.beside(folder).entrySet().stream()
                    .filter(each -> examples.stream()
                            .anyMatch(example -> example.procedure().equals(each.getKey())))
                    .flatMap(each -> check.check(each.getValue()).all().stream())
                    .filter(Finding::error)
                    .toList();
        }
    }

    /** A start leaves out what is broken; examples of it would run by other files than those here. */
    private static List<Finding> leftOut(List<Example> examples, ConfigurableApplicationContext running) {
        return running.getBean(Deployments.class).reports().stream()
                .filter(report -> examples.stream()
                        .anyMatch(example -> example.procedure().equals(report.key())))
                .flatMap(report -> report.errors().stream())
                .toList();
    }

    private boolean refused(List<Finding> errors) {
        errors.forEach(error -> terminal.err().println(error.line(Locale.forLanguageTag("ru"))));
        return !errors.isEmpty();
    }

    private int run(List<Example> examples, ConfigurableApplicationContext running) {
        ExampleRunner runner = ExampleRunner.of(running.getAutowireCapableBeanFactory());
        int failed = 0;
        for (Example example : examples) {
            ExampleReport report = runner.run(example);
            failed += report.passed() ? 0 : 1;
            if (json) {
                terminal.out().println(PlainJson.write(report.plain()));
            } else if (!quiet || !report.passed()) {
                report.lines().forEach(terminal.out()::println);
                terminal.out().println();
            }
        }
        if (!json) {
            terminal.out()
                    .println(examples.size()
                            + (examples.size() == 1 ? " example, " : " examples, ")
                            + (failed == 0 ? "all passed." : failed + " failed."));
        }
        return failed == 0 ? Commands.FINE : Commands.FOUND;
    }

    /** The whole application as the demo starts it, but nobody can reach it: no port is opened to the web. */
    private ConfigurableApplicationContext start(Path data) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("spring.profiles.active", "demo");
        settings.put("server.port", "-1");
        settings.put("reglament.data", data.toString());
        settings.put("reglament.procedures", folder.toAbsolutePath().normalize().toString());
        settings.put("reglament.address", "http://localhost:8080");
        // Nobody comes to work here in the morning.
        settings.put("reglament.mail.digest-at", "-");
        settings.put("logging.level.root", "off");
        List<String> arguments = new ArrayList<>();
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return new SpringApplication(application).run(arguments.toArray(String[]::new));
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
