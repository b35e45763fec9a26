package org.reglament.operations;

import static org.reglament.procedure.Sketch.flow;
import static org.reglament.procedure.Sketch.step;
import static org.reglament.procedure.Sketch.task;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.reglament.calendar.CalendarChanges;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.Channel;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Opened;
import org.reglament.casefile.Openings;
import org.reglament.procedure.Deploy;
import org.reglament.procedure.Procedures;
import org.reglament.procedure.Sketch;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case due on 1 July 2027, a time in which no other test has one: whatever moves then is this. */
final class CalendarCase {
    private final ApplicationContext application;

    CalendarCase(ApplicationContext application) {
        this.application = application;
    }

    Opened open() {
        Deploy.sketch(
                application.getBean(RepositoryService.class),
                application.getBean(Procedures.class),
                Sketch.of("calendar-case")
                        .form("calendar-start", "{\"type\":\"textfield\",\"key\":\"subject\",\"label\":\"Тема\"}")
                        .form("calendar-check", "{\"type\":\"textfield\",\"key\":\"note\",\"label\":\"Почему\"}")
                        .flow(
                                "<startEvent id='start' camunda:formRef='calendar-start'"
                                        + " camunda:formRefBinding='deployment'/>" + flow("start", "term")
                                        + step(
                                                "term",
                                                "startDeadline",
                                                "key",
                                                "answer",
                                                "rule",
                                                "30 days",
                                                "from",
                                                "receipt",
                                                "basis",
                                                "ч. 1 ст. 12 59-ФЗ")
                                        + flow("term", "check")
                                        + task("check", "calendar-check", "")
                                                .replace("2030-01-01T00:00:00", "${deadline.due(&apos;answer&apos;)}")
                                        + "<boundaryEvent id='late' name='Срок' attachedToRef='check'"
                                        + " cancelActivity='false'><timerEventDefinition id='t'><timeDate"
                                        + " xsi:type='tFormalExpression'>${deadline.due('answer')}</timeDate>"
                                        + "</timerEventDefinition></boundaryEvent>" + flow("late", "told")
                                        + "<endEvent id='told' name='Учтено'/>" + flow("check", "end")
                                        + "<endEvent id='end' name='Готово'/>",
                                "start",
                                "term",
                                "check"));
        return application
                .getBean(Openings.class)
                .open(new OpenCase(
                        "calendar-case",
                        "ozyorsk",
                        null,
                        new Applicant("Кравцова", "Нина", null, null, "nina.calendar@example.org", null, null, null),
                        Map.of("subject", "Крыша"),
                        Channel.API,
                        "intake",
                        "account",
                        Instant.parse("2027-06-01T10:00:00Z"),
                        null,
                        null));
    }

    /** Leaves the calendar as it comes with the project, and nothing due in that time. */
    void forget() {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        jdbc.sql("update deadline set ended_at = started_at"
                        + " where case_id in (select id from case_file where procedure = 'calendar-case')")
                .update();
        jdbc.sql("delete from calendar_move").update();
        jdbc.sql("delete from calendar_told").update();
        jdbc.sql("delete from calendar_work").update();
        jdbc.sql("delete from calendar_change").update();
        application.getBean(CalendarChanges.class).refresh();
    }
}
