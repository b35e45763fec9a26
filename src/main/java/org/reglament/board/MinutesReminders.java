package org.reglament.board;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.WorkCalendar;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds of minutes that nobody has signed: the secretary, and whoever presided once there is something to sign. */
@Component
class MinutesReminders {

    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final Boards boards;
    private final Minutes minutes;
    private final Signers signers;
    private final BoardLetters letters;
    private final WorkCalendar calendar;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;
    private final int days;

    MinutesReminders(
            JdbcClient jdbc,
            Meetings meetings,
            Boards boards,
            Minutes minutes,
            Signers signers,
            BoardLetters letters,
            WorkCalendar calendar,
            BusinessClock clock,
            TransactionTemplate transaction,
            @Value("${reglament.board.reminder-days:1}") int days) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.boards = boards;
        this.minutes = minutes;
        this.signers = signers;
        this.letters = letters;
        this.calendar = calendar;
        this.clock = clock;
        this.transaction = transaction;
        this.days = days;
    }

    /** Looks for minutes that fall due within those working days, and for minutes that are overdue; once each. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void look() {
        Instant now = clock.instant();
        Instant soon = calendar.plusWorkingDays(clock.today(), days)
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
        for (UUID meeting : due("minutes_overdue_at", now)) {
            transaction.executeWithoutResult(status -> remind(meeting, "minutes_overdue_at", true));
        }
        for (UUID meeting : due("minutes_reminded_at", soon)) {
            transaction.executeWithoutResult(status -> remind(meeting, "minutes_reminded_at", false));
        }
    }

    private List<UUID> due(String told, Instant before) {
        return jdbc.sql("select id from meeting where minutes_due is not null and signed_at is null"
                        + " and minutes_overdue_at is null and " + told + " is null and minutes_due < ?"
                        + " order by minutes_due")
                .param(Agenda.utc(before))
                .query(UUID.class)
                .list();
    }

    private void remind(UUID id, String told, boolean overdue) {
        int first = jdbc.sql("update meeting set " + told + " = ? where id = ? and " + told
                        + " is null and signed_at is null")
                .params(Agenda.utc(clock.instant()), id)
                .update();
        if (first == 1) {
            Meeting meeting = meetings.find(id).orElseThrow();
            Board board = boards.get(meeting.board());
            letters.minutesDue(meeting, board, boards.secretary(meeting), overdue, false);
            if (minutes.waitsFor(meeting, Seat.Role.CHAIR)) {
                letters.minutesDue(meeting, board, signers.chair(meeting), overdue, true);
            }
        }
    }
}
