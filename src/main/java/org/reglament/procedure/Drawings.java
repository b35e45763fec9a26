package org.reglament.procedure;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads how diagrams are laid out, in the reader's language; what a version looks like never changes. */
@Component
public class Drawings {

    /** More than any way strays that leads on, and less than one that leads back. */
    private static final double EARLY_END = 100_000;

    private static final double GOES_BACK = 1_000_000;

    private static final int EDGE = 12;

    private final RepositoryService repository;
    private final Procedures procedures;
    private final Map<String, Drawing> known = new ConcurrentHashMap<>();

    Drawings(RepositoryService repository, Procedures procedures) {
        this.repository = repository;
        this.procedures = procedures;
    }

    /** The drawing of that version; empty when its file holds no layout. */
    public Optional<Drawing> of(String definitionId, Locale locale) {
        boolean english = english(locale);
        Drawing drawing =
                known.computeIfAbsent(definitionId + (english ? " en" : " ru"), key -> draw(definitionId, english));
        return drawing.shapes().isEmpty() ? Optional.empty() : Optional.of(drawing);
    }

    /** The diagram's XML with the names of the reader's language, for viewers. */
    public String xml(String definitionId, Locale locale) {
        String xml = procedures.diagram(definitionId);
        if (!english(locale)) {
            return xml;
        }
        BpmnModelInstance model =
                Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        model.getModelElementsByType(FlowElement.class).forEach(element -> element.setName(name(element, true)));
        model.getModelElementsByType(Lane.class).forEach(lane -> lane.setName(name(lane, true)));
        model.getModelElementsByType(Participant.class).forEach(pool -> pool.setName(name(pool, true)));
        return Bpmn.convertToString(model);
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private Drawing draw(String definitionId, boolean english) {
        ProcessDefinition definition = repository.getProcessDefinition(definitionId);
        BpmnModelInstance model = repository.getBpmnModelInstance(definitionId);
        Process process = model.getModelElementById(definition.getKey());
        List<Drawing.Shape> shapes = new ArrayList<>();
        Map<String, Bounds> places = new LinkedHashMap<>();
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            BaseElement element = shape.getBpmnElement();
            if (element != null && shape.getBounds() != null) {
                places.put(element.getId(), shape.getBounds());
                shapes.add(DrawnShapes.of(shape, element, name(element, english)));
            }
        }
        List<Drawing.Line> lines = model.getModelElementsByType(BpmnEdge.class).stream()
                .filter(edge -> edge.getBpmnElement() != null)
                .map(edge -> DrawnShapes.line(edge, name(edge.getBpmnElement(), english)))
                .toList();
        Map<String, Drawing.Node> nodes = new LinkedHashMap<>();
        Diagrams.all(process, FlowNode.class)
                .forEach(node -> nodes.put(
                        node.getId(),
                        new Drawing.Node(
                                node.getId(),
                                node.getElementType().getTypeName(),
                                name(node, english),
                                usual(node, places),
                                inside(node))));
        return sheet(definitionId, name(process, english), shapes, lines, model, nodes);
    }

    private static Drawing sheet(
            String definitionId,
            String name,
            List<Drawing.Shape> shapes,
            List<Drawing.Line> lines,
            BpmnModelInstance model,
            Map<String, Drawing.Node> nodes) {
        Collection<Waypoint> points = model.getModelElementsByType(Waypoint.class);
        double left = Math.min(
                min(shapes, Drawing.Shape::x),
                points.stream().mapToDouble(Waypoint::getX).min().orElse(0));
        double top = Math.min(
                min(shapes, Drawing.Shape::y),
                points.stream().mapToDouble(Waypoint::getY).min().orElse(0));
        double right = Math.max(
                shapes.stream().mapToDouble(one -> one.x() + one.width()).max().orElse(0),
                points.stream().mapToDouble(Waypoint::getX).max().orElse(0));
        double bottom = Math.max(
                shapes.stream().mapToDouble(one -> one.y() + one.height()).max().orElse(0),
                points.stream().mapToDouble(Waypoint::getY).max().orElse(0));
        // Labels under the lowest shapes need some room, too.
        double labels = shapes.stream()
                .flatMap(one -> one.words().stream())
                .mapToDouble(words -> words.y() + 4)
                .max()
                .orElse(bottom);
        bottom = Math.max(bottom, labels);
        return new Drawing(
                definitionId,
                name,
                (int) left - EDGE,
                (int) top - EDGE,
                (int) (right - left) + 2 * EDGE,
                (int) (bottom - top) + 2 * EDGE,
                // Large things first, so that what stands in them is drawn upon them.
                shapes.stream()
                        .sorted(Comparator.comparingInt((Drawing.Shape one) -> layer(one.kind()))
                                .thenComparing(one -> -one.width() * one.height()))
                        .toList(),
                lines,
                nodes);
    }

    private static int layer(String kind) {
        return switch (kind) {
            case "pool" -> 0;
            case "lane" -> 1;
            case "subprocess", "group" -> 2;
            default -> 3;
        };
    }

    private static double min(List<Drawing.Shape> shapes, java.util.function.ToDoubleFunction<Drawing.Shape> of) {
        return shapes.stream().mapToDouble(of).min().orElse(0);
    }

    /** Diagrams are drawn with the good way straight to the right, so that is what usually follows; an early end is not. */
    private static @Nullable String usual(FlowNode node, Map<String, Bounds> places) {
        Bounds here = places.get(node.getId());
        Optional<FlowNode> next = node.getOutgoing().stream()
                .map(SequenceFlow::getTarget)
                .min(Comparator.comparingDouble(target ->
                        strays(here, places.get(target.getId())) + (target instanceof EndEvent ? EARLY_END : 0)));
        if (next.isPresent()) {
            return next.get().getId();
        }
        return node.getParentElement() instanceof SubProcess sub && !sub.triggeredByEvent() ? usual(sub, places) : null;
    }

    private static @Nullable String inside(FlowNode node) {
        return node instanceof SubProcess sub && !sub.triggeredByEvent()
                ? sub.getChildElementsByType(StartEvent.class).stream()
                        .findFirst()
                        .map(BaseElement::getId)
                        .orElse(null)
                : null;
    }

    private static double strays(@Nullable Bounds from, @Nullable Bounds to) {
        if (from == null || to == null) {
            return Double.MAX_VALUE;
        }
        double across = to.getX() + to.getWidth() / 2 - from.getX() - from.getWidth() / 2;
        double down = to.getY() + to.getHeight() / 2 - from.getY() - from.getHeight() / 2;
        return Math.abs(down) + (across > 0 ? 0 : GOES_BACK - across);
    }

    private static String name(BaseElement element, boolean english) {
        String translated = english ? Diagrams.properties(element).get("name_en") : null;
        if (translated != null && !translated.isBlank()) {
            return translated;
        }
        String text = element.getAttributeValue("name");
        if (text == null && element instanceof org.camunda.bpm.model.bpmn.instance.TextAnnotation note) {
            text = note.getText() == null ? null : note.getText().getTextContent();
        }
        return text == null ? "" : text.strip();
    }
}
