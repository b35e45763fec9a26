package org.reglament.procedure;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes small procedures for tests: one process, one lane, what the test puts in. */
public final class Sketch {

    private final String key;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private String properties =
            "<camunda:property name='start' value='public'/><camunda:property name='numberPrefix' value='TT'/>"
                    + "<camunda:property name='registrationPrefix' value='ТТ'/>"
                    + "<camunda:property name='basis' value='тест'/><camunda:property name='basis_en' value='test'/><camunda:property name='term' value='3 дня'/><camunda:property name='term_en' value='3 days'/>";
    private String lane = "<camunda:properties><camunda:property name='post' value='registrar'/></camunda:properties>";
    private String attributes = "camunda:historyTimeToLive='P7305D'";
    private String messages = "";

    private Sketch(String key) {
        this.key = key;
    }

    public static Sketch of(String key) {
        return new Sketch(key);
    }

    public Sketch properties(String xml) {
        properties = xml;
        return this;
    }

    public Sketch attributes(String text) {
        attributes = text;
        return this;
    }

    /** The post of the one lane. */
    public Sketch post(String post) {
        lane = "<camunda:properties><camunda:property name='post' value='" + post + "'/></camunda:properties>";
        return this;
    }

    /** A lane without post. */
    public Sketch nobody() {
        lane = "";
        return this;
    }

    public Sketch message(String name) {
        messages += "<message id='" + name + "' name='" + name + "'/>";
        return this;
    }

    /** A form with one component per line of JSON. */
    public Sketch form(String id, String... components) {
        return file(
                "forms/" + key + "/" + id + ".form",
                "{\"id\":\"" + id + "\",\"type\":\"default\",\"schemaVersion\":18,\"components\":["
                        + String.join(",", components) + "]}");
    }

    public Sketch file(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The files as they are, without a diagram of ours. */
    public ProcedureFolder folder() {
        return new ProcedureFolder(key, files, false);
    }

    /** The flow elements; every id in {@code inLane} stands in the one lane. */
    public ProcedureFolder flow(String xml, String... inLane) {
        sheet(key, xml, inLane);
        return new ProcedureFolder(key, files, false);
    }

    /** A further diagram of the folder, which a call activity of the main one opens. */
    public Sketch sheet(String name, String xml, String... inLane) {
        StringBuilder refs = new StringBuilder();
        for (String id : inLane) {
            refs.append("<flowNodeRef>").append(id).append("</flowNodeRef>");
        }
        String bpmn =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions" targetNamespace="test">
                %s
                <process id="%s" name="Проба" isExecutable="true" %s>
                <extensionElements><camunda:properties>%s</camunda:properties></extensionElements>
                <laneSet id="lanes"><lane id="lane" name="Регистратор"><extensionElements>%s</extensionElements>%s</lane></laneSet>
                %s
                </process></definitions>
                """
                        .formatted(messages, name, attributes, properties, lane, refs, xml);
        return file("processes/" + key + "/" + name + ".bpmn", bpmn);
    }

    /** A call activity that opens another diagram of the folder. */
    public static String call(String id, String sheet) {
        return "<callActivity id='" + id + "' name='" + id + "' calledElement='" + sheet
                + "' camunda:calledElementBinding='deployment'/>";
    }

    /** A user task with form and due date. */
    public static String task(String id, String form, String more) {
        return "<userTask id='" + id + "' name='Сделать " + id + "' camunda:formRef='" + form
                + "' camunda:formRefBinding='deployment' camunda:dueDate='2030-01-01T00:00:00' " + more + "/>";
    }

    public static String flow(String from, String to) {
        return "<sequenceFlow id='" + from + "-to-" + to + "' sourceRef='" + from + "' targetRef='" + to + "'/>";
    }

    public static String flow(String from, String to, String condition) {
        return "<sequenceFlow id='" + from + "-to-" + to + "' sourceRef='" + from + "' targetRef='" + to
                + "'><conditionExpression xsi:type='tFormalExpression'>" + condition
                + "</conditionExpression></sequenceFlow>";
    }

    public static String step(String id, String step, String... inputs) {
        StringBuilder io = new StringBuilder();
        for (int i = 0; i < inputs.length; i += 2) {
            io.append("<camunda:inputParameter name='")
                    .append(inputs[i])
                    .append("'>")
                    .append(inputs[i + 1])
                    .append("</camunda:inputParameter>");
        }
        return "<serviceTask id='" + id + "' name='" + id + "' camunda:delegateExpression='${" + step
                + "}'><extensionElements><camunda:inputOutput>" + io
                + "</camunda:inputOutput></extensionElements></serviceTask>";
    }
}
