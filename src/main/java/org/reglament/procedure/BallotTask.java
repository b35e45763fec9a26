package org.reglament.procedure;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/**
 * A user task that is a vote (property {@code ballot}), for the rules of the feature that takes votes.
 *
 * @param call what findings call it
 * @param item key of the question
 * @param parallel whether each member has a task of their own, side by side
 * @param apart whether each instance goes on in a transaction of its own, one after the other
 * @param members the collection over which it is done
 * @param member the expression that would name the loop's own member; empty where the loop names none
 * @param closes the times of timers that end it
 */
public record BallotTask(
        String call,
        String item,
        boolean parallel,
        boolean apart,
        String members,
        String member,
        String assignee,
        List<String> closes) {

    /** Every vote of the folder's diagram. */
    public static List<BallotTask> of(ProcedureFolder folder) {
        List<BallotTask> votes = new ArrayList<>();
        Process process = folder.process().orElseThrow();
        for (UserTask task : Diagrams.all(process, UserTask.class)) {
            String item = Diagrams.properties(task).get("ballot");
            if (item != null) {
                votes.add(read(task, item, process));
            }
        }
        return votes;
    }

    private static BallotTask read(UserTask task, String item, Process process) {
        MultiInstanceLoopCharacteristics loop =
                task.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics many ? many : null;
        String member = loop == null ? null : loop.getCamundaElementVariable();
        return new BallotTask(
                Diagrams.call(task),
                item,
                loop != null && !loop.isSequential(),
                loop != null && loop.isCamundaAsyncAfter() && loop.isCamundaExclusive(),
                loop == null ? "" : text(loop.getCamundaCollection()),
                member == null ? "" : "${" + member + "}",
                text(task.getCamundaAssignee()),
                Diagrams.all(process, BoundaryEvent.class).stream()
                        .filter(event -> task.equals(event.getAttachedTo()) && event.cancelActivity())
                        .flatMap(event -> event.getEventDefinitions().stream())
                        .flatMap(timer -> timer.getChildElementsByType(TimeDate.class).stream())
                        .map(date -> text(date.getTextContent()))
                        .toList());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.replaceAll("\\s+", "");
    }
}
