package org.reglament.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.Settling;
import org.reglament.calendar.WorkCalendar;
import org.reglament.deadline.Notices.Notice;
import org.reglament.journal.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Works off reminders, breaches and escalations when their time has come. */
@Component
class NoticePoller implements Settling {
    private static final Logger LOG = LoggerFactory.getLogger(NoticePoller.class);
    private static final int BATCH = 200;

    private final Notices notices;
    private final Deadlines deadlines;
    private final BusinessClock clock;
    private final WorkCalendar calendar;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final TransactionTemplate batch;
    private final TransactionTemplate single;

    NoticePoller(
            Notices notices,
            Deadlines deadlines,
            BusinessClock clock,
            WorkCalendar calendar,
            Journal journal,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.notices = notices;
        this.deadlines = deadlines;
        this.clock = clock;
        this.calendar = calendar;
        this.journal = journal;
        this.events = events;
        this.jdbc = jdbc;
        this.batch = new TransactionTemplate(transactions);
        this.single = new TransactionTemplate(transactions);
        this.single.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Scheduled(fixedDelayString = "${reglament.deadline.poll:PT5S}")
    void poll() {
        while (workOff() == BATCH) {
            LOG.debug("more deadline notices are due");
        }
    }

    @Override
    public boolean settle() {
        poll();
        return !notices.anyDue();
    }

    /** Together, so that one person's reminders become one letter; one by one when that fails. */
    private int workOff() {
        try {
            return workOff(BATCH).size();
        } catch (RuntimeException e) {
            LOG.warn("Deadline notices are worked off one by one, for together they fail", e);
            return workOffSingly();
        }
    }

    private List<Notice> workOff(int limit) {
        List<Notice> worked = new ArrayList<>();
        batch.executeWithoutResult(status -> {
            // Whoever completes a task must never lose a deadlock to the poller, so the poller gives up first.
            jdbc.sql("set local lock_timeout = '300ms'").update();
            worked.addAll(notices.lockDue(limit));
            worked.forEach(this::attempt);
        });
        return worked;
    }

    /** Finds the one whose letters or listeners fail only at the commit, and puts it off. */
    private int workOffSingly() {
        int count = 0;
        for (List<Notice> next = peek(); !next.isEmpty() && count < BATCH; next = peek()) {
            try {
                workOff(1);
            } catch (RuntimeException e) {
                LOG.warn("Notice {} is tried again later", next.get(0).id(), e);
                notices.failed(next.get(0));
            }
            count++;
        }
        return count;
    }

    private List<Notice> peek() {
        List<Notice> next = batch.execute(status -> notices.lockDue(1));
        return next == null ? List.of() : next;
    }

    /** One failing case does not hold up the others: it is undone alone and tried again later. */
    private void attempt(Notice notice) {
        try {
            single.executeWithoutResult(status -> {
                tell(notice);
                notices.done(notice);
            });
        } catch (RuntimeException e) {
            LOG.warn(
                    "Notice {} of deadline {} is tried again later",
                    notice.id(),
                    notice.deadline().id(),
                    e);
            notices.failed(notice);
        }
    }

    private void tell(Notice notice) {
        UUID caseId = notice.deadline().caseId();
        String key = notice.deadline().key();
        // Read anew: an earlier notice of the same batch may have changed it.
        Deadline deadline = deadlines.find(caseId, key).orElse(notice.deadline());
        if (!deadline.open()) {
            return;
        }
        switch (notice.kind()) {
            case REMINDER -> {
                if (!notice.superseded() && clock.instant().isBefore(deadline.passed())) {
                    int left = calendar.workingDaysBetween(clock.today(), clock.dateOf(deadline.dueAt()));
                    events.publishEvent(new DeadlineNear(caseId, key, left));
                }
            }
            case BREACH -> deadlines.breach(caseId, key);
            case ESCALATION -> {
                journal.record(caseId, "deadline.escalated", "system", null, Map.of("deadline", key));
                events.publishEvent(new DeadlineBreached(caseId, key, 2));
            }
        }
    }
}
