package org.reglament.operations;

import static org.reglament.procedure.Sketch.flow;
import static org.reglament.procedure.Sketch.task;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.reglament.procedure.ProcedureFolder;
import org.reglament.procedure.Sketch;

/** The versions of a small procedure between which cases are moved; another procedure for each test run. */
final class Moving {
    private final long mark = ThreadLocalRandom.current().nextLong(0x1000, 0xffff);
    final String key = "moving-" + Long.toHexString(mark);

    private static final String TIMER = "<boundaryEvent id='late' name='Срок' attachedToRef='check'"
            + " cancelActivity='false'><timerEventDefinition id='t'><timeDate"
            + " xsi:type='tFormalExpression'>${deadline.due('answer')}</timeDate></timerEventDefinition></boundaryEvent>"
            + flow("late", "told") + "<endEvent id='told' name='Учтено'/>";

    /** From checking to deciding, or by a step that the next version lacks. */
    ProcedureFolder first() {
        return sketch("registrar")
                .flow(
                        "<startEvent id='start' name='Подано' camunda:formRef='moving-apply'"
                                + " camunda:formRefBinding='deployment'/>" + flow("start", "check")
                                + due(task("check", "moving-check", "")) + TIMER + flow("check", "decide")
                                + due(task("decide", "moving-check", "")) + flow("decide", "end")
                                + due(task("consult", "moving-check", "")) + flow("consult", "end")
                                + "<endEvent id='end' name='Готово'/>",
                        "start",
                        "check",
                        "decide",
                        "consult");
    }

    /** The head checks now, under another name; what comes after depends on what was asked at the start. */
    ProcedureFolder second() {
        return sketch("head")
                .flow(
                        "<startEvent id='start' name='Подано' camunda:formRef='moving-apply'"
                                + " camunda:formRefBinding='deployment'/>" + flow("start", "check")
                                + due(task("check", "moving-check", "")).replace("Сделать check", "Проверить самому")
                                + TIMER + flow("check", "hurry")
                                + "<exclusiveGateway id='hurry' name='Срочно?' default='hurry-to-settle'/>"
                                + flow("hurry", "settle") + flow("hurry", "end", "${urgent}")
                                + due(task("settle", "moving-check", "<was/>")) + flow("settle", "end")
                                + "<endEvent id='end' name='Готово'/>",
                        "start",
                        "check",
                        "settle");
    }

    private Sketch sketch(String post) {
        return Sketch.of(key)
                .post(post)
                .form(
                        "moving-apply",
                        "{\"type\":\"textfield\",\"key\":\"subject\",\"label\":\"Тема\",\"id\":\"a\"}",
                        "{\"type\":\"checkbox\",\"key\":\"urgent\",\"label\":\"Срочно\",\"id\":\"b\"}")
                .form("moving-check", "{\"type\":\"textfield\",\"key\":\"note\",\"label\":\"Что\",\"id\":\"c\"}");
    }

    private static String due(String task) {
        String dated = task.replace("2030-01-01T00:00:00", "${deadline.due(&apos;answer&apos;)}");
        return dated.contains("<was/>")
                ? dated.replace("<was/>", "")
                        .replace(
                                "/>",
                                "><extensionElements><camunda:properties><camunda:property name='was' value='decide'/>"
                                        + "</camunda:properties></extensionElements></userTask>")
                : dated;
    }

    UUID id(int n) {
        return new UUID(mark << 16, n);
    }

    /** With what the ids of its cases begin, and how their numbers do. */
    String ids() {
        return id(0).toString().substring(0, 24);
    }

    String number(int n) {
        return "MV-" + mark + "-" + "%06d".formatted(n);
    }
}
