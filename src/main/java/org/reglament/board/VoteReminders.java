package org.reglament.board;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.WorkCalendar;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds those who have not voted, and nobody else, some working days before a vote ends; once each. */
@Component
class VoteReminders {

    private final Agenda agenda;
    private final Voters voters;
    private final Meetings meetings;
    private final Boards boards;
    private final BoardLetters letters;
    private final WorkCalendar calendar;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;
    private final int days;

    VoteReminders(
            Agenda agenda,
            Voters voters,
            Meetings meetings,
            Boards boards,
            BoardLetters letters,
            WorkCalendar calendar,
            BusinessClock clock,
            TransactionTemplate transaction,
            @Value("${reglament.board.reminder-days:1}") int days) {
        this.agenda = agenda;
        this.voters = voters;
        this.meetings = meetings;
        this.boards = boards;
        this.letters = letters;
        this.calendar = calendar;
        this.clock = clock;
        this.transaction = transaction;
        this.days = days;
    }

    /** Looks for votes that end within those working days. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void look() {
        Instant now = clock.instant();
        Instant until = calendar.plusWorkingDays(clock.today(), days)
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
        for (UUID item : voters.closing(now, until)) {
            transaction.executeWithoutResult(status -> remind(item, now));
        }
    }

    private void remind(UUID id, Instant now) {
        AgendaItem item = agenda.find(id).orElseThrow();
        UUID where = item.meeting();
        // Whoever sits in the room is asked by the chair.
        if (where == null || meetings.find(where).filter(Meeting::absentee).isEmpty()) {
            return;
        }
        List<Voters.Tardy> tardy = voters.remind(id, now);
        if (!tardy.isEmpty()) {
            letters.remind(
                    item,
                    boards.get(item.board()),
                    tardy.stream().map(Voters.Tardy::login).toList(),
                    tardy.get(0).closesAt());
        }
    }
}
