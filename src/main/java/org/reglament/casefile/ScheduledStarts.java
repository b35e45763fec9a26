package org.reglament.casefile;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.Settling;
import org.reglament.calendar.WorkCalendar;
import org.reglament.directory.Bodies;
import org.reglament.journal.Journal;
import org.reglament.procedure.Procedure;
import org.reglament.procedure.Procedures;
import org.reglament.procedure.Schedule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Starts the procedures that nobody starts: one case for each period that has ended, also for those that ended while
 * nothing ran, and one only, however many nodes look.
 *
 * <p>The first period is the one in which the procedure was first seen: nobody reports on the time before it.
 */
@Component
public class ScheduledStarts implements Settling {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledStarts.class);
    private static final String BY = "system";

    private final Procedures procedures;
    private final Openings openings;
    private final ProcedureSettings settings;
    private final Bodies bodies;
    private final WorkCalendar calendar;
    private final BusinessClock clock;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    ScheduledStarts(
            Procedures procedures,
            Openings openings,
            ProcedureSettings settings,
            Bodies bodies,
            WorkCalendar calendar,
            BusinessClock clock,
            Journal journal,
            JdbcClient jdbc,
            TransactionOperations transaction) {
        this.procedures = procedures;
        this.openings = openings;
        this.settings = settings;
        this.bodies = bodies;
        this.calendar = calendar;
        this.clock = clock;
        this.journal = journal;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${reglament.casefile.schedule-poll:PT1M}")
    void poll() {
        settle();
    }

    @Override
    public boolean settle() {
        int started = 0;
        for (Procedure procedure : scheduled()) {
            started += start(procedure);
        }
        return started == 0;
    }

    private List<Procedure> scheduled() {
        return procedures.all().stream()
                .filter(procedure -> procedure.schedule() != null)
                .toList();
    }

    private int start(Procedure procedure) {
        Schedule schedule = procedure.schedule();
        if (schedule == null) {
            return 0;
        }
        String body = settings.text(procedure.key(), "start-in", schedule.body());
        int started = 0;
        try {
            Lapse after = Lapse.parse(settings.text(procedure.key(), "start-after", schedule.after()));
            ReportPeriod next = next(procedure, schedule);
            while (!clock.today().isBefore(after.after(next.to(), calendar))) {
                if (bodies.find(body).isEmpty()) {
                    LOG.warn(
                            "{} for {} is not started, for there is no body {}: set {}",
                            procedure.key(),
                            next.code(),
                            body,
                            ProcedureSettings.named(procedure.key(), "start-in"));
                    break;
                }
                started += startOnce(procedure, next, body);
                next = next.next();
            }
        } catch (RuntimeException e) {
            // The others are started all the same; this one is tried again at the next look.
            LOG.error("The scheduled procedure {} could not be started", procedure.key(), e);
        }
        return started;
    }

    /** The period after the latest that is on record; the first look puts the one before on record, without a case. */
    private ReportPeriod next(Procedure procedure, Schedule schedule) {
        Optional<String> latest = jdbc.sql(
                        """
                select period from scheduled_start where procedure = ? and every = ? order by period desc limit 1
                """)
                .params(procedure.key(), schedule.every().name())
                .query(String.class)
                .optional();
        if (latest.isPresent()) {
            return ReportPeriod.parse(latest.get()).next();
        }
        ReportPeriod before = ReportPeriod.endedBefore(schedule.every(), clock.today());
        record(procedure, before);
        return before.next();
    }

    /** Whoever comes second waits for the first to commit, and starts nothing. */
    private int startOnce(Procedure procedure, ReportPeriod period, String body) {
        Integer started = transaction.execute(status -> {
            if (record(procedure, period) == 0) {
                return 0;
            }
            UUID id = open(procedure, period, body).id();
            jdbc.sql("update scheduled_start set case_id = ? where procedure = ? and every = ? and period = ?")
                    .params(id, procedure.key(), period.every().name(), period.code())
                    .update();
            return 1;
        });
        return started == null ? 0 : started;
    }

    private int record(Procedure procedure, ReportPeriod period) {
        return jdbc.sql(
                        "insert into scheduled_start (procedure, every, period, at) values (?, ?, ?, ?) on conflict do nothing")
                .params(
                        procedure.key(),
                        period.every().name(),
                        period.code(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Opens the case of a period; examples open any, the schedule each once. */
    @Transactional
    public Opened open(Procedure procedure, ReportPeriod period, String body) {
        Opened opened = openings.open(new OpenCase(
                procedure.key(),
                body,
                procedure.name() + ": " + period.name(),
                new Applicant("", "", null, "По расписанию", null, null, null, "ru"),
                Map.of(
                        Schedule.PERIOD,
                        period.code(),
                        Schedule.PERIOD_NAME,
                        period.name(),
                        Schedule.PERIOD_FROM,
                        period.from().toString(),
                        Schedule.PERIOD_TO,
                        period.to().toString()),
                Channel.API,
                BY,
                "account",
                null,
                null,
                null));
        journal.record(opened.id(), "scheduled", BY, procedure.startElement(), Map.of("period", period.code()));
        return opened;
    }
}
