package org.reglament.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.LaneSet;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;

/** Reads what our properties mean in a BPMN model. */
final class Diagrams {

    private Diagrams() {}

    static Map<String, String> properties(BaseElement element) {
        if (element.getExtensionElements() == null) {
            return Map.of();
        }
        Map<String, String> properties = new HashMap<>();
        for (CamundaProperties list : element.getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .list()) {
            for (CamundaProperty property : list.getCamundaProperties()) {
                String name = property.getCamundaName();
                if (name != null && property.getCamundaValue() != null) {
                    properties.put(name, property.getCamundaValue().strip());
                }
            }
        }
        return properties;
    }

    /** Flow elements at every depth. */
    static List<FlowElement> flowElements(Process process) {
        List<FlowElement> all = new ArrayList<>();
        collect(process.getFlowElements(), all);
        return all;
    }

    static <T extends FlowElement> List<T> all(Process process, Class<T> type) {
        return flowElements(process).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static void collect(Collection<FlowElement> elements, List<FlowElement> into) {
        for (FlowElement element : elements) {
            into.add(element);
            if (element instanceof SubProcess sub) {
                collect(sub.getFlowElements(), into);
            }
        }
    }

    /** Post by element id, taken from the lanes; what stands in a subprocess inherits the subprocess's lane. */
    static Map<String, String> posts(Process process) {
        Map<String, String> posts = new HashMap<>();
        for (LaneSet set : process.getLaneSets()) {
            lanes(set).forEach(lane -> {
                String post = properties(lane).get("post");
                if (post != null) {
                    lane.getFlowNodeRefs().forEach(node -> assign(node, post, posts));
                }
            });
        }
        return posts;
    }

    private static void assign(FlowNode node, String post, Map<String, String> posts) {
        if (node instanceof SubProcess sub) {
            List<FlowElement> inside = new ArrayList<>();
            collect(sub.getFlowElements(), inside);
            inside.forEach(element -> posts.putIfAbsent(element.getId(), post));
        }
        posts.put(node.getId(), post);
    }

    private static Stream<Lane> lanes(LaneSet set) {
        return set.getLanes().stream().flatMap(lane -> {
            LaneSet inner = lane.getChildLaneSet();
            return inner == null ? Stream.of(lane) : Stream.concat(Stream.of(lane), lanes(inner));
        });
    }

    static @Nullable String form(FlowElement element) {
        if (element instanceof UserTask task) {
            return task.getCamundaFormRef();
        }
        return element instanceof StartEvent start ? start.getCamundaFormRef() : null;
    }

    /** Text of an attribute of the engine's namespace, for example {@code class}. */
    static Optional<String> camunda(BpmnModelElementInstance element, String attribute) {
        return Optional.ofNullable(element.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", attribute));
    }

    static boolean manyTimes(FlowElement element) {
        return element instanceof Activity activity && activity.getLoopCharacteristics() != null;
    }

    /** The name that people see, or the id where there is none. */
    static String call(FlowElement element) {
        String name = element.getName();
        return name == null || name.isBlank()
                ? "'" + element.getId() + "'"
                : "«" + name.strip().replaceAll("\\s+", " ") + "» (" + element.getId() + ")";
    }
}
