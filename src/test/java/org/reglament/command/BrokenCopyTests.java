package org.reglament.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reglament.procedure.Finding;
import org.reglament.procedure.ProcedureCheck;
import org.reglament.procedure.ProcedureFolders;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A procedure in use, broken in one place after the other: each time the check finds that place. */
class BrokenCopyTests {
    static final String KEY = "media-request";
    static final String MAIN = "processes/media-request/media-request.bpmn";
    private static final String BALLOT = "(value=\"Register the request\" />)";
    private static final String CONSIDER = "processes/media-request/media-request-consider.bpmn";
    private static final String NOTIFY = "processes/media-request/media-request-notify.bpmn";
    private static final String APPLY = "forms/media-request/apply.form";

    private static AnnotationConfigApplicationContext parts;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        parts = CheckSetup.start(Path.of(""));
    }

    @AfterAll
    static void stop() {
        parts.close();
    }

    @Test
    void as_it_is_nothing_is_found() throws IOException {
        copy();

        assertThat(check()).isEmpty();
    }

    /** What is replaced is a pattern over the whole file; {@code null} puts the file there. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("breaks")
    void each_break_is_found(String rule, String file, String pattern, String by) throws IOException {
        copy();
        Path path = folder.resolve(file);
        if (pattern == null) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, by);
        } else {
            String before = Files.readString(path);
            String after = before.replaceAll("(?s)" + pattern, by);
            assertThat(after).as("the break is no break").isNotEqualTo(before);
            Files.writeString(path, after);
        }

        List<Finding> found = check();

        assertThat(found).extracting(Finding::rule).contains(rule);
        assertThat(found).allSatisfy(finding -> {
            assertThat(finding.line(Locale.forLanguageTag("ru"))).containsPattern("[а-яё]{3}");
            assertThat(finding.line(Locale.ENGLISH)).isNotBlank();
        });
    }

    static Stream<Arguments> breaks() {
        return Stream.of(
                at("call.unknown", MAIN, "calledElement=\"media-request-notify\"", "calledElement=\"nowhere\""),
                at("call.unopened", MAIN, "calledElement=\"media-request-notify\"", "calledElement=\"nowhere\""),
                at("call.unbound", MAIN, " camunda:calledElementBinding=\"deployment\"", ""),
                at("call.id-twice", NOTIFY, "close-refused", "close-answered"),
                at("call.prefix", "processes/media-request/lost.bpmn", null, sheet("lost")),
                at("drawing.none", MAIN, "<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", ""),
                at("drawing.many", MAIN, "</bpmn:process>", tasks(601) + "</bpmn:process>"),
                at("drawing.element", MAIN, "<bpmndi:BPMNShape id=\"register_shape\".*?</bpmndi:BPMNShape>", ""),
                at(
                        "drawing.flow",
                        MAIN,
                        "<bpmndi:BPMNEdge id=\"register-to-assign-number[^>]*>.*?</bpmndi:BPMNEdge>",
                        ""),
                moved("drawing.covers", MAIN, "register", 646, 156),
                moved("drawing.lane", MAIN, "register", 796, 3000),
                moved("drawing.subprocess", MAIN, "send-withdrawn", 378, 3000),
                moved("drawing.width", MAIN, "answered", 9000, 178),
                at(
                        "drawing.lanes",
                        CONSIDER,
                        "(id=\"consider-press_shape\"[^>]*>\\s*<dc:Bounds x=\"\\d+\" y=)\"\\d+\"",
                        "$1\"90\""),
                at(
                        "drawing.through",
                        CONSIDER,
                        "(id=\"consider-start-to-assign_edge\".*?<di:waypoint [^>]*>\\s*<di:waypoint) x=\"350\"",
                        "$1 x=\"700\""),
                at(
                        "drawing.crosses",
                        CONSIDER,
                        "(id=\"compose-to-approve_edge\"[^>]*>\\s*<di:waypoint) x=\"750\" y=\"287\"",
                        "$1 x=\"750\" y=\"200\""),
                at(
                        "program.script",
                        MAIN,
                        "(name=\"letter\">)receipt",
                        "$1<camunda:script scriptFormat=\"groovy\">1</camunda:script>"),
                at("program.java", MAIN, "camunda:delegateExpression=\"\\$\\{meetDeadline}\"", "camunda:class=\"x.Y\""),
                at(
                        "program.listener",
                        MAIN,
                        "(<bpmn:serviceTask id=\"send-receipt\"[^>]*>\\s*<bpmn:extensionElements>)",
                        "$1<camunda:executionListener event=\"start\" expression=\"\\${publish}\" />"),
                at("step.none", MAIN, "camunda:delegateExpression=\"\\$\\{meetDeadline}\"", ""),
                at("step.unknown", MAIN, "\\$\\{meetDeadline}", "\\${nothing}"),
                at("step.lacks", MAIN, "name=\"letter\">receipt<", "name=\"letter\"><"),
                at("step.input", MAIN, "name=\"letter\">receipt<", "name=\"brief\">receipt<"),
                at("expression.language", MAIN, "(<bpmn:conditionExpression )", "$1language=\"groovy\" "),
                at("expression.condition", MAIN, "\\$\\{publishAnswer}", "\\${publishThis}"),
                at("expression.name", CONSIDER, "\\$\\{executor}", "\\${somebody}"),
                at(
                        "expression.taken",
                        "forms/media-request/register.form",
                        "\"key\": \"extensionReason\"",
                        "\"key\": \"deadline\""),
                at("expression.unreadable", CONSIDER, "\\$\\{executor}", "\\${(executor}"),
                at("style.id", MAIN, "publish-or-not", "Gateway_0abc123"),
                at("style.label", MAIN, "name=\"Зарегистрировать запрос\"", "name=\"\""),
                at("style.question", MAIN, "name=\"Публикуем ответ\\?\"", "name=\"Публикация\""),
                at(
                        "style.answer",
                        MAIN,
                        "id=\"publish-or-not-to-close-answered\" name=\"Нет\"",
                        "id=\"publish-or-not-to-close-answered\""),
                at("decision.unreadable", "processes/media-request/exception.dmn", ".*", "<a/>"),
                at("decision.missing", NOTIFY, "camunda:decisionRef=\"[^\"]*\"", "camunda:decisionRef=\"lost\""),
                at("decision.unbound", NOTIFY, "camunda:decisionRefBinding=\"deployment\"", ""),
                at("decision.long", MAIN, "\\$\\{publishAnswer}", "\\${answer == 'да'}"),
                at("task.formless", MAIN, "camunda:formRef=\"media-request-register\"", ""),
                at("task.form", MAIN, "formRef=\"media-request-register\"", "formRef=\"lost\""),
                at("form.missing", MAIN, "formRef=\"media-request-register\"", "formRef=\"lost\""),
                at("task.nobody", MAIN, "name=\"post\"", "name=\"posts\""),
                at("task.dateless", MAIN, "(id=\"register\"[^>]*) camunda:dueDate=\"[^\"]*\"", "$1"),
                at(
                        "status.beside",
                        MAIN,
                        "(<bpmn:serviceTask id=\"report-notice-breach\".*?<camunda:properties>)",
                        "$1<camunda:property name=\"status\" value=\"Поздно\" />"),
                at("process.executable", MAIN, "isExecutable=\"true\"", "isExecutable=\"false\""),
                at("process.history", MAIN, "camunda:historyTimeToLive=\"P7305D\"", ""),
                at("process.start", MAIN, "name=\"start\" value=\"public\"", "name=\"start\" value=\"anybody\""),
                at("process.every", MAIN, "name=\"start\" value=\"public\"", "name=\"start\" value=\"schedule\""),
                at("process.start-in", MAIN, "name=\"start\" value=\"public\"", "name=\"start\" value=\"schedule\""),
                at(
                        "process.start-after",
                        MAIN,
                        "(<camunda:property name=\"start\") value=\"public\" />",
                        "$1 value=\"schedule\" /><camunda:property name=\"startAfter\" value=\"скоро\" />"),
                at("process.basis", MAIN, "<camunda:property name=\"basis\" value=\"Закон РФ[^>]*>", ""),
                at("process.prefix", MAIN, "<camunda:property name=\"numberPrefix\"[^>]*>", ""),
                at("process.term", MAIN, "<camunda:property name=\"term\"[^>]*>", ""),
                at(
                        "process.readers",
                        MAIN,
                        "(<camunda:property name=\"numberPrefix\"[^>]*>)",
                        "$1<camunda:property name=\"confidential\" value=\"true\" />"),
                at("process.form", MAIN, "formRef=\"media-request-apply\"", "formRef=\"lost\""),
                at("process.formless", MAIN, "camunda:formRef=\"media-request-apply\"", ""),
                at("diagram.process", MAIN, "<bpmn:process id=\"media-request\"", "<bpmn:process id=\"other\""),
                at("diagram.sheet", NOTIFY, "<bpmn:process id=\"media-request-notify\"", "<bpmn:process id=\"other\""),
                at("diagram.unreadable", MAIN, ".*", "Это не XML."),
                at(
                        "diagram.second",
                        MAIN,
                        "(<bpmn:process id=\"media-request\")",
                        "<bpmn:process id=\"second\" isExecutable=\"true\" />$1"),
                at("diagram.missing", "processes/other/table.dmn", null, "<a/>"),
                at("file.name", "forms/media-request/своя.form", null, "{}"),
                at("paper.unnamed", MAIN, "name=\"template\">answer<", "name=\"template\"><"),
                at("paper.computed", MAIN, "name=\"template\">answer<", "name=\"template\">\\${publicTitle}<"),
                at(
                        "paper.audience",
                        MAIN,
                        "(<camunda:inputParameter name=\"template\">answer<)",
                        "<camunda:inputParameter name=\"audience\">всем</camunda:inputParameter>$1"),
                at(
                        "paper.enclosed",
                        MAIN,
                        "(<camunda:inputParameter name=\"template\">answer<)",
                        "<camunda:inputParameter name=\"audience\">officials</camunda:inputParameter>"
                                + "<camunda:inputParameter name=\"enclose\">files</camunda:inputParameter>$1"),
                at(
                        "letter.internal",
                        MAIN,
                        "(<camunda:inputParameter name=\"template\">answer<)",
                        "<camunda:inputParameter name=\"audience\">officials</camunda:inputParameter>$1"),
                at(
                        "count.measure",
                        MAIN,
                        "camunda:delegateExpression=\"\\$\\{publish}\"(.*?)<camunda:inputParameter name=\"title\">",
                        "camunda:delegateExpression=\"\\${countCases}\"$1<camunda:inputParameter name=\"columns\">"
                                + "Всё = all</camunda:inputParameter><camunda:inputParameter name=\"title\">"),
                at("paper.missing", MAIN, "name=\"template\">answer<", "name=\"template\">lost<"),
                at("paper.template", "templates/documents/media-request/more.ftlh", null, "<#if x>"),
                at("letter.unnamed", MAIN, "name=\"letter\">receipt<", "name=\"letter\"><"),
                at("letter.computed", MAIN, "name=\"letter\">receipt<", "name=\"letter\">\\${publicTitle}<"),
                at("letter.no-russian", MAIN, "name=\"letter\">receipt<", "name=\"letter\">lost<"),
                at("letter.no-english", MAIN, "name=\"letter\">receipt<", "name=\"letter\">lost<"),
                at(
                        "letter.template",
                        "templates/letters/media-request/more.ru.ftl",
                        null,
                        "<@subject>x</@subject>${'a'?new()}"),
                at(
                        "letter.recipient",
                        MAIN,
                        "(<camunda:inputParameter name=\"letter\">receipt</camunda:inputParameter>)",
                        "$1<camunda:inputParameter name=\"to\">всем</camunda:inputParameter>"),
                at("ballot.loop", MAIN, BALLOT, "$1<camunda:property name=\"ballot\" value=\"plan\" />"),
                at("ballot.person", MAIN, BALLOT, "$1<camunda:property name=\"ballot\" value=\"plan\" />"),
                at("ballot.window", MAIN, BALLOT, "$1<camunda:property name=\"ballot\" value=\"plan\" />"),
                at("ballot.unput", MAIN, BALLOT, "$1<camunda:property name=\"ballot\" value=\"plan\" />"),
                at("ballot.uncounted", MAIN, BALLOT, "$1<camunda:property name=\"ballot\" value=\"plan\" />"),
                at(
                        "ballot.async",
                        MAIN,
                        BALLOT + "(.*?)(</bpmn:userTask>)",
                        "$1<camunda:property name=\"ballot\" value=\"plan\" />$2"
                                + "<bpmn:multiInstanceLoopCharacteristics camunda:elementVariable=\"voter\""
                                + " camunda:collection=\"\\${board.voters('plan')}\" />$3"),
                at(
                        "ballot.options",
                        MAIN,
                        "\\$\\{issueDocument}(.*?)name=\"template\">answer<",
                        "\\${putOnAgenda}$1name=\"options\">approve<"),
                at("deadline.rule", MAIN, "'7 days'", "'скоро'"),
                at("deadline.unstarted", MAIN, "deadline\\.due\\('notice'\\)", "deadline.due('nothing')"),
                at("deadline.unmet", MAIN, "\\$\\{meetDeadline}", "\\${closeCase}"),
                at("form.unreadable", APPLY, ".*", "{"),
                at("form.twice", APPLY, "\"media-request-apply\"", "\"media-request-register\""),
                at("form.fault", APPLY, "\"maxLength\": \\d+", "\"pattern\": \"(\""),
                at("form.lack", APPLY, "\"type\": \"textarea\"", "\"type\": \"hologram\""));
    }

    private static Arguments at(String rule, String file, String pattern, String by) {
        return Arguments.of(rule, file, pattern, by);
    }

    private static Arguments moved(String rule, String file, String element, int x, int y) {
        return at(
                rule,
                file,
                "(<bpmndi:BPMNShape id=\"" + element + "_shape\"[^>]*>\\s*<dc:Bounds) x=\"\\d+\" y=\"\\d+\"",
                "$1 x=\"" + x + "\" y=\"" + y + "\"");
    }

    private static String sheet(String name) {
        try {
            return Files.readString(Path.of(NOTIFY)).replace("media-request-notify", name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tasks(int number) {
        StringBuilder tasks = new StringBuilder();
        for (int n = 0; n < number; n++) {
            tasks.append("<bpmn:task id=\"more-").append(n).append("\" name=\"Ещё\" />");
        }
        return tasks.toString();
    }

    private List<Finding> check() throws IOException {
        return check(parts, folder);
    }

    static List<Finding> check(AnnotationConfigApplicationContext context, Path folder) throws IOException {
        ProcedureCheck check = context.getBean(ProcedureCheck.class);
        return ProcedureFolders.beside(folder).values().stream()
                .flatMap(each -> check.check(each).all().stream())
                .toList();
    }

    private void copy() throws IOException {
        copy(folder);
    }

    /** The procedure as it is, in that folder. */
    static void copy(Path folder) throws IOException {
        for (String kind : List.of("processes", "forms", "templates/letters", "templates/documents")) {
            Path from = Path.of(kind, KEY);
            if (Files.isDirectory(from)) {
                try (Stream<Path> files = Files.walk(from, 1)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        Path to = folder.resolve(file.toString());
                        Files.createDirectories(to.getParent());
                        Files.copy(file, to);
                    }
                }
            }
        }
    }
}
