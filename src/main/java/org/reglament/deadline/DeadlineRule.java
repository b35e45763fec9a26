package org.reglament.deadline;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.ProcedureSettings;
import org.reglament.procedure.Finding;
import org.reglament.procedure.Findings;
import org.reglament.procedure.ProcedureFolder;
import org.reglament.procedure.ProcedureRule;
import org.springframework.stereotype.Component;

/** Checks a diagram's deadlines: their rules can be read, and whatever is named is started and met somewhere. */
@Component
class DeadlineRule implements ProcedureRule {
    private static final Pattern NAMED = Pattern.compile("deadline\\.(?:due|control)\\(\\s*['\"]([^'\"]*)['\"]\\s*\\)");
    private static final Set<String> FOLLOW_UPS =
            Set.of("extendDeadline", "stopDeadline", "resumeDeadline", "meetDeadline", "reportBreach");

    private static final Pattern SETTING =
            Pattern.compile("\\$\\{\\s*setting\\.text\\(\\s*'([^']*)'\\s*,\\s*'([^']*)'\\s*\\)\\s*}");

    @Override
    public void check(ProcedureFolder folder, Findings findings) {
        BpmnModelInstance diagram = folder.diagram();
        Set<String> started = new LinkedHashSet<>();
        // What one diagram of the folder starts, another may ask for: they are sheets of one case.
        folder.sheets().forEach(sheet -> steps(sheet.diagram(), "startDeadline")
                .forEach(step -> input(step, "key").ifPresent(started::add)));
        Map<String, ServiceTask> here = new LinkedHashMap<>();
        steps(diagram, "startDeadline").forEach(step -> {
            input(step, "key").ifPresent(key -> here.put(key, step));
            parses(folder, findings, step, "rule", Rule::parse);
            text(step, "rule").ifPresent(text -> {
                Matcher set = SETTING.matcher(text);
                if (set.matches()) {
                    parses(folder, findings, step, "rule", set.group(2), Rule::parse);
                }
            });
            parses(folder, findings, step, "from", StartEvent::parse);
            parses(folder, findings, step, "extendWithin", Rule::parse);
        });
        for (String verb : FOLLOW_UPS) {
            steps(diagram, verb)
                    .forEach(step -> input(step, "key").ifPresent(key -> known(folder, findings, step, key, started)));
        }
        diagram.getModelElementsByType(UserTask.class).forEach(task -> {
            named(task.getCamundaDueDate(), key -> known(folder, findings, task, key, started));
            named(task.getCamundaFollowUpDate(), key -> known(folder, findings, task, key, started));
        });
        Stream.of(TimerEventDefinition.class, ConditionExpression.class)
                .flatMap(type -> diagram.getModelElementsByType(type).stream())
                .forEach(used ->
                        named(used.getTextContent(), key -> known(folder, findings, owner(used), key, started)));
        warnOfUnmet(
                folder,
                findings,
                here,
                folder.sheets().stream()
                        .flatMap(sheet -> steps(sheet.diagram(), "meetDeadline"))
                        .toList());
    }

    private static void parses(
            ProcedureFolder folder, Findings findings, ServiceTask step, String input, Consumer<String> parser) {
        input(step, input).ifPresent(text -> parses(folder, findings, step, input, text, parser));
    }

    private static void parses(
            ProcedureFolder folder,
            Findings findings,
            ServiceTask step,
            String input,
            String text,
            Consumer<String> parser) {
        try {
            parser.accept(text);
        } catch (DeadlineRefusedException refused) {
            findings.error(
                    folder.diagramFile(),
                    label(step),
                    "deadline.rule",
                    (Finding.Saying) locale -> DeadlineTexts.own().getMessage(refused, locale),
                    input);
        }
    }

    private static void known(
            ProcedureFolder folder,
            Findings findings,
            @Nullable ModelElementInstance element,
            String key,
            Collection<String> started) {
        if (!started.contains(key)) {
            findings.error(
                    folder.diagramFile(),
                    label(element),
                    started.isEmpty() ? "deadline.none" : "deadline.unstarted",
                    key,
                    String.join(", ", started));
        }
    }

    private static void warnOfUnmet(
            ProcedureFolder folder,
            Findings findings,
            Map<String, ServiceTask> started,
            Collection<ServiceTask> meets) {
        Set<String> met =
                meets.stream().flatMap(step -> input(step, "key").stream()).collect(Collectors.toSet());
        started.forEach((key, step) -> {
            if (!met.contains(key)) {
                findings.warn(folder.diagramFile(), label(step), "deadline.unmet", key);
            }
        });
    }

    private static void named(@Nullable String text, Consumer<String> use) {
        if (text != null) {
            Matcher named = NAMED.matcher(text);
            while (named.find()) {
                use.accept(named.group(1));
            }
        }
    }

    static Stream<ServiceTask> steps(BpmnModelInstance diagram, String verb) {
        return diagram.getModelElementsByType(ServiceTask.class).stream()
                .filter(task -> ("${" + verb + "}").equals(task.getCamundaDelegateExpression()));
    }

    /** The input as the author wrote it; one that is computed at run time cannot be judged here. */
    static Optional<String> input(ServiceTask step, String name) {
        return text(step, name).filter(text -> !text.contains("${") && !text.contains("#{"));
    }

    /** How long the term of that step is, as written or as the region sets it; empty when only a case tells. */
    static Optional<Rule> rule(ServiceTask step, String procedure, ProcedureSettings settings) {
        Optional<Matcher> set = text(step, "rule").map(SETTING::matcher).filter(Matcher::matches);
        return set.map(named -> settings.text(procedure, named.group(1), named.group(2)))
                .or(() -> input(step, "rule"))
                .map(Rule::parse);
    }

    private static Optional<String> text(ServiceTask step, String name) {
        if (step.getExtensionElements() == null) {
            return Optional.empty();
        }
        return step.getExtensionElements().getElementsQuery().filterByType(CamundaInputOutput.class).list().stream()
                .flatMap(inputs -> inputs.getCamundaInputParameters().stream())
                .filter(input -> name.equals(input.getCamundaName()))
                .map(input -> input.getTextContent().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static @Nullable ModelElementInstance owner(ModelElementInstance used) {
        ModelElementInstance owner = used;
        while (owner != null && !(owner instanceof FlowElement)) {
            owner = owner.getParentElement();
        }
        return owner;
    }

    private static String label(@Nullable ModelElementInstance element) {
        if (!(element instanceof FlowElement flow)) {
            return "";
        }
        String name = flow.getName();
        return name == null || name.isBlank()
                ? "'" + flow.getId() + "'"
                : "«" + name.strip().replaceAll("\\s+", " ") + "» (" + flow.getId() + ")";
    }
}
