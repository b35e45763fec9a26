package org.reglament.procedure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
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
        Set<FlowNode> beside = beside(process);
        for (FlowElement element : Diagrams.flowElements(process)) {
            if (element instanceof FlowNode node && Diagrams.properties(node).containsKey("status")) {
                if (Diagrams.manyTimes(node) || inside(node, beside) || beside.contains(node)) {
                    findings.error(
                            folder.diagramFile(),
                            Diagrams.call(node),
                            "a public status is set where several things happen at once.",
                            "Set it before the flow splits or after it joins.");
                }
            }
        }
    }

    /** Nodes that a token reaches while another is under way: after splits and non-interrupting events. */
    private static Set<FlowNode> beside(Process process) {
        Set<FlowNode> beside = new HashSet<>();
        for (FlowElement element : Diagrams.flowElements(process)) {
            boolean splits = (element instanceof ParallelGateway || element instanceof InclusiveGateway)
                    && ((FlowNode) element).getOutgoing().size() > 1;
            boolean joinsIn = element instanceof BoundaryEvent boundary && !boundary.cancelActivity()
                    || element instanceof StartEvent start && !start.isInterrupting();
            if (splits || joinsIn) {
                reach((FlowNode) element, beside);
            }
            if (element instanceof FlowNode node && Diagrams.manyTimes(node)) {
                beside.add(node);
            }
        }
        return beside;
    }

    private static void reach(FlowNode from, Set<FlowNode> beside) {
        Deque<FlowNode> open = new ArrayDeque<>();
        from.getOutgoing().stream().map(SequenceFlow::getTarget).forEach(open::add);
        while (!open.isEmpty()) {
            FlowNode node = open.poll();
            boolean joins = (node instanceof ParallelGateway || node instanceof InclusiveGateway)
                    && node.getIncoming().size() > 1;
            if (!joins && beside.add(node)) {
                node.getOutgoing().stream().map(SequenceFlow::getTarget).forEach(open::add);
            }
        }
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
