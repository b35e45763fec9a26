package org.reglament.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reglament.correspondence.LetterPreview;
import org.reglament.document.TemplateFlaw;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows an author the letter that a template makes. */
@Command(
        name = "letter",
        mixinStandardHelpOptions = true,
        description = {
            "Shows a letter as its reader would have it.",
            "TEMPLATE is a file such as templates/letters/citizen-appeal/receipt.ru.ftl. What the letter tells comes",
            "from the data, and where they are silent from an invented case."
        })
class LetterCommand implements Callable<Integer> {
    private static final Pattern PLACE = Pattern.compile("(?:(.*)/)?templates/(letters/[^/]+/[^/]+)");
    private static final Pattern SHORT = Pattern.compile("(?:letters/)?([^/]+/[^/]+?)(?:[.]ftl)?");

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "TEMPLATE", description = "the letter's file, or PROCEDURE/NAME.ru")
    String template = "";

    @Option(names = "--data", paramLabel = "F", description = "JSON object with what docs/letters.md lists")
    @Nullable
    Path data;

    @Option(names = "--to-html", paramLabel = "OUT", description = "write the letter as a page into this file")
    @Nullable
    Path html;

    @Option(names = "--json", description = "print subject, text and HTML as JSON")
    boolean json;

    @Option(names = "--lang", paramLabel = "ru|en", defaultValue = "ru", description = "language of what is found")
    String language = "ru";

    LetterCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String named = template.replace('\\', '/');
        Matcher place = PLACE.matcher(named);
        Matcher brief = SHORT.matcher(named);
        Path folder = Path.of(".");
        String path;
        if (place.matches()) {
            folder = Path.of(place.group(1) == null ? (named.startsWith("/") ? "/" : ".") : place.group(1));
            path = place.group(2);
        } else if (brief.matches()) {
            path = "letters/" + brief.group(1) + ".ftl";
        } else {
            throw new WrongUse("A letter is named templates/letters/PROCEDURE/NAME.ru.ftl, not " + template + ".");
        }
        try {
            LetterPreview.Shown shown = LetterPreview.in(folder).of(path, facts());
            if (html != null) {
                Inputs.write(html, shown.html());
            }
            terminal.out()
                    .println(
                            json
                                    ? PlainJson.write(Map.of(
                                            "subject", shown.subject(), "text", shown.text(), "html", shown.html()))
                                    : shown.subject() + "\n\n" + shown.text().stripTrailing());
            return Commands.FINE;
        } catch (TemplateFlaw e) {
            terminal.err().println(e.in(Locale.forLanguageTag(language)));
            return Commands.FOUND;
        }
    }

    private Map<String, ?> facts() {
        if (data == null) {
            return Map.of();
        }
        try {
            return PlainJson.object(Inputs.text(data));
        } catch (IllegalArgumentException e) {
            throw new WrongUse(data + ": " + e.getMessage());
        }
    }
}
