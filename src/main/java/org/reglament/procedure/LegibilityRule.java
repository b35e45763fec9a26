package org.reglament.procedure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.LaneSet;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.reglament.procedure.Layout.Box;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the drawing can be read: nothing covered, nothing crossed, everything in its lane. */
@Component
@Order(95)
class LegibilityRule implements ProcedureRule {

    /** Beyond it nobody reads the drawing, and comparing everything with everything takes long. */
    private static final int MOST = 600;

    private static final double WIDEST = 3000;
    private static final double TOLERANCE = 2;

    @Override
    public void check(ProcedureFolder folder, Findings findings) {
        Process process = folder.process().orElseThrow();
        List<FlowNode> nodes = Diagrams.all(process, FlowNode.class);
        List<SequenceFlow> flows = Diagrams.all(process, SequenceFlow.class);
        Layout layout = Layout.of(process);
        Report report = new Report(folder, findings);
        if (layout.nodes().isEmpty()) {
            report.bad("", "drawing.none");
            return;
        }
        if (nodes.size() + flows.size() > MOST) {
            report.weak("", "drawing.many", nodes.size());
            return;
        }
        drawn(nodes, flows, layout, report);
        overlaps(nodes, layout, report);
        passages(nodes, flows, layout, report);
        crossings(flows, layout, report);
        for (LaneSet set : process.getLaneSets()) {
            lanes(set, layout, report);
        }
        width(layout, report);
    }

    private static void drawn(List<FlowNode> nodes, List<SequenceFlow> flows, Layout layout, Report report) {
        nodes.stream()
                .filter(node -> !layout.nodes().containsKey(node.getId()))
                .forEach(node -> report.bad(Diagrams.call(node), "drawing.element"));
        flows.stream()
                .filter(flow -> !layout.flows().containsKey(flow.getId()))
                .forEach(flow -> report.bad(Diagrams.call(flow), "drawing.flow"));
    }

    private static void overlaps(List<FlowNode> nodes, Layout layout, Report report) {
        for (int n = 0; n < nodes.size(); n++) {
            for (int m = n + 1; m < nodes.size(); m++) {
                FlowNode one = nodes.get(n);
                FlowNode other = nodes.get(m);
                Box first = layout.nodes().get(one.getId());
                Box second = layout.nodes().get(other.getId());
                if (first == null || second == null) {
                    continue;
                }
                if (around(one, other) || around(other, one)) {
                    Box outer = around(one, other) ? first : second;
                    Box inner = around(one, other) ? second : first;
                    FlowNode child = around(one, other) ? other : one;
                    if (!(child instanceof BoundaryEvent)
                            && !outer.grown(TOLERANCE).holds(inner)) {
                        report.bad(Diagrams.call(child), "drawing.subprocess");
                    }
                } else if (!sits(one, other)
                        && !sits(other, one)
                        && first.grown(-1).overlaps(second.grown(-1))) {
                    report.bad(Diagrams.call(one), "drawing.covers", Diagrams.call(other));
                }
            }
        }
    }

    /** Whether the one is a subprocess in which the other stands, at any depth. */
    private static boolean around(FlowNode one, FlowNode other) {
        return one instanceof SubProcess && parents(other).contains(one);
    }

    private static Set<ModelElementInstance> parents(FlowNode node) {
        Set<ModelElementInstance> parents = new HashSet<>();
        for (ModelElementInstance parent = node.getParentElement();
                parent instanceof SubProcess;
                parent = parent.getParentElement()) {
            parents.add(parent);
        }
        return parents;
    }

    private static boolean sits(FlowNode one, FlowNode other) {
        return one instanceof BoundaryEvent event && other.equals(event.getAttachedTo());
    }

    private static void passages(List<FlowNode> nodes, List<SequenceFlow> flows, Layout layout, Report report) {
        for (SequenceFlow flow : flows) {
            List<Layout.Point> line = layout.flows().get(flow.getId());
            FlowNode source = flow.getSource();
            FlowNode target = flow.getTarget();
            if (line == null || source == null || target == null) {
                continue;
            }
            for (FlowNode node : nodes) {
                Box box = layout.nodes().get(node.getId());
                boolean own = node.equals(source)
                        || node.equals(target)
                        || around(node, source)
                        || around(node, target)
                        || sits(source, node)
                        || sits(node, source)
                        || sits(node, target);
                if (box != null && !own && Layout.passes(line, box.grown(-TOLERANCE))) {
                    report.bad(way(flow), "drawing.through", Diagrams.call(node));
                }
            }
        }
    }

    private static void crossings(List<SequenceFlow> flows, Layout layout, Report report) {
        for (int n = 0; n < flows.size(); n++) {
            List<Layout.Point> one = layout.flows().get(flows.get(n).getId());
            for (int m = n + 1; m < flows.size(); m++) {
                List<Layout.Point> other = layout.flows().get(flows.get(m).getId());
                if (one != null && other != null && Layout.cross(one, other)) {
                    report.weak(way(flows.get(n)), "drawing.crosses", way(flows.get(m)));
                }
            }
        }
    }

    private static String way(SequenceFlow flow) {
        return end(flow.getSource()) + " → " + end(flow.getTarget());
    }

    private static String end(@Nullable FlowNode node) {
        return node == null ? "…" : Diagrams.call(node);
    }

    private static void lanes(LaneSet set, Layout layout, Report report) {
        List<Lane> lanes = new ArrayList<>(set.getLanes());
        for (int n = 0; n < lanes.size(); n++) {
            Lane lane = lanes.get(n);
            Box box = layout.lanes().get(lane.getId());
            if (box != null) {
                members(lane, box, layout, report);
                for (Lane other : lanes.subList(n + 1, lanes.size())) {
                    Box beside = layout.lanes().get(other.getId());
                    if (beside != null && box.grown(-1).overlaps(beside.grown(-1))) {
                        report.bad(name(lane), "drawing.lanes", name(other));
                    }
                }
            }
            LaneSet inner = lane.getChildLaneSet();
            if (inner != null) {
                lanes(inner, layout, report);
            }
        }
    }

    private static void members(Lane lane, Box box, Layout layout, Report report) {
        for (FlowNode node : lane.getFlowNodeRefs()) {
            Box place = layout.nodes().get(node.getId());
            if (place != null
                    && parents(node).isEmpty()
                    && !box.grown(TOLERANCE)
                            .holds(
                                    node instanceof BoundaryEvent || node instanceof SubProcess
                                            ? place.middle()
                                            : place)) {
                report.bad(Diagrams.call(node), "drawing.lane", name(lane));
            }
        }
    }

    private static String name(Lane lane) {
        String name = lane.getName();
        return name == null || name.isBlank() ? "'" + lane.getId() + "'" : "«" + name.strip() + "»";
    }

    private static void width(Layout layout, Report report) {
        Map<String, Box> all = layout.nodes();
        double left = all.values().stream().mapToDouble(Box::left).min().orElse(0);
        double right = all.values().stream().mapToDouble(Box::right).max().orElse(0);
        if (right - left > WIDEST) {
            report.weak("", "drawing.width", Math.round(right - left));
        }
    }

    /** Our own procedures are held to it, others are told. */
    private record Report(ProcedureFolder folder, Findings findings) {

        void bad(String element, String rule, Object... facts) {
            if (folder.own()) {
                findings.error(folder.diagramFile(), element, rule, facts);
            } else {
                weak(element, rule, facts);
            }
        }

        void weak(String element, String rule, Object... facts) {
            findings.warn(folder.diagramFile(), element, rule, facts);
        }
    }
}
