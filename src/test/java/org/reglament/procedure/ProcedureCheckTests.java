package org.reglament.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reglament.procedure.Sketch.flow;
import static org.reglament.procedure.Sketch.step;
import static org.reglament.procedure.Sketch.task;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reglament.kit.ReglamentTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A procedure in which somebody could get lost is refused in words that its author understands. */
@ReglamentTest
class ProcedureCheckTests {

    private static final String START = "<startEvent id='start' name='Подано'/>";
    private static final String END = "<endEvent id='end' name='Готово'/>";
    private static final String YES =
            "{\"type\":\"checkbox\",\"key\":\"approved\",\"label\":\"Да\",\"id\":\"approved\"}";

    private static final String STATUS = "<extensionElements><camunda:properties><camunda:property name='status'"
            + " value='В работе'/></camunda:properties></extensionElements>";

    @Autowired
    ProcedureCheck check;

    @Autowired
    ProcedureFolders folders;

    @Test
    void our_own_procedures_are_clean() {
        assertThat(folders.all()).extracting(ProcedureFolder::key).contains("citizen-appeal", "reach-citizen");
        assertThat(folders.all())
                .allSatisfy(folder -> assertThat(check.check(folder).all()).isEmpty());
    }

    @Test
    void a_sound_procedure_passes() {
        assertThat(check.check(called().form("f", YES)
                                .flow(line("work", task("work", "f", "")), "start", "work", "end"))
                        .errors())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void a_broken_one_is_refused_with_a_sentence(ProcedureFolder folder, String sentence) {
        assertThat(check.check(folder).errors())
                .extracting(Finding::toString)
                .anyMatch(said -> said.contains(sentence));
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                of(
                        "no form",
                        flowOf("<userTask id='work' name='Сделать' camunda:dueDate='2030-01-01T00:00:00'/>"),
                        "«Сделать» (work): the task has no form."),
                of("unknown form", flowOf(task("work", "nope", "")), "has the id 'nope'."),
                of(
                        "nobody responsible",
                        called().nobody()
                                .form("f", YES)
                                .flow(line("work", task("work", "f", "")), "start", "work", "end"),
                        "nobody is responsible for the task."),
                of(
                        "no due date",
                        flowOf("<userTask id='work' name='Сделать' camunda:formRef='f'"
                                + " camunda:formRefBinding='deployment'/>"),
                        "the task has no due date."),
                of(
                        "a Java class",
                        flowOf("<serviceTask id='work' name='Зло' camunda:class='java.lang.Runtime'/>"),
                        "Java classes are not allowed."),
                of(
                        "a script",
                        flowOf(
                                "<scriptTask id='work' name='Зло' scriptFormat='javascript'><script>1</script></scriptTask>"),
                        "scripts are not allowed."),
                of(
                        "a script as an input",
                        flowOf("<serviceTask id='work' name='Зло' camunda:delegateExpression='${closeCase}'>"
                                + "<extensionElements><camunda:inputOutput><camunda:inputParameter name='outcome'>"
                                + "<camunda:script scriptFormat='groovy'>1</camunda:script></camunda:inputParameter>"
                                + "</camunda:inputOutput></extensionElements></serviceTask>"),
                        "scripts are not allowed."),
                of(
                        "a listener",
                        flowOf("<serviceTask id='work' name='Закрыть' camunda:delegateExpression='${registerCase}'>"
                                + "<extensionElements><camunda:executionListener event='start'"
                                + " expression='${deadline.due(1)}'/></extensionElements></serviceTask>"),
                        "listeners are not allowed"),
                of("an unknown bean", flowOf(step("work", "dataSource")), "there is no step ${dataSource}."),
                of("an input that is missing", flowOf(step("work", "closeCase")), "lacks its input 'outcome'"),
                of(
                        "an input that is unknown",
                        flowOf(step("work", "registerCase", "prefix", "X")),
                        "has no input 'prefix'."),
                of(
                        "an unknown name in an expression",
                        flowOf(task("work", "f", "camunda:assignee='${somebody}'")),
                        "asks for 'somebody', which nothing here knows."),
                of(
                        "an expression with a broken bracket",
                        flowOf(task("work", "f", "camunda:assignee='${(approved}'")),
                        "cannot be read."),
                of(
                        "a condition nobody answers",
                        gateway("${accepted}"),
                        "asks for 'accepted', which no form, decision"),
                of("a condition in a script language", gateway("x", "groovy"), "the language 'groovy' is not allowed."),
                of(
                        "a decision by a long text",
                        called().form("f", "{\"type\":\"textarea\",\"key\":\"approved\",\"label\":\"Да\"}")
                                .flow(gatewayXml("${approved == 'x'}", ""), "start", "work", "fork", "end"),
                        "asks for a long text."),
                of(
                        "a missing decision table",
                        flowOf("<businessRuleTask id='work' name='Решить' camunda:decisionRef='table'"
                                + " camunda:decisionRefBinding='deployment' camunda:resultVariable='r'/>"),
                        "has the id 'table'."),
                of(
                        "no history time to live",
                        called().attributes("")
                                .form("f", YES)
                                .flow(line("work", task("work", "f", "")), "start", "work", "end"),
                        "history time to live is not set."),
                of(
                        "nobody may start it",
                        called().properties("<camunda:property name='basis' value='закон'/>")
                                .form("f", YES)
                                .flow(line("work", task("work", "f", "")), "start", "work", "end"),
                        "the property 'start' does not say"),
                of(
                        "a status beside the main line",
                        flowOf(task("work", "f", "").replace("/>", ">")
                                + "<extensionElements><camunda:properties><camunda:property name='status' value='В работе'/>"
                                + "</camunda:properties></extensionElements>"
                                + "<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality>"
                                + "</multiInstanceLoopCharacteristics></userTask>"),
                        "several things happen at once."),
                of(
                        "a call of nothing",
                        flowOf(Sketch.call("work", "nowhere")),
                        "it calls 'nowhere', which is no diagram of this folder."),
                of(
                        "a call that is not bound",
                        withSheet("check-more", "check-more", " camunda:calledElementBinding='deployment'"),
                        "the called diagram is not bound to this deployment."),
                of(
                        "a diagram that nobody calls",
                        withSheet("check-lost", "nowhere", ""),
                        "no call activity opens this"),
                of("a diagram of another name", withSheet("more", "more", ""), "Begin it with check-."),
                of(
                        "an id used twice",
                        called().form("f", YES)
                                .sheet(
                                        "check-more",
                                        "<startEvent id='start' name='Снова'/>" + flow("start", "more-end")
                                                + "<endEvent id='more-end' name='Всё'/>",
                                        "start",
                                        "more-end")
                                .flow(line("work", Sketch.call("work", "check-more")), "start", "work", "end"),
                        "the id stands in processes/check/check.bpmn too."),
                of("another id", new ProcedureFolder("other", renamed(), false), "no process has the id 'other'."),
                of(
                        "no BPMN",
                        Sketch.of("check")
                                .file("processes/check/check.bpmn", "nonsense")
                                .folder(),
                        "this is no BPMN"));
    }

    @Test
    void a_status_may_stand_in_one_of_several_branches() {
        assertThat(check.check(called().form("f", YES).flow(branches("", STATUS), "start", "left", "right"))
                        .errors())
                .isEmpty();
        assertThat(check.check(called().form("f", YES).flow(branches(STATUS, STATUS), "start", "left", "right"))
                        .errors())
                .extracting(Finding::what)
                .hasSize(2)
                .allMatch(what -> what.contains("several things happen at once."));
    }

    private static String branches(String left, String right) {
        return START + flow("start", "split")
                + "<parallelGateway id='split'><outgoing>split-to-left</outgoing><outgoing>split-to-right</outgoing>"
                + "</parallelGateway>" + flow("split", "left")
                + task("left", "f", "").replace("/>", ">" + left + "</userTask>")
                + flow("left", "end") + flow("split", "right")
                + task("right", "f", "").replace("/>", ">" + right + "</userTask>")
                + flow("right", "end") + END;
    }

    @Test
    void missing_labels_are_a_warning_for_others() {
        Findings findings = check.check(called().form("f", YES)
                .flow(
                        "<startEvent id='start'/>" + flow("start", "work") + task("work", "f", "") + flow("work", "end")
                                + END,
                        "start",
                        "work",
                        "end"));

        assertThat(findings.errors()).isEmpty();
        assertThat(findings.all())
                .extracting(Finding::what)
                .containsExactly("the element has no label.", "the diagram is not drawn: the file holds no shapes.");
    }

    private static Arguments of(String name, ProcedureFolder folder, String sentence) {
        return Arguments.of(Named.of(name, folder), sentence);
    }

    private static Sketch called() {
        return Sketch.of("check")
                .properties(
                        "<camunda:property name='start' value='called'/><camunda:property name='basis' value='закон'/>");
    }

    private static ProcedureFolder withSheet(String name, String called, String without) {
        String call = Sketch.call("work", called);
        return called().form("f", YES)
                .sheet(
                        name,
                        "<startEvent id='more-start' name='Начато'/>" + flow("more-start", "more-end")
                                + "<endEvent id='more-end' name='Всё'/>",
                        "more-start",
                        "more-end")
                .flow(line("work", without.isEmpty() ? call : call.replace(without, "")), "start", "work", "end");
    }

    private static ProcedureFolder flowOf(String work) {
        return called().form("f", YES).flow(line("work", work), "start", "work", "end");
    }

    private static String line(String id, String work) {
        return START + flow("start", id) + work + flow(id, "end") + END;
    }

    private static ProcedureFolder gateway(String condition) {
        return called().form("f", YES).flow(gatewayXml(condition, ""), "start", "work", "fork", "end");
    }

    private static ProcedureFolder gateway(String condition, String language) {
        return called().form("f", YES)
                .flow(gatewayXml(condition, " language='" + language + "'"), "start", "work", "fork", "end");
    }

    private static String gatewayXml(String condition, String language) {
        return START + flow("start", "work") + task("work", "f", "") + flow("work", "fork")
                + "<exclusiveGateway id='fork' name='Хорошо?' default='back'/>"
                + "<sequenceFlow id='back' name='Нет' sourceRef='fork' targetRef='work'/>"
                + "<sequenceFlow id='on' name='Да' sourceRef='fork' targetRef='end'><conditionExpression"
                + " xsi:type='tFormalExpression'" + language + ">" + condition + "</conditionExpression></sequenceFlow>"
                + END;
    }

    private static SortedMap<String, byte[]> renamed() {
        var files = new TreeMap<String, byte[]>();
        files.put(
                "processes/other/other.bpmn",
                flowOf(task("work", "f", "")).files().get("processes/check/check.bpmn"));
        return files;
    }
}
