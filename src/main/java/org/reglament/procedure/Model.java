package org.reglament.procedure;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.jspecify.annotations.Nullable;

/** One deployed version of a procedure, as the rest of the application asks it. */
final class Model {

    /** Properties of a process say in words how its cases end: {@code outcome.provided}, {@code outcome.provided_en}. */
    private static final String OUTCOME = "outcome.";

    private final Procedure procedure;
    private final Map<String, Element> elements;
    private final Map<String, String> forms;
    private final Map<String, String> templates;
    private final Answers answers;
    private final Map<String, String> english;
    private final Map<String, String> outcomes;

    private Model(
            Procedure procedure,
            Map<String, Element> elements,
            Map<String, String> forms,
            Map<String, String> templates,
            Answers answers,
            Map<String, String> english,
            Map<String, String> outcomes) {
        this.procedure = procedure;
        this.elements = elements;
        this.forms = forms;
        this.templates = templates;
        this.answers = answers;
        this.english = english;
        this.outcomes = outcomes;
    }

    /**
     * Reads a version.
     *
     * @param sheets the processes that its call activities may open, by key
     * @param forms JSON by form id
     * @param templates texts by path under {@code templates/}
     */
    static Model read(
            String definitionId,
            int version,
            Process process,
            Map<String, Process> sheets,
            Map<String, String> forms,
            Map<String, String> templates,
            Answers answers) {
        Map<String, String> own = Diagrams.properties(process);
        Optional<StartEvent> start =
                process.getChildElementsByType(StartEvent.class).stream().findFirst();
        Procedure procedure = new Procedure(
                process.getId(),
                Optional.ofNullable(process.getName()).orElse(process.getId()),
                own.getOrDefault("start", "called"),
                own.getOrDefault("basis", ""),
                own.getOrDefault("term", ""),
                own.getOrDefault("about", ""),
                own.get("numberPrefix"),
                own.get("registrationPrefix"),
                own.get("mainDeadline"),
                start.map(Diagrams::form).orElse(null),
                start.map(StartEvent::getId).orElse(null),
                own.get("anonymousIf"),
                Boolean.parseBoolean(own.getOrDefault("confidential", "false")),
                MetadataRule.readers(own),
                MetadataRule.several(own, "bodies"),
                Schedule.of(own).orElse(null),
                definitionId,
                version);
        Map<String, Element> elements = new LinkedHashMap<>();
        Map<String, String> english = new HashMap<>();
        read(process, sheets, elements, english);
        Map<String, String> outcomes = new HashMap<>();
        own.forEach((key, words) -> {
            if (key.startsWith(OUTCOME) && !key.endsWith("_en") && !words.isBlank()) {
                outcomes.put(key.substring(OUTCOME.length()), words);
            }
        });
        return new Model(procedure, elements, forms, templates, answers, english, outcomes);
    }

    /** A called diagram's elements follow the call activity that opens it, as they do in the case. */
    private static void read(
            Process process, Map<String, Process> sheets, Map<String, Element> elements, Map<String, String> english) {
        Map<String, String> posts = Diagrams.posts(process);
        english.putAll(english(process));
        for (FlowElement flow : Diagrams.flowElements(process)) {
            if (flow instanceof FlowNode) {
                Map<String, String> properties = Diagrams.properties(flow);
                elements.put(
                        flow.getId(),
                        new Element(
                                flow.getId(),
                                flow.getName(),
                                flow.getElementType().getTypeName(),
                                properties.get("basis"),
                                properties.get("status"),
                                posts.get(flow.getId()),
                                Diagrams.form(flow),
                                Diagrams.manyTimes(flow)
                                        || flow.getParentElement() instanceof SubProcess sub && Diagrams.manyTimes(sub),
                                properties.get("ballot")));
                Process called = flow instanceof CallActivity call ? sheets.get(call.getCalledElement()) : null;
                if (called != null) {
                    Map<String, Process> others = new HashMap<>(sheets);
                    others.remove(called.getId());
                    read(called, others, elements, english);
                }
            }
        }
    }

    /** What the diagram says in both languages: Russian text → English, from pairs like {@code basis}, {@code basis_en}. */
    private static Map<String, String> english(Process process) {
        Map<String, String> english = new HashMap<>();
        pairs(english, process, process.getName());
        for (FlowElement flow : Diagrams.flowElements(process)) {
            pairs(english, flow, flow.getName());
        }
        return english;
    }

    private static void pairs(Map<String, String> english, BaseElement element, @Nullable String name) {
        Map<String, String> properties = Diagrams.properties(element);
        Map<String, String> russian = new HashMap<>(properties);
        if (name != null) {
            russian.put("name", name);
        }
        properties.forEach((key, words) -> {
            String text = key.endsWith("_en") ? russian.get(key.substring(0, key.length() - "_en".length())) : null;
            if (text != null && !words.isBlank()) {
                english.put(text, words);
            }
        });
    }

    /** The text in English as far as the diagram knows it so, else as it is. */
    String inEnglish(String text) {
        String words = english.get(text);
        return words == null ? Articles.inEnglish(text) : words;
    }

    Procedure procedure() {
        return procedure;
    }

    /** What the procedure calls such an end of a case. */
    Optional<String> outcome(String code) {
        return Optional.ofNullable(outcomes.get(code));
    }

    Optional<Element> element(String id) {
        return Optional.ofNullable(elements.get(id));
    }

    Map<String, Element> elements() {
        return elements;
    }

    Optional<String> form(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    Optional<String> template(String path) {
        return Optional.ofNullable(templates.get(path));
    }

    /** Whether a form asks for it or the model decides by it. */
    boolean names(String name) {
        return answers.named().contains(name) || answers.asked(name);
    }

    Answers answers() {
        return answers;
    }

    boolean typedFreely(String name) {
        return answers.typedFreely(name);
    }

    Map<String, @Nullable Object> variables(@Nullable String form, Map<String, ?> given, ZoneId zone) {
        return new HashMap<>(answers.variables(form, given, zone));
    }
}
