package org.reglament.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.Settling;
import org.reglament.procedure.Procedures;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A registered case that no instance drives, the events that it caused, and a clock to move. */
class CaseOnClock implements ApplicationListener<ApplicationEvent> {
    final UUID id = UUID.randomUUID();
    final List<Object> told = new CopyOnWriteArrayList<>();
    final BusinessClock clock;
    private final Collection<Settling> settlings;

    CaseOnClock(ConfigurableApplicationContext application) {
        clock = application.getBean(BusinessClock.class);
        settlings = application.getBeansOfType(Settling.class).values();
        application.addApplicationListener(this);
        application
                .getBean(JdbcClient.class)
                .sql(
                        """
                insert into case_file (id, number, procedure, definition_id, body, title, locale, status, opened_at,
                    received_at, registered_at, channel, filed_by, identity_level, content)
                values (:id, :number, 'reach-citizen', :definition, 'minzdrav', 'Тест', 'ru', '', :now, :now, :now, 'PAPER', 'test',
                    'paper', '{}')
                """)
                .param(
                        "definition",
                        application
                                .getBean(Procedures.class)
                                .get("reach-citizen")
                                .definitionId())
                .param("id", id)
                .param("number", "T-" + id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        if (event instanceof PayloadApplicationEvent<?> payload
                && payload.getPayload().toString().contains(id.toString())) {
            told.add(payload.getPayload());
        }
    }

    List<Integer> breachLevels() {
        return told.stream()
                .filter(DeadlineBreached.class::isInstance)
                .map(breached -> ((DeadlineBreached) breached).level())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    List<Integer> workingDaysLeft() {
        return told.stream()
                .filter(DeadlineNear.class::isInstance)
                .map(near -> ((DeadlineNear) near).workingDaysLeft())
                .toList();
    }

    /** Moves the clock to a minute after the moment and lets everything that is due happen. */
    void moveTo(Instant moment) {
        clock.advance(Duration.between(clock.instant(), moment).plusMinutes(1));
        boolean again = true;
        while (again) {
            again = settlings.stream().map(Settling::settle).toList().contains(false);
        }
    }

    void moveTo(LocalDate date) {
        moveTo(date.atTime(12, 0).atZone(clock.getZone()).toInstant());
    }

    Map<String, Object> row(JdbcClient jdbc) {
        return jdbc.sql("select due_at, overdue from case_file where id = ?")
                .param(id)
                .query()
                .singleRow();
    }
}
