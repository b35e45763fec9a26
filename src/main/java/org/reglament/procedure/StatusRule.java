package org.reglament.procedure;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The public status stands on the main line only: where tokens run side by side the last one would win. */
@Component
@Order(50)
class StatusRule implements ProcedureRule {

    @Override
    public void check(ProcedureFolder folder, Findings findings) {
        Process process = folder.process().orElseThrow();
        Set<FlowNode> telling = telling(process, folder.sheets());
        Set<FlowNode> beside = beside(process, telling);
        for (FlowNode node : telling) {
            if (Diagrams.manyTimes(node) || inside(node, beside) || beside.contains(node)) {
                findings.error(folder.diagramFile(), Diagrams.call(node), "status.beside");
            }
        }
    }

    /** Nodes that set a status, be it in the diagram that they call. */
    private static Set<FlowNode> telling(Process process, List<ProcedureFolder> sheets) {
        Set<FlowNode> telling = new HashSet<>();
        for (FlowElement element : Diagrams.flowElements(process)) {
            if (element instanceof FlowNode node && says(node)) {
                telling.add(node);
            } else if (element instanceof CallActivity call) {
                sheets.stream()
                        .filter(sheet -> sheet.processId().equals(call.getCalledElement()))
                        .flatMap(sheet -> sheet.process().stream())
                        .filter(called -> !called.equals(process))
                        .filter(called ->
                                Diagrams.all(called, FlowNode.class).stream().anyMatch(StatusRule::says))
                        .forEach(called -> telling.add(call));
            }
        }
        return telling;
    }

    private static boolean says(FlowNode node) {
        return Diagrams.properties(node).containsKey("status")
                || Diagrams.camunda(node, "delegateExpression")
                        .filter("${setStatus}"::equals)
                        .isPresent();
    }

    /** Nodes that a token reaches while another that tells of itself may be under way: after splits and side events. */
    private static Set<FlowNode> beside(Process process, Set<FlowNode> telling) {
        Set<FlowNode> beside = new HashSet<>();
        for (FlowElement element : Diagrams.flowElements(process)) {
            if ((element instanceof ParallelGateway || element instanceof InclusiveGateway)
                    && ((FlowNode) element).getOutgoing().size() > 1) {
                split((FlowNode) element, telling, beside);
            }
            if (element instanceof BoundaryEvent boundary && !boundary.cancelActivity()
                    || element instanceof StartEvent start && !start.isInterrupting()) {
                beside.addAll(reach(((FlowNode) element).getOutgoing()));
            }
            if (element instanceof FlowNode node && Diagrams.manyTimes(node)) {
                beside.add(node);
            }
        }
        return beside;
    }

    /** Where a single branch sets statuses there is nothing that could win over it. */
    private static void split(FlowNode gateway, Set<FlowNode> telling, Set<FlowNode> beside) {
        List<Set<FlowNode>> branches = gateway.getOutgoing().stream()
                .map(branch -> reach(List.of(branch)))
                .toList();
        if (branches.stream()
                        .filter(branch -> branch.stream().anyMatch(node -> tells(node, telling)))
                        .count()
                > 1) {
            branches.forEach(beside::addAll);
        }
    }

    private static boolean tells(FlowNode node, Set<FlowNode> telling) {
        return telling.contains(node) || telling.stream().anyMatch(inner -> inside(inner, Set.of(node)));
    }

    private static Set<FlowNode> reach(Collection<SequenceFlow> from) {
        Set<FlowNode> reached = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>();
        from.stream().map(SequenceFlow::getTarget).forEach(open::add);
        while (!open.isEmpty()) {
            FlowNode node = open.poll();
            boolean joins = (node instanceof ParallelGateway || node instanceof InclusiveGateway)
                    && node.getIncoming().size() > 1;
            if (!joins && reached.add(node)) {
                node.getOutgoing().stream().map(SequenceFlow::getTarget).forEach(open::add);
            }
        }
        return reached;
    }

    private static boolean inside(FlowNode node, Set<FlowNode> beside) {
        ModelElementInstance parent = node.getParentElement();
        while (parent instanceof SubProcess sub) {
            if (beside.contains(sub) || Diagrams.manyTimes(sub)) {
                return true;
            }
            parent = sub.getParentElement();
        }
        return false;
    }
}
