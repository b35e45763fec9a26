package org.reglament.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/**
 * Where a diagram's nodes, flows and lanes are drawn, by id.
 *
 * @param nodes of the process, its subprocesses included, that have a shape
 * @param flows that have a line of at least two points
 */
record Layout(Map<String, Box> nodes, Map<String, List<Point>> flows, Map<String, Box> lanes) {

    /** A point of the drawing. */
    record Point(double x, double y) {}

    /** The place of a shape. */
    record Box(double left, double top, double right, double bottom) {

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean holds(Box other) {
            return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
        }

        boolean holds(Point point) {
            return left < point.x && point.x < right && top < point.y && point.y < bottom;
        }

        /** The same with its edges moved outwards, or inwards where the number is negative. */
        Box grown(double by) {
            return new Box(left - by, top - by, right + by, bottom + by);
        }

        Box middle() {
            double x = (left + right) / 2;
            double y = (top + bottom) / 2;
            return new Box(x, y, x, y);
        }
    }

    static Layout of(Process process) {
        Map<String, Box> nodes = new LinkedHashMap<>();
        Map<String, Box> lanes = new LinkedHashMap<>();
        Map<String, List<Point>> flows = new LinkedHashMap<>();
        for (BpmnShape shape : process.getModelInstance().getModelElementsByType(BpmnShape.class)) {
            BaseElement element = shape.getBpmnElement();
            Bounds bounds = shape.getBounds();
            if (element != null && bounds != null) {
                Box box = new Box(
                        bounds.getX(),
                        bounds.getY(),
                        bounds.getX() + bounds.getWidth(),
                        bounds.getY() + bounds.getHeight());
                if (element instanceof FlowNode) {
                    nodes.put(element.getId(), box);
                } else if (element instanceof Lane) {
                    lanes.put(element.getId(), box);
                }
            }
        }
        for (BpmnEdge edge : process.getModelInstance().getModelElementsByType(BpmnEdge.class)) {
            Collection<Waypoint> points = edge.getWaypoints();
            if (edge.getBpmnElement() instanceof SequenceFlow flow && points.size() > 1) {
                List<Point> line = new ArrayList<>();
                points.forEach(point -> line.add(new Point(point.getX(), point.getY())));
                flows.put(flow.getId(), line);
            }
        }
        return new Layout(nodes, flows, lanes);
    }

    /** Whether a line passes through the inside of a box. */
    static boolean passes(List<Point> line, Box box) {
        for (int n = 1; n < line.size(); n++) {
            if (clips(line.get(n - 1), line.get(n), box)) {
                return true;
            }
        }
        return false;
    }

    /** Cuts the piece down to the box, side by side (Liang and Barsky). */
    private static boolean clips(Point from, Point to, Box box) {
        double dx = to.x - from.x;
        double dy = to.y - from.y;
        double[] rates = {-dx, dx, -dy, dy};
        double[] gaps = {from.x - box.left, box.right - from.x, from.y - box.top, box.bottom - from.y};
        double enters = 0;
        double leaves = 1;
        for (int side = 0; side < rates.length; side++) {
            if (rates[side] == 0) {
                if (gaps[side] <= 0) {
                    return false;
                }
            } else {
                double at = gaps[side] / rates[side];
                enters = rates[side] < 0 ? Math.max(enters, at) : enters;
                leaves = rates[side] > 0 ? Math.min(leaves, at) : leaves;
            }
        }
        return enters < leaves;
    }

    /** Whether two lines cross, not merely touch or run along each other. */
    static boolean cross(List<Point> one, List<Point> other) {
        for (int n = 1; n < one.size(); n++) {
            for (int m = 1; m < other.size(); m++) {
                if (cross(one.get(n - 1), one.get(n), other.get(m - 1), other.get(m))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean cross(Point a, Point b, Point c, Point d) {
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    }

    private static double side(Point a, Point b, Point p) {
        return Math.signum((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x));
    }
}
