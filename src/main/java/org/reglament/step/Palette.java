package org.reglament.step;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Option;
import org.reglament.step.Verb.Words;

/** Shows steps to authors: as templates for the modeler's palette and as the table of docs/steps.md. */
public final class Palette {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final boolean english;

    /** A palette in that language: Russian unless English is asked for. */
    public Palette(String language) {
        this.english = language.equals("en");
    }

    /** The file that the modeler reads, named {@link #file}. */
    public String template(Verb verb) {
        ObjectNode template = JsonNodeFactory.instance.objectNode();
        template.put("name", say(verb.title()));
        template.put("id", "reglament." + verb.name());
        template.put("description", say(verb.does()).replace("`", ""));
        template.putArray("appliesTo").add("bpmn:ServiceTask");
        ArrayNode properties = template.putArray("properties");
        ObjectNode runs = properties.addObject();
        runs.put("type", "Hidden");
        runs.put("value", "${" + verb.name() + "}");
        bind(runs, "property", "camunda:delegateExpression");
        for (Input input : verb.inputs()) {
            field(properties.addObject(), input);
        }
        ObjectNode basis = properties.addObject();
        basis.put("label", english ? "Legal basis" : "Основание");
        basis.put(
                "description",
                english
                        ? "Article or item; officials and citizens see it"
                        : "Статья или пункт; видны сотрудникам и гражданам");
        basis.put("type", "String");
        bind(basis, "camunda:property", "basis");
        return write(template);
    }

    /** The name of the file of such a template. */
    public static String file(Verb verb) {
        return verb.name() + ".json";
    }

    private void field(ObjectNode field, Input input) {
        List<Option> options = List.of(input.options());
        field.put("label", say(input.label()));
        field.put("description", say(input.help()).replace("`", ""));
        field.put("type", !options.isEmpty() ? "Dropdown" : input.lines() ? "Text" : "String");
        if (!input.initial().isEmpty()) {
            field.put("value", input.initial());
        }
        if (!options.isEmpty()) {
            ArrayNode choices = field.putArray("choices");
            options.forEach(option ->
                    choices.addObject().put("name", say(option.words())).put("value", option.value()));
        }
        bind(field, "camunda:inputParameter", input.name());
        if (input.required()) {
            field.putObject("constraints").put("notEmpty", true);
        }
    }

    private static void bind(ObjectNode field, String type, String name) {
        field.putObject("binding").put("type", type).put("name", name);
    }

    /** All steps as a table in Markdown. */
    public String table(Stream<Verb> verbs) {
        return "| step | does | inputs (* required) |\n|---|---|---|\n"
                + verbs.map(this::row).collect(Collectors.joining());
    }

    private String row(Verb verb) {
        String inputs = Stream.of(verb.inputs()).map(this::told).collect(Collectors.joining(" · "));
        return "| `" + verb.name() + "` | " + say(verb.does()) + " | " + (inputs.isEmpty() ? "–" : inputs) + " |\n";
    }

    private String told(Input input) {
        String values = Stream.of(input.options())
                .map(option -> "`" + option.value() + "`")
                .collect(Collectors.joining(", "));
        return "`" + input.name() + "`" + (input.required() ? "*" : "") + " " + say(input.help())
                + (values.isEmpty() ? "" : ": " + values);
    }

    private String say(Words words) {
        return english ? words.en() : words.ru();
    }

    private static String write(ObjectNode template) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withSeparators(com.fasterxml.jackson.core.util.Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(com.fasterxml.jackson.core.util.Separators.Spacing.AFTER));
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        try {
            return JSON.writer(printer).writeValueAsString(template) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
