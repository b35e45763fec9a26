package org.reglament.procedure;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every decision that a diagram asks for exists in the folder, and its answers are short enough to decide by. */
@Component
@Order(40)
class DecisionRule implements ProcedureRule {

    private static final Pattern PATH = Pattern.compile("\\s*\\$\\{\\s*(\\w+)\\.(\\w+)\\s*}\\s*");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]+)\"");

    @Override
    public void check(ProcedureFolder folder, Findings findings) {
        Process process = folder.process().orElseThrow();
        Map<String, DmnModelInstance> tables = folder.decisions();
        boolean readable = true;
        for (Map.Entry<String, byte[]> file : folder.files().entrySet()) {
            if (file.getKey().endsWith(".dmn") && !tables.containsKey(file.getKey())) {
                readable = false;
                findings.error(file.getKey(), "", "decision.unreadable", flaw(file.getValue()));
            }
        }
        Set<String> decisions = new HashSet<>();
        tables.values().forEach(table -> table.getModelElementsByType(Decision.class)
                .forEach(decision -> decisions.add(decision.getId())));
        for (BusinessRuleTask task : Diagrams.all(process, BusinessRuleTask.class)) {
            String decision = task.getCamundaDecisionRef();
            if (decision == null || !decisions.contains(decision)) {
                findings.error(
                        folder.diagramFile(),
                        Diagrams.call(task),
                        "decision.missing",
                        folder.key(),
                        String.valueOf(decision));
            } else if (!"deployment".equals(task.getCamundaDecisionRefBinding())) {
                findings.error(folder.diagramFile(), Diagrams.call(task), "decision.unbound");
            }
        }
        if (readable) {
            longTexts(folder, findings);
        }
    }

    /** What is wrong with a table that cannot be read. */
    private static String flaw(byte[] unreadable) {
        try {
            Dmn.readModelFromStream(new ByteArrayInputStream(unreadable));
            return "";
        } catch (ModelException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** The tables among those in which a process's decisions stand. */
    static List<DmnModelInstance> askedBy(Process process, Collection<DmnModelInstance> tables) {
        Set<String> asked = new HashSet<>();
        Diagrams.all(process, BusinessRuleTask.class).forEach(task -> asked.add(task.getCamundaDecisionRef()));
        return tables.stream()
                .filter(table -> table.getModelElementsByType(Decision.class).stream()
                        .anyMatch(decision -> asked.contains(decision.getId())))
                .toList();
    }

    /** The texts that the tables asked by a process may give for {@code ${resultVariable.output}}. */
    static Set<String> answers(String expression, Process process, Collection<DmnModelInstance> tables) {
        Matcher path = PATH.matcher(expression);
        Set<String> answers = new TreeSet<>();
        if (path.matches()) {
            for (BusinessRuleTask task : Diagrams.all(process, BusinessRuleTask.class)) {
                if (path.group(1).equals(task.getCamundaResultVariable())) {
                    tables.forEach(table -> table.getModelElementsByType(Decision.class).stream()
                            .filter(decision -> decision.getId().equals(task.getCamundaDecisionRef()))
                            .flatMap(decision -> decision.getChildElementsByType(DecisionTable.class).stream())
                            .forEach(logic -> column(logic, path.group(2), answers)));
                }
            }
        }
        return answers;
    }

    private static void column(DecisionTable logic, String name, Set<String> into) {
        List<Output> outputs = List.copyOf(logic.getOutputs());
        for (Rule row : logic.getRules()) {
            List<OutputEntry> entries = List.copyOf(row.getOutputEntries());
            for (int i = 0; i < entries.size(); i++) {
                Matcher text = TEXT.matcher(entries.get(i).getTextContent().strip());
                if (name.equals(outputs.get(i).getName()) && text.matches()) {
                    into.add(text.group(1));
                }
            }
        }
    }

    private static void longTexts(ProcedureFolder folder, Findings findings) {
        Answers answers = new Answers(
                folder.forms().values(),
                folder.diagram(),
                askedBy(folder.process().orElseThrow(), folder.decisions().values()));
        answers.named().forEach(name -> {
            if (answers.kinds().get(name) == Answers.Kind.LONG_TEXT) {
                findings.error(folder.diagramFile(), "'" + name + "'", "decision.long");
            }
        });
    }
}
