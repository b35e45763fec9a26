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
import org.reglament.document.SafeTemplates;
import org.reglament.document.SafeTemplates.Format;
import org.reglament.document.TemplateFlaw;
import org.reglament.procedure.Finding;
import org.reglament.procedure.ProcedureCheck;
import org.reglament.procedure.ProcedureFolder;
import org.reglament.procedure.ProcedureFolders;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells an author everything that the application would tell at its start, and how the drawing reads. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks the procedures in a folder.",
            "Tells everything that would keep a procedure from being deployed (errors) and everything that reads",
            "badly (warnings), the drawing included."
        })
class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DIR", description = "the folder that holds processes/, forms/, templates/")
    Path folder = Path.of(".");

    @Option(names = "--json", description = "print the findings as JSON")
    boolean json;

    @Option(names = "--lang", paramLabel = "ru|en", defaultValue = "ru", description = "language of the findings")
    String language = "ru";

    @Option(names = "--strict", description = "fail on warnings, too")
    boolean strict;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Inputs.mustBeFolder(folder);
        List<String> procedures = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        try (AnnotationConfigApplicationContext context = CheckSetup.start(folder)) {
            ProcedureCheck check = context.getBean(ProcedureCheck.class);
            for (Map.Entry<String, ProcedureFolder> each :
                    ProcedureFolders.beside(folder).entrySet()) {
                procedures.add(each.getKey());
                findings.addAll(check.check(each.getValue()).all());
            }
            templates(context.getBean(SafeTemplates.class), findings);
        }
        misplaced(findings);
        if (procedures.isEmpty()) {
            findings.add(new Finding(true, folder.toString(), "", "folder.empty", List.of()));
        }
        long errors = findings.stream().filter(Finding::error).count();
        report(procedures, findings, errors);
        return errors > 0 || strict && !findings.isEmpty() ? Commands.FOUND : Commands.FINE;
    }

    /** Templates that no diagram names yet must be writable as well. */
    private void templates(SafeTemplates templates, List<Finding> findings) throws IOException {
        for (String path : files("templates", ".ftl", ".ftlh")) {
            String file = "templates/" + path;
            boolean letter = path.startsWith("letters/") && path.endsWith(".ftl");
            boolean known = findings.stream().anyMatch(finding -> finding.file().equals(file));
            if (known || !letter && !(path.startsWith("documents/") && path.endsWith(".ftlh"))) {
                continue;
            }
            try {
                templates.check(path, Format.HTML);
                if (letter) {
                    templates.check(path, Format.TEXT);
                }
            } catch (TemplateFlaw e) {
                findings.add(new Finding(
                        true, file, "", letter ? "letter.template" : "paper.template", List.of((Finding.Saying)
                                e::why)));
            }
        }
    }

    /** What stands elsewhere than procedures are looked for is not seen at all, and its author wonders. */
    private void misplaced(List<Finding> findings) throws IOException {
        for (String path : files("processes", ".bpmn", ".dmn")) {
            if (Path.of(path).getNameCount() != 2) {
                findings.add(notSeen("processes/" + path, "processes/NAME/"));
            }
        }
        for (String path : files("forms", ".form")) {
            if (Path.of(path).getNameCount() != 2) {
                findings.add(notSeen("forms/" + path, "forms/NAME/"));
            }
        }
        try (Stream<Path> here = Files.list(folder)) {
            here.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".bpmn") || name.endsWith(".dmn") || name.endsWith(".form"))
                    .sorted()
                    .forEach(name ->
                            findings.add(notSeen(name, name.endsWith(".form") ? "forms/NAME/" : "processes/NAME/")));
        }
    }

    private static Finding notSeen(String file, String place) {
        return new Finding(false, file, "", "file.unseen", List.of((Finding.Saying)
                locale -> locale.getLanguage().equals("ru") ? place.replace("NAME", "ИМЯ") : place));
    }

    private List<String> files(String below, String... endings) throws IOException {
        Path top = folder.resolve(below);
        if (!Files.isDirectory(top)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(top, 6)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> top.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> Stream.of(endings).anyMatch(path::endsWith))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw new WrongUse("The folder " + top + " cannot be read: " + e.getMessage() + ".");
        }
    }

    private void report(List<String> procedures, List<Finding> findings, long errors) {
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("procedures", procedures);
            all.put("errors", errors);
            all.put("warnings", findings.size() - errors);
            all.put("findings", findings.stream().map(this::plain).toList());
            terminal.out().println(PlainJson.write(all));
            return;
        }
        findings.stream()
                .sorted(Comparator.comparing((Finding finding) -> !finding.error()))
                .forEach(finding ->
                        terminal.out().println(say(finding.error() ? "error" : "warning", finding.line(locale()))));
        if (!findings.isEmpty()) {
            terminal.out().println();
        }
        String named = procedures.size() + (procedures.isEmpty() ? "" : " (" + String.join(", ", procedures) + ")");
        terminal.out()
                .println(
                        findings.isEmpty()
                                ? say("nothing", named)
                                : say("counts", named, errors, findings.size() - errors));
    }

    private Map<String, Object> plain(Finding finding) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("severity", finding.error() ? "error" : "warning");
        plain.put("file", finding.file());
        plain.put("element", finding.element());
        plain.put("what", finding.what(locale()));
        plain.put("how", finding.how(locale()));
        return plain;
    }

    private String say(String key, Object... facts) {
        return Finding.say("check.word." + key, locale(), facts);
    }

    private Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
