package org.reglament.procedure;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.jspecify.annotations.Nullable;

/** One deployed version of a procedure, as the rest of the application asks it. */
final class Model {

    private final Procedure procedure;
    private final Map<String, Element> elements;
    private final Map<String, String> forms;
    private final Answers answers;
    private final Map<String, String> englishStatuses;

    private Model(
            Procedure procedure,
            Map<String, Element> elements,
            Map<String, String> forms,
            Answers answers,
            Map<String, String> englishStatuses) {
        this.procedure = procedure;
        this.elements = elements;
        this.forms = forms;
        this.answers = answers;
        this.englishStatuses = englishStatuses;
    }

    /**
     * Reads a version.
     *
     * @param sheets the processes that its call activities may open, by key
     * @param forms JSON by form id
     */
    static Model read(
            String definitionId,
            int version,
            Process process,
            Map<String, Process> sheets,
            Map<String, String> forms,
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
                own.get("numberPrefix"),
                own.get("registrationPrefix"),
                own.get("mainDeadline"),
                start.map(Diagrams::form).orElse(null),
                start.map(StartEvent::getId).orElse(null),
                own.get("anonymousIf"),
                Boolean.parseBoolean(own.getOrDefault("confidential", "false")),
                MetadataRule.readers(own),
                definitionId,
                version);
        Map<String, Element> elements = new LinkedHashMap<>();
        Map<String, String> english = new HashMap<>();
        read(process, sheets, elements, english);
        return new Model(procedure, elements, forms, answers, english);
    }

    /** A called diagram's elements follow the call activity that opens it, as they do in the case. */
    private static void read(
            Process process, Map<String, Process> sheets, Map<String, Element> elements, Map<String, String> english) {
        Map<String, String> posts = Diagrams.posts(process);
        english.putAll(englishStatuses(process));
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
                                        || flow.getParentElement() instanceof SubProcess sub
                                                && Diagrams.manyTimes(sub)));
                Process called = flow instanceof CallActivity call ? sheets.get(call.getCalledElement()) : null;
                if (called != null) {
                    Map<String, Process> others = new HashMap<>(sheets);
                    others.remove(called.getId());
                    read(called, others, elements, english);
                }
            }
        }
    }

    private static Map<String, String> englishStatuses(Process process) {
        Map<String, String> english = new HashMap<>();
        for (FlowElement flow : Diagrams.flowElements(process)) {
            Map<String, String> properties = Diagrams.properties(flow);
            String status = properties.get("status");
            String words = properties.get("status_en");
            if (status != null && words != null) {
                english.put(status, words);
            }
        }
        return english;
    }

    /** The status in English as far as the diagram knows it so, else as it is. */
    String inEnglish(String status) {
        return englishStatuses.getOrDefault(status, status);
    }

    Procedure procedure() {
        return procedure;
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

    /** Whether a form asks for it or the model decides by it. */
    boolean names(String name) {
        return answers.named().contains(name) || answers.asked(name);
    }

    boolean typedFreely(String name) {
        return answers.typedFreely(name);
    }

    Map<String, @Nullable Object> variables(@Nullable String form, Map<String, ?> given, ZoneId zone) {
        return new HashMap<>(answers.variables(form, given, zone));
    }
}
