package org.reglament.procedure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Where the flows of one version lead, over all its sheets, and what a case must have for each way. */
public final class RoadMap {

    private static final Pattern DEADLINE = Pattern.compile("deadline\\.(?:due|control)\\(\\s*'([^']+)'\\s*\\)");
    private static final Pattern BARE = Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\s*}\\s*");

    private final Map<String, FlowNode> nodes = new LinkedHashMap<>();
    private final Map<String, List<SequenceFlow>> flows = new HashMap<>();
    private final Map<String, Process> sheets = new HashMap<>();
    private final Map<String, String> renamed = new LinkedHashMap<>();
    private final Map<String, Set<String>> inputs = new HashMap<>();
    private final Answers answers;
    private final Map<Set<String>, Needs> known = new ConcurrentHashMap<>();

    RoadMap(List<Process> sheets, List<DmnModelInstance> decisions, Answers answers) {
        this.answers = answers;
        for (Process sheet : sheets) {
            this.sheets.put(sheet.getId(), sheet);
            Diagrams.all(sheet, FlowNode.class).forEach(node -> nodes.put(node.getId(), node));
            // Elements may leave out which flows they have; flows always say between what they run.
            Diagrams.all(sheet, SequenceFlow.class)
                    .forEach(flow -> flows.computeIfAbsent(flow.getSource().getId(), id -> new ArrayList<>())
                            .add(flow));
        }
        nodes.values().forEach(node -> {
            String was = Diagrams.properties(node).get("was");
            if (was != null && !nodes.containsKey(was)) {
                renamed.put(was, node.getId());
            }
        });
        decisions.forEach(model -> model.getModelElementsByType(Decision.class).forEach(decision -> {
            Set<String> asked = new HashSet<>();
            decision.getModelInstance()
                    .getModelElementsByType(InputExpression.class)
                    .forEach(input -> {
                        if (input.getText() != null) {
                            asked.addAll(Answers.names(input.getText().getTextContent()));
                        }
                    });
            inputs.put(decision.getId(), asked);
        }));
    }

    /**
     * What a case that stands somewhere must have, or it would get stuck or be decided by nothing.
     *
     * @param answers keys of answers that are decided by and no longer asked for, each with the element that decides
     * @param deadlines keys of deadlines that must have begun, each with the element that names it
     */
    public record Needs(Map<String, String> answers, Map<String, String> deadlines) {}

    /** Elements that bore another id in earlier versions ({@code was}): earlier → present id. */
    public Map<String, String> renamed() {
        return renamed;
    }

    /** Whether there is such an element. */
    public boolean has(String element) {
        return nodes.containsKey(element);
    }

    /** The element as people call it. */
    public String call(String element) {
        FlowNode node = nodes.get(element);
        String name = node == null ? null : node.getName();
        return name == null || name.isBlank() ? element : "«" + name.strip().replaceAll("\\s+", " ") + "»";
    }

    /** What a case needs that stands at those elements. */
    public Needs needs(Set<String> standing) {
        return known.computeIfAbsent(Set.copyOf(standing), this::look);
    }

    private Needs look(Set<String> standing) {
        Set<FlowNode> here = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>();
        for (String id : standing) {
            FlowNode node = nodes.get(id);
            if (node != null) {
                open.add(node);
                here.add(node);
                here.addAll(boundaries(node));
                around(node, new HashSet<>()).forEach(handler -> {
                    here.add(handler);
                    open.add(handler);
                });
            }
        }
        Set<FlowNode> ahead = new HashSet<>();
        while (!open.isEmpty()) {
            FlowNode node = open.poll();
            if (ahead.add(node)) {
                open.addAll(exits(node, new HashSet<>()));
                open.addAll(boundaries(node));
                open.addAll(inside(node));
            }
        }
        return needs(here, ahead);
    }

    private Needs needs(Set<FlowNode> here, Set<FlowNode> ahead) {
        Set<String> asked = new HashSet<>();
        Set<String> begun = new HashSet<>();
        for (FlowNode node : ahead) {
            asked.addAll(answers.keys(Diagrams.form(node)));
            if (Diagrams.camunda(node, "delegateExpression").orElse("").contains("startDeadline")) {
                begun.add(StepUse.inputs(node).getOrDefault("key", ""));
            }
        }
        Map<String, String> unanswered = new LinkedHashMap<>();
        Map<String, String> unbegun = new LinkedHashMap<>();
        for (FlowNode node : ahead) {
            decides(node).stream()
                    .filter(answers.named()::contains)
                    .filter(name -> !asked.contains(name))
                    .forEach(name -> unanswered.putIfAbsent(name, node.getId()));
            deadlines(node).stream()
                    .filter(key -> here.contains(node) || !begun.contains(key))
                    .forEach(key -> unbegun.putIfAbsent(key, node.getId()));
        }
        return new Needs(unanswered, unbegun);
    }

    /** Answers without which the element cannot decide: a bare yes or no of a gateway, what a table reads. */
    private Set<String> decides(FlowNode node) {
        Set<String> names = new HashSet<>();
        for (SequenceFlow flow : flows.getOrDefault(node.getId(), List.of())) {
            ConditionExpression condition = flow.getConditionExpression();
            Matcher bare = BARE.matcher(condition == null ? "" : condition.getTextContent());
            if (bare.matches()) {
                names.add(bare.group(1));
            }
        }
        if (node instanceof BusinessRuleTask task && task.getCamundaDecisionRef() != null) {
            names.addAll(inputs.getOrDefault(task.getCamundaDecisionRef(), Set.of()));
        }
        return names;
    }

    private static Set<String> deadlines(FlowNode node) {
        Stream<String> dates = node instanceof UserTask task
                ? Stream.ofNullable(task.getCamundaDueDate())
                : node.getChildElementsByType(TimerEventDefinition.class).stream()
                        .map(ModelElementInstance::getTextContent);
        Set<String> keys = new HashSet<>();
        dates.forEach(date -> {
            Matcher match = DEADLINE.matcher(date);
            while (match.find()) {
                keys.add(match.group(1));
            }
        });
        return keys;
    }

    private Collection<FlowNode> exits(FlowNode node, Set<FlowNode> seen) {
        if (!seen.add(node)) {
            return List.of();
        }
        List<SequenceFlow> out = flows.getOrDefault(node.getId(), List.of());
        if (!out.isEmpty()) {
            return out.stream().map(SequenceFlow::getTarget).toList();
        }
        ModelElementInstance scope = node.getParentElement();
        if (scope instanceof SubProcess sub) {
            return exits(sub, seen);
        }
        return callers(scope).flatMap(caller -> exits(caller, seen).stream()).toList();
    }

    private List<BoundaryEvent> boundaries(FlowNode node) {
        return nodes.values().stream()
                .filter(BoundaryEvent.class::isInstance)
                .map(BoundaryEvent.class::cast)
                .filter(event -> node.equals(event.getAttachedTo()))
                .toList();
    }

    private Collection<? extends FlowNode> inside(FlowNode node) {
        if (node instanceof SubProcess sub) {
            return starts(sub.getFlowElements());
        }
        Process called = node instanceof CallActivity call ? sheets.get(call.getCalledElement()) : null;
        return called == null ? List.of() : starts(called.getFlowElements());
    }

    /** Start events of a scope and of the event subprocesses in it. */
    private static List<StartEvent> starts(Collection<FlowElement> elements) {
        return elements.stream()
                .flatMap(element -> element instanceof SubProcess sub && sub.triggeredByEvent()
                        ? sub.getChildElementsByType(StartEvent.class).stream()
                        : element instanceof StartEvent start ? Stream.of(start) : Stream.empty())
                .toList();
    }

    /** What may interrupt or accompany the element from the scopes around it. */
    private Set<FlowNode> around(FlowNode node, Set<FlowNode> seen) {
        Set<FlowNode> handlers = new HashSet<>();
        ModelElementInstance scope = node.getParentElement();
        while (scope instanceof SubProcess sub) {
            handlers.addAll(handlers(sub.getFlowElements()));
            handlers.addAll(boundaries(sub));
            scope = sub.getParentElement();
        }
        if (scope instanceof Process process) {
            handlers.addAll(handlers(process.getFlowElements()));
        }
        callers(scope).forEach(caller -> {
            if (seen.add(caller)) {
                handlers.addAll(boundaries(caller));
                handlers.addAll(around(caller, seen));
            }
        });
        return handlers;
    }

    private static List<StartEvent> handlers(Collection<FlowElement> elements) {
        return starts(elements).stream()
                .filter(start -> start.getParentElement() instanceof SubProcess sub && sub.triggeredByEvent())
                .toList();
    }

    private Stream<CallActivity> callers(ModelElementInstance scope) {
        return scope instanceof Process process
                ? nodes.values().stream()
                        .filter(CallActivity.class::isInstance)
                        .map(CallActivity.class::cast)
                        .filter(call -> process.getId().equals(call.getCalledElement()))
                : Stream.empty();
    }
}
