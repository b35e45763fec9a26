package org.reglament.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.jspecify.annotations.Nullable;

/** Turns the layout of a diagram's file into shapes and lines with their words in place, as its modeler shows them. */
final class DrawnShapes {

    private static final double LABEL = 90;
    private static final double PADDING = 5;

    private DrawnShapes() {}

    static Drawing.Shape of(BpmnShape shape, BaseElement element, String name) {
        Bounds box = shape.getBounds();
        String kind = kind(element);
        boolean upright = kind.equals("pool") || kind.equals("lane");
        boolean inside = kind.equals("task") || kind.equals("subprocess") || kind.equals("note") || upright;
        List<Drawing.Words> words = new ArrayList<>();
        int size = 12;
        if (!name.isEmpty()) {
            Lettering.Block block =
                    inside ? inner(name, box, kind) : Lettering.label(name, labelWidth(shape.getBpmnLabel()));
            size = block.size();
            words = inside ? placed(block, box, kind) : below(block, shape.getBpmnLabel(), box);
        }
        return new Drawing.Shape(
                element.getId(),
                kind,
                mark(element),
                element instanceof Event event ? ring(event) : "",
                box.getX(),
                box.getY(),
                box.getWidth(),
                box.getHeight(),
                size,
                List.copyOf(words),
                upright,
                element instanceof Activity activity && activity.getLoopCharacteristics() != null);
    }

    static Drawing.Line line(BpmnEdge edge, String name) {
        BaseElement element = edge.getBpmnElement();
        String points = edge.getWaypoints().stream()
                .map(point -> plain(point.getX()) + "," + plain(point.getY()))
                .collect(Collectors.joining(" "));
        List<Drawing.Words> words = List.of();
        int size = 11;
        if (!name.isEmpty()) {
            BpmnLabel label = edge.getBpmnLabel();
            Lettering.Block block = Lettering.label(name, labelWidth(label));
            size = block.size();
            words = below(block, label, middle(List.copyOf(edge.getWaypoints())));
        }
        String kind = element instanceof SequenceFlow ? "flow" : "association";
        return new Drawing.Line(element.getId(), kind, points, size, words);
    }

    private static Lettering.Block inner(String name, Bounds box, String kind) {
        return switch (kind) {
            case "pool", "lane" -> Lettering.fit(name, box.getHeight() - 2 * PADDING, 28);
            case "subprocess" -> Lettering.label(name, box.getWidth() - 2 * PADDING);
            case "note" -> Lettering.fit(name, box.getWidth() - 2 * PADDING, box.getHeight());
            default -> Lettering.fit(name, box.getWidth() - 2 * PADDING, box.getHeight() - 2 * PADDING);
        };
    }

    private static List<Drawing.Words> placed(Lettering.Block block, Bounds box, String kind) {
        double middle = box.getX() + box.getWidth() / 2;
        return switch (kind) {
            // Turned by the page around the middle of the strip.
            case "pool", "lane" -> lines(block, box.getX() + 15, box.getY() + box.getHeight() / 2 - block.height() / 2);
            case "subprocess" -> lines(block, middle, box.getY() + PADDING);
            case "note" -> lines(block, box.getX() + PADDING, box.getY() + PADDING);
            default -> lines(block, middle, box.getY() + box.getHeight() / 2 - block.height() / 2);
        };
    }

    private static List<Drawing.Words> below(Lettering.Block block, @Nullable BpmnLabel label, Bounds box) {
        if (label != null && label.getBounds() != null) {
            Bounds place = label.getBounds();
            return lines(block, place.getX() + place.getWidth() / 2, place.getY());
        }
        return lines(block, box.getX() + box.getWidth() / 2, box.getY() + box.getHeight() + 4);
    }

    private static List<Drawing.Words> below(Lettering.Block block, @Nullable BpmnLabel label, double[] otherwise) {
        if (label != null && label.getBounds() != null) {
            Bounds place = label.getBounds();
            return lines(block, place.getX() + place.getWidth() / 2, place.getY());
        }
        return lines(block, otherwise[0], otherwise[1] - block.height() - 2);
    }

    private static List<Drawing.Words> lines(Lettering.Block block, double x, double top) {
        List<Drawing.Words> lines = new ArrayList<>();
        for (String text : block.lines()) {
            lines.add(new Drawing.Words(x, top + lines.size() * block.leading() + block.size(), text));
        }
        return lines;
    }

    private static double labelWidth(@Nullable BpmnLabel label) {
        Bounds place = label == null ? null : label.getBounds();
        return place == null ? LABEL : Math.max(LABEL, place.getWidth());
    }

    private static double[] middle(List<Waypoint> points) {
        Waypoint from = points.get((points.size() - 1) / 2);
        Waypoint to = points.get(points.size() / 2);
        return new double[] {(from.getX() + to.getX()) / 2, (from.getY() + to.getY()) / 2};
    }

    private static String kind(BaseElement element) {
        if (element instanceof Participant) {
            return "pool";
        } else if (element instanceof Lane) {
            return "lane";
        } else if (element instanceof SubProcess) {
            return "subprocess";
        } else if (element instanceof Event) {
            return "event";
        } else if (element instanceof Gateway) {
            return "gateway";
        } else if (element instanceof TextAnnotation) {
            return "note";
        }
        return element instanceof Activity ? "task" : "group";
    }

    private static String mark(BaseElement element) {
        if (element instanceof UserTask) {
            return "user";
        } else if (element instanceof BusinessRuleTask) {
            return "rule";
        } else if (element instanceof CallActivity) {
            return "call";
        } else if (element instanceof ParallelGateway) {
            return "+";
        } else if (element instanceof InclusiveGateway) {
            return "○";
        } else if (element instanceof EventBasedGateway) {
            return "◇";
        } else if (element instanceof Gateway) {
            return "×";
        } else if (element instanceof CatchEvent event) {
            return trigger(event.getEventDefinitions());
        } else if (element instanceof ThrowEvent event) {
            return trigger(event.getEventDefinitions());
        }
        return element instanceof Activity && !(element instanceof SubProcess) ? "step" : "";
    }

    private static String trigger(java.util.Collection<EventDefinition> definitions) {
        return definitions.stream()
                .findFirst()
                .map(definition -> definition
                        .getElementType()
                        .getTypeName()
                        .replace("EventDefinition", "")
                        .toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private static String ring(Event event) {
        if (event instanceof StartEvent start) {
            return start.isInterrupting() ? "start" : "start-aside";
        } else if (event instanceof EndEvent) {
            return "end";
        }
        return event instanceof BoundaryEvent boundary && !boundary.cancelActivity() ? "aside" : "middle";
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
