package org.reglament.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.reglament.step.Steps;
import org.reglament.step.Verb;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Diagrams run nothing but our steps, and every name they decide by has a source. */
@Component
@Order(30)
class ExpressionRule implements ProcedureRule {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern ONE_NAME = Pattern.compile("\\s*\\$\\{\\s*([A-Za-z_]\\w*)\\s*}\\s*");
    private static final Set<String> WORDS = Set.of(
            "true",
            "false",
            "null",
            "and",
            "or",
            "not",
            "empty",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "div",
            "mod",
            "instanceof",
            "nrOfInstances",
            "nrOfCompletedInstances",
            "nrOfActiveInstances",
            "loopCounter");

    private final Steps steps;
    private final JuelExpressionManager parser = new JuelExpressionManager();

    ExpressionRule(Steps steps) {
        this.steps = steps;
    }

    @Override
    public void check(ProcedureFolder folder, Findings findings) {
        Process process = folder.process().orElseThrow();
        String file = folder.diagramFile();
        Set<String> given = given(folder);
        taken(folder, given, findings);
        Set<String> known = known(folder, given);
        // Looked up once: the model searches the whole diagram each time that it is asked for a kind of part.
        Parts parts = Parts.of(process.getModelInstance());
        for (FlowElement element : Diagrams.flowElements(process)) {
            checkPrograms(file, element, parts, findings);
            if (element instanceof ServiceTask || element instanceof SendTask) {
                checkStep(file, element, parts, findings);
            }
            if (element instanceof SequenceFlow flow && flow.getConditionExpression() != null) {
                checkCondition(file, flow, flow.getConditionExpression(), known, findings);
            }
            if (element instanceof FlowNode) {
                checkExpressions(file, element, element.getDomElement(), known, findings);
            }
        }
    }

    /** Answers, decision results, elements of loops, what steps set, helpers: all that an expression may name. */
    private Set<String> known(ProcedureFolder folder, Set<String> given) {
        Set<String> known = new TreeSet<>(WORDS);
        known.addAll(given);
        known.addAll(steps.helperNames());
        folder.schedule().ifPresent(schedule -> known.addAll(Schedule.NAMES));
        return known;
    }

    /** What the procedure itself gives a name. */
    private Set<String> given(ProcedureFolder folder) {
        Set<String> given = new TreeSet<>(new Answers(folder.forms().values(), folder.diagram(), List.of())
                .kinds()
                .keySet());
        folder.sheets().forEach(sheet -> given(sheet.process().orElseThrow(), given));
        return given;
    }

    /** A word of diagrams hides whatever else is called so: no expression would ever see it. */
    private void taken(ProcedureFolder folder, Set<String> given, Findings findings) {
        if (folder.isMain()) {
            given.stream()
                    .filter(steps.helperNames()::contains)
                    .forEach(name -> findings.error(folder.diagramFile(), "", "expression.taken", name));
        }
    }

    private void given(Process process, Set<String> known) {
        for (FlowElement element : Diagrams.flowElements(process)) {
            stepOf(element).ifPresent(step -> {
                for (String set : step.sets()) {
                    known.add(set.startsWith("=") ? StepUse.input(element, set.substring(1)) : set);
                }
            });
            Diagrams.camunda(element, "resultVariable").ifPresent(known::add);
            element.getChildElementsByType(MultiInstanceLoopCharacteristics.class)
                    .forEach(loop -> {
                        if (loop.getCamundaElementVariable() != null) {
                            known.add(loop.getCamundaElementVariable());
                        }
                    });
            if (Diagrams.manyTimes(element)) {
                known.add(element.getId());
            }
        }
    }

    private void checkPrograms(String file, FlowElement element, Parts parts, Findings findings) {
        String name = Diagrams.call(element);
        if (element instanceof ScriptTask || !parts.scripts().of(element).isEmpty()) {
            findings.error(file, name, "program.script");
        }
        if (Diagrams.camunda(element, "class").isPresent()) {
            findings.error(file, name, "program.java");
        }
        parts.executionListeners().of(element).forEach(listener -> refuseListener(file, name, findings));
        parts.taskListeners().of(element).forEach(listener -> refuseListener(file, name, findings));
    }

    private static void refuseListener(String file, String name, Findings findings) {
        findings.error(file, name, "program.listener");
    }

    /** What stands inside flow elements and is asked for of each of them. */
    private record Parts(
            Inside<CamundaScript> scripts,
            Inside<CamundaExecutionListener> executionListeners,
            Inside<CamundaTaskListener> taskListeners,
            Inside<CamundaInputParameter> inputs) {

        static Parts of(ModelInstance diagram) {
            return new Parts(
                    Inside.find(diagram, CamundaScript.class),
                    Inside.find(diagram, CamundaExecutionListener.class),
                    Inside.find(diagram, CamundaTaskListener.class),
                    Inside.find(diagram, CamundaInputParameter.class));
        }
    }

    /** The parts of one kind by the flow element that they stand in; deeper elements answer for themselves. */
    private record Inside<T extends ModelElementInstance>(Map<ModelElementInstance, List<T>> byElement) {

        static <T extends ModelElementInstance> Inside<T> find(ModelInstance diagram, Class<T> kind) {
            Map<ModelElementInstance, List<T>> found = new HashMap<>();
            for (T part : diagram.getModelElementsByType(kind)) {
                ModelElementInstance parent = part.getParentElement();
                while (parent != null && !(parent instanceof FlowElement)) {
                    parent = parent.getParentElement();
                }
                if (parent != null) {
                    found.computeIfAbsent(parent, element -> new ArrayList<>()).add(part);
                }
            }
            return new Inside<>(found);
        }

        List<T> of(FlowElement element) {
            return byElement.getOrDefault(element, List.of());
        }
    }

    private void checkStep(String file, FlowElement task, Parts parts, Findings findings) {
        String name = Diagrams.call(task);
        String verb = Diagrams.camunda(task, "delegateExpression").orElse("");
        Verb step = stepOf(task).orElse(null);
        if (step == null) {
            findings.error(
                    file, name, verb.isEmpty() ? "step.none" : "step.unknown", String.join(", ", steps.names()), verb);
            return;
        }
        Set<String> given = new TreeSet<>();
        parts.inputs().of(task).stream()
                .filter(input -> !input.getTextContent().isBlank()
                        || !input.getDomElement().getChildElements().isEmpty())
                .forEach(input -> given.add(input.getCamundaName()));
        List<Verb.Input> inputs = List.of(step.inputs());
        inputs.stream()
                .filter(Verb.Input::required)
                .filter(input -> !given.contains(input.name()))
                .forEach(input -> findings.error(file, name, "step.lacks", step.name(), input.name(), (Finding.Saying)
                        locale -> locale.getLanguage().equals("ru")
                                ? input.label().ru()
                                : input.label().en()));
        given.removeAll(inputs.stream().map(Verb.Input::name).toList());
        given.forEach(input -> findings.error(
                file,
                name,
                "step.input",
                step.name(),
                input,
                inputs.stream().map(Verb.Input::name).collect(Collectors.joining(", "))));
    }

    private Optional<Verb> stepOf(FlowElement task) {
        Matcher match =
                ONE_NAME.matcher(Diagrams.camunda(task, "delegateExpression").orElse(""));
        return match.matches() ? steps.described(match.group(1)) : Optional.empty();
    }

    private void checkCondition(
            String file, SequenceFlow flow, ConditionExpression condition, Set<String> known, Findings findings) {
        String text = condition.getTextContent();
        String source = Diagrams.call(flow.getSource());
        String language = condition.getLanguage();
        if (language != null && !language.isBlank() && !language.equalsIgnoreCase("feel")) {
            findings.error(file, source, "expression.language", language);
            return;
        }
        if (parses(file, source, text, findings)) {
            unknown(Answers.names(text), known)
                    .forEach(name -> findings.error(file, source, "expression.condition", text, name));
        }
    }

    private void checkExpressions(
            String file, FlowElement element, DomElement dom, Set<String> known, Findings findings) {
        for (String text : Expressions.of(dom)) {
            Matcher match = EXPRESSION.matcher(text);
            while (match.find()) {
                Matcher one = ONE_NAME.matcher(match.group());
                boolean step = one.matches() && steps.described(one.group(1)).isPresent();
                boolean delegate = element instanceof ServiceTask || element instanceof SendTask;
                if (!step
                        && !(delegate
                                && text.equals(Diagrams.camunda(element, "delegateExpression")
                                        .orElse(null)))
                        && parses(file, Diagrams.call(element), match.group(), findings)) {
                    unknown(Answers.names(match.group(1)), known)
                            .forEach(name -> findings.error(
                                    file,
                                    Diagrams.call(element),
                                    "expression.name",
                                    match.group(),
                                    name,
                                    String.join(", ", steps.helperNames())));
                }
            }
        }
    }

    private boolean parses(String file, String element, String text, Findings findings) {
        if (!text.contains("${")) {
            return true;
        }
        try {
            parser.createExpression(text);
            return true;
        } catch (RuntimeException e) {
            findings.error(file, element, "expression.unreadable", text);
            return false;
        }
    }

    private static Set<String> unknown(Set<String> names, Set<String> known) {
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeAll(known);
        return unknown;
    }
}
