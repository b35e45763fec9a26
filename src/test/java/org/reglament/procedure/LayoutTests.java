package org.reglament.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reglament.procedure.Layout.Box;
import org.reglament.procedure.Layout.Point;

/** A drawing that cannot be read is told of, element by element. */
class LayoutTests {
    private static final String FILE = "processes/body-request/body-request.bpmn";

    @Test
    void a_line_passes_through_a_box_but_not_along_its_edge() {
        Box box = new Box(10, 10, 20, 20);

        assertThat(Layout.passes(line(0, 15, 30, 15), box)).isTrue();
        assertThat(Layout.passes(line(0, 10, 30, 10), box)).isFalse();
        assertThat(Layout.passes(line(0, 0, 30, 30), box)).isTrue();
        assertThat(Layout.passes(line(0, 15, 9, 15), box)).isFalse();
    }

    @Test
    void lines_cross_only_where_they_pass_each_other() {
        assertThat(Layout.cross(line(0, 5, 10, 5), line(5, 0, 5, 10))).isTrue();
        assertThat(Layout.cross(line(0, 5, 10, 5), line(5, 5, 5, 10))).isFalse();
        assertThat(Layout.cross(line(0, 5, 10, 5), line(2, 5, 8, 5))).isFalse();
    }

    @Test
    void our_own_drawing_reads_well() throws IOException {
        assertThat(findings(xml -> xml)).isEmpty();
    }

    @Test
    void what_lies_on_another_or_out_of_its_lane_is_named() throws IOException {
        assertThat(findings(xml -> placed(xml, "reply", place(xml, "end-reply-term")))
                        .toString())
                .contains("it covers «Снять ответ с контроля» (end-reply-term)", "Move them apart");
        assertThat(findings(xml -> placed(xml, "reply", "x=\"636\" y=\"2000\"")).toString())
                .contains("it belongs to the lane", "is drawn elsewhere");
    }

    @Test
    void a_flow_through_an_element_and_a_crossing_are_named() throws IOException {
        String told = findings(xml ->
                        xml.replaceAll("<di:waypoint x=\"1036\" y=\"145\" />", "<di:waypoint x=\"300\" y=\"140\" />"))
                .toString();

        assertThat(told).contains(" → «Ответ получен» (answered): the flow runs through «Ответить на запрос» (reply)");
    }

    @Test
    void a_diagram_without_drawing_is_told_once() throws IOException {
        assertThat(findings(xml -> xml.replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "")))
                .hasSize(1)
                .first()
                .asString()
                .contains("not drawn");
    }

    private static String place(String xml, String element) {
        Matcher shape = shape(element).matcher(xml);
        assertThat(shape.find()).isTrue();
        return shape.group(2);
    }

    private static String placed(String xml, String element, String place) {
        return shape(element).matcher(xml).replaceFirst("$1" + place);
    }

    private static Pattern shape(String element) {
        return Pattern.compile("(bpmnElement=\"" + element + "\"[^>]*>\\s*<dc:Bounds )(x=\"[^\"]*\" y=\"[^\"]*\")");
    }

    private static List<Finding> findings(UnaryOperator<String> change) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put(FILE, change.apply(Files.readString(Path.of(FILE))).getBytes(StandardCharsets.UTF_8));
        Findings findings = new Findings();
        new LegibilityRule().check(new ProcedureFolder("body-request", files, true), findings);
        return findings.all();
    }

    private static List<Point> line(double... at) {
        return List.of(new Point(at[0], at[1]), new Point(at[2], at[3]));
    }
}
