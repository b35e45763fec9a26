package org.reglament.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.reglament.step.Palette;
import org.reglament.step.Steps;
import org.reglament.step.Verb;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives an author the steps for the modeler: element templates beside the diagrams. */
@Command(
        name = "palette",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the steps as templates for Camunda Modeler.",
            "They go to DIR/processes/.camunda/element-templates; the command also renews the table of steps in DIR/docs/steps.md where that exists."
        })
class PaletteCommand implements Callable<Integer> {
    static final String BEGIN = "<!-- steps: written by the command palette -->\n";
    static final String END = "<!-- end of steps -->\n";

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DIR", description = "the folder that holds processes/")
    Path folder = Path.of(".");

    @Option(names = "--lang", paramLabel = "ru|en", defaultValue = "ru", description = "language of the templates")
    String language = "ru";

    PaletteCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Inputs.mustBeFolder(folder);
        List<Verb> verbs;
        try (AnnotationConfigApplicationContext context = CheckSetup.start(folder)) {
            Steps steps = context.getBean(Steps.class);
            verbs = steps.names().stream()
                    .map(name -> steps.described(name).orElseThrow())
                    .toList();
        }
        Path place = folder.resolve("processes/.camunda/element-templates");
        Palette palette = new Palette(language);
        verbs.forEach(verb -> Inputs.write(place.resolve(Palette.file(verb)), palette.template(verb)));
        terminal.out().println(verbs.size() + " steps are in " + place + ".");
        Path table = folder.resolve("docs/steps.md");
        if (Files.isRegularFile(table)) {
            String text = Files.readString(table);
            int begin = text.indexOf(BEGIN);
            int end = text.indexOf(END);
            if (begin >= 0 && end > begin) {
                Inputs.write(
                        table,
                        text.substring(0, begin + BEGIN.length())
                                + new Palette("en").table(verbs.stream())
                                + text.substring(end));
            }
        }
        return Commands.FINE;
    }
}
