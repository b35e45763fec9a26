package org.reglament.procedure;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
     * @param forms JSON by form id
     */
    static Model read(String definitionId, int version, Process process, Map<String, String> forms, Answers answers) {
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
                Boolean.parseBoolean(own.getOrDefault("confidential", "false")),
                definitionId,
                version);
        return new Model(procedure, elements(process), forms, answers, englishStatuses(process));
    }

    private static Map<String, Element> elements(Process process) {
        Map<String, String> posts = Diagrams.posts(process);
        Map<String, Element> elements = new LinkedHashMap<>();
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
            }
        }
        return elements;
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

    boolean names(String name) {
        return answers.named().contains(name);
    }

    boolean typedFreely(String name) {
        return answers.typedFreely(name);
    }

    Map<String, @Nullable Object> variables(@Nullable String form, Map<String, ?> given, ZoneId zone) {
        return new HashMap<>(answers.variables(form, given, zone));
    }
}
