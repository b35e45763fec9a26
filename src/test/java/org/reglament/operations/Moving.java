package org.reglament.operations;

import static org.reglament.procedure.Sketch.flow;
import static org.reglament.procedure.Sketch.task;

import java.util.UUID;
import org.reglament.procedure.ProcedureFolder;
import org.reglament.procedure.Sketch;

/** The versions of a small procedure between which cases are moved. */
final class Moving {
    static final String KEY = "moving-case";

    private static final String TIMER = "<boundaryEvent id='late' name='Срок' attachedToRef='check'"
            + " cancelActivity='false'><timerEventDefinition id='t'><timeDate"
            + " xsi:type='tFormalExpression'>${deadline.due('answer')}</timeDate></timerEventDefinition></boundaryEvent>"
            + flow("late", "told") + "<endEvent id='told' name='Учтено'/>";

    private Moving() {}

    /** From checking to deciding, or by a step that the next version lacks. */
    static ProcedureFolder first() {
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
    static ProcedureFolder second() {
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

    private static Sketch sketch(String post) {
        return Sketch.of(KEY)
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

    static UUID id(int n) {
        return new UUID(0x6d6f76696e67L, n);
    }
}
