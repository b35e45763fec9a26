package org.reglament.deadline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.WorkCalendar;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deadlines that a body has met, half a year ago, each in as many working days as wanted. */
public final class Finished {
    private static final String NUMBER = "PAST-";

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final WorkCalendar calendar;
    private final String body;

    public Finished(ApplicationContext application, String body) {
        this.jdbc = application.getBean(JdbcClient.class);
        this.clock = application.getBean(BusinessClock.class);
        this.calendar = application.getBean(WorkCalendar.class);
        this.body = body;
    }

    /** So many deadlines {@code answer} of appeals. */
    public Finished met(int many, int days) {
        for (int n = 0; n < many; n++) {
            LocalDate first = first();
            finished(first, calendar.plusWorkingDays(first, days));
        }
        return this;
    }

    /** The same, each of which stood still for thirty working days more. */
    public Finished metAfterStop(int many, int days) {
        for (int n = 0; n < many; n++) {
            LocalDate first = first();
            LocalDate stop = calendar.plusWorkingDays(first, 1);
            long id = finished(first, calendar.plusWorkingDays(first, days + 30));
            jdbc.sql("insert into deadline_stop (deadline_id, stopped_at, reason, by_whom, resumed_at, resumed_reason)"
                            + " values (?, ?, 'ждём', 'test', ?, 'пришло')")
                    .params(id, at(stop), at(calendar.plusWorkingDays(stop, 30)))
                    .update();
        }
        return this;
    }

    public void forget() {
        jdbc.sql("delete from case_file where number like ? and body = ?")
                .params(NUMBER + "%", body)
                .update();
    }

    /** A case with an answer that runs since that day and is due twenty working days later. */
    UUID running(LocalDate first) {
        UUID id = open();
        deadline(id, first, calendar.plusWorkingDays(first, 20), null);
        return id;
    }

    private LocalDate first() {
        return clock.today().minusDays(180);
    }

    private long finished(LocalDate first, LocalDate last) {
        return deadline(open(), first, last, at(last));
    }

    private long deadline(UUID caseId, LocalDate first, LocalDate due, OffsetDateTime met) {
        return jdbc.sql(
                        """
                insert into deadline (case_id, key, rule, event, started_at, due_at, provisional, shown, met_at)
                values (?, 'answer', '20 working days', 'registration', ?, ?, false, true, ?) returning id
                """)
                .params(caseId, at(first), at(due), met)
                .query(Long.class)
                .single();
    }

    private UUID open() {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into case_file (id, number, procedure, definition_id, body, title, locale, status, opened_at,
                    received_at, registered_at, channel, filed_by, identity_level, content)
                values (:id, :number, 'citizen-appeal', 'x', :body, 'Тест', 'ru', '', :now, :now, :now, 'PAPER', 'test',
                    'paper', '{}')
                """)
                .param("id", id)
                .param("number", NUMBER + id)
                .param("body", body)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private OffsetDateTime at(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(clock.getZone()).toOffsetDateTime();
    }
}
