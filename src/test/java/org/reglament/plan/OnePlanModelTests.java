package org.reglament.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * The plan of a body, of the region and of a municipality are one model with other names and settings: what one main
 * diagram does, the other two do, or this fails.
 */
class OnePlanModelTests {
    private static final String ORIGINAL = "openness-plan";
    /** What the commission does, and what becomes of a plan that it stops. */
    private static final Set<String> COMMISSION = Set.of("agree", "still-open", "stopped");

    private static final Set<String> WORDS = Set.of("name", "name_en", "basis", "basis_en");

    @Test
    void the_regions_plan_goes_the_way_of_a_bodys_plan() throws Exception {
        assertThat(model("complex-plan")).isEqualTo(model(ORIGINAL)).hasSizeGreaterThan(20);
        assertThat(drawing("complex-plan")).isEqualTo(drawing(ORIGINAL));
    }

    @Test
    void a_municipalitys_plan_goes_the_same_way_without_the_commission() throws Exception {
        Map<String, String> original = model(ORIGINAL);
        assertThat(original).containsKeys(COMMISSION.toArray(String[]::new));
        Map<String, String> without = new TreeMap<>();
        original.forEach((id, what) -> {
            if (!COMMISSION.contains(id) && COMMISSION.stream().noneMatch(gone -> what.contains("=" + gone + "]"))) {
                without.put(id, what);
            }
        });
        without.put("check-plan-to-publish-plan", "sequenceFlow[sourceRef=check-plan][targetRef=publish-plan]");

        assertThat(model("municipal-plan")).isEqualTo(without);
    }

    /** Sheets, forms and letters of the original serve all three. */
    @Test
    void nothing_is_copied() throws IOException {
        for (String procedure : Set.of("complex-plan", "municipal-plan")) {
            assertThat(Path.of("forms", procedure)).doesNotExist();
            assertThat(Path.of("templates/letters", procedure)).doesNotExist();
            try (Stream<Path> files = Files.list(Path.of("processes", procedure))) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .containsExactlyInAnyOrder(procedure + ".bpmn", "examples");
            }
            assertThat(Files.readString(diagram(procedure))).contains("name=\"shares\" value=\"openness-plan\"");
        }
    }

    /** Nodes and flows by id, each with all that it does, without what it is called. */
    private static Map<String, String> model(String procedure) throws Exception {
        Map<String, String> model = new TreeMap<>();
        Element process =
                (Element) read(procedure).getElementsByTagName("bpmn:process").item(0);
        for (Node node = process.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && element.hasAttribute("id")
                    && !element.getTagName().equals("bpmn:laneSet")) {
                model.put(element.getAttribute("id"), text(element, procedure));
            }
        }
        return model;
    }

    private static Map<String, String> drawing(String procedure) throws Exception {
        Element plane = (Element)
                read(procedure).getElementsByTagName("bpmndi:BPMNPlane").item(0);
        return Map.of("drawing", text(plane, procedure));
    }

    private static String text(Element element, String procedure) {
        StringBuilder text = new StringBuilder(element.getTagName().replace("bpmn:", ""));
        Map<String, String> attributes = new TreeMap<>();
        NamedNodeMap all = element.getAttributes();
        for (int n = 0; n < all.getLength(); n++) {
            if (!WORDS.contains(all.item(n).getNodeName())
                    || element.getTagName().startsWith("camunda:")) {
                attributes.put(
                        all.item(n).getNodeName(), all.item(n).getNodeValue().replace(procedure, ORIGINAL));
            }
        }
        attributes.remove("id");
        attributes.forEach((name, value) ->
                text.append('[').append(name).append('=').append(value).append(']'));
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && !told(child)) {
                text.append('\n').append(text(child, procedure));
            } else if (node.getNodeType() == Node.TEXT_NODE
                    && !node.getNodeValue().isBlank()) {
                text.append(' ').append(node.getNodeValue().strip());
            }
        }
        return text.toString();
    }

    /** What may differ: names, articles and the kind of the plan; and what the flows say again. */
    private static boolean told(Element element) {
        return switch (element.getTagName()) {
            case "bpmn:incoming", "bpmn:outgoing" -> true;
            case "camunda:property" -> WORDS.contains(element.getAttribute("name"));
            case "camunda:inputParameter" -> element.getAttribute("name").equals("kind");
            default -> false;
        };
    }

    private static Path diagram(String procedure) {
        return Path.of("processes", procedure, procedure + ".bpmn");
    }

    private static Document read(String procedure) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(diagram(procedure).toFile());
    }
}
