package org.reglament.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.form.Asking;
import org.reglament.form.Attachments;
import org.reglament.form.FilledForm;
import org.reglament.form.FormAnswer;
import org.reglament.form.FormSettings;
import org.reglament.form.schema.FormException;
import org.reglament.form.view.FormHtml;
import org.reglament.procedure.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers a form as form-js would: what would be submitted, and what is wrong. */
@Command(
        name = "form",
        mixinStandardHelpOptions = true,
        description = {
            "Fills a form and prints its answer.",
            "The answer is what the form would submit and what is wrong: {\"data\": …, \"errors\": {key: [sentences]}}. Without FILE it reads lines",
            "{\"schema\": …, \"data\": …} from standard input and answers each with a line."
        })
class FormCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "the form, for example approve.form")
    @Nullable
    Path file;

    @Option(names = "--data", paramLabel = "F", description = "JSON object with the answers; without it, none")
    @Nullable
    Path data;

    @Option(names = "--html", paramLabel = "OUT", description = "write the form as a page, filled, into this file")
    @Nullable
    Path html;

    @Option(names = "--lang", paramLabel = "ru|en", defaultValue = "ru", description = "language of the sentences")
    String language = "ru";

    FormCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (file == null) {
            if (data != null || html != null) {
                throw new WrongUse("--data and --html need the form that they are for: form FILE --data F --html OUT.");
            }
            return lines();
        }
        String schema = Inputs.text(file);
        String given = data == null ? "{}" : Inputs.text(data);
        try {
            FilledForm filled = FormAnswer.filled(schema, given, asking());
            FormAnswer answer = FormAnswer.of(filled);
            if (html != null) {
                Inputs.write(html, FormHtml.of(filled, filled.check().errors()));
            }
            terminal.out().println(answer.json());
            return answer.errors().isEmpty() ? Commands.FINE : Commands.FOUND;
        } catch (FormException | IllegalArgumentException e) {
            terminal.err().println(file + ": " + why(e));
            return Commands.FOUND;
        }
    }

    private int lines() throws IOException {
        boolean fine = true;
        BufferedReader reader = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            String answer;
            try {
                answer = line(line);
            } catch (FormException | IllegalArgumentException e) {
                answer = PlainJson.write(Map.of("error", why(e)));
                fine = false;
            }
            terminal.out().println(answer);
        }
        return fine ? Commands.FINE : Commands.FOUND;
    }

    private String line(String line) {
        JsonNode request = PlainJson.read("The line is", line);
        if (!request.isObject() || !request.path("schema").isObject()) {
            throw new IllegalArgumentException(
                    "The line must be an object {\"schema\": {…}, \"data\": {…}}, its schema a form.");
        }
        JsonNode given = request.path("data");
        return FormAnswer.of(FormAnswer.filled(
                        request.path("schema").toString(),
                        given.isMissingNode() || given.isNull() ? "{}" : given.toString(),
                        asking()))
                .json();
    }

    private String why(RuntimeException failure) {
        return failure instanceof Finding.Saying said
                ? said.in(Locale.forLanguageTag(language))
                : String.valueOf(failure.getMessage());
    }

    /** As form-js asks, to the letter. */
    private Asking asking() {
        return new Asking(
                Locale.forLanguageTag(language),
                new BusinessClock(ZoneId.systemDefault(), InstantSource.system()),
                FormSettings.FORM_JS,
                Attachments.NONE);
    }
}
