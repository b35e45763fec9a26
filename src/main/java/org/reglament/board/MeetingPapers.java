package org.reglament.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.WorkCalendar;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends agenda and papers by itself on the last day on which the board's rules are kept, where the secretary has not;
 * where that is not possible the secretary is told, and what there is goes out on the eve.
 */
@Component
class MeetingPapers {

    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final Boards boards;
    private final Agenda agenda;
    private final BoardLetters letters;
    private final WorkCalendar calendar;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;
    private final LocalTime hour;

    MeetingPapers(
            JdbcClient jdbc,
            Meetings meetings,
            Boards boards,
            Agenda agenda,
            BoardLetters letters,
            WorkCalendar calendar,
            BusinessClock clock,
            TransactionTemplate transaction,
            @Value("${reglament.board.papers-hour:09:00}") String hour) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.boards = boards;
        this.agenda = agenda;
        this.letters = letters;
        this.calendar = calendar;
        this.clock = clock;
        this.transaction = transaction;
        this.hour = LocalTime.parse(hour);
    }

    /** Looks at the meetings ahead of which members know nothing yet. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void look() {
        Instant now = clock.instant();
        if (now.atZone(clock.getZone()).toLocalTime().isBefore(hour)) {
            return;
        }
        List<UUID> ahead = jdbc.sql(
                        """
                select id from meeting
                where told_at is null and ended_at is null and not absentee and planned_at > ? order by planned_at
                """)
                .param(Agenda.utc(now))
                .query(UUID.class)
                .list();
        for (UUID meeting : ahead) {
            transaction.executeWithoutResult(status -> send(meeting));
        }
    }

    private void send(UUID id) {
        // Two nodes, or the secretary at the same moment: whoever comes second finds it done.
        boolean untold = jdbc.sql("select told_at is null and ended_at is null from meeting where id = ? for update")
                .param(id)
                .query(Boolean.class)
                .single();
        Meeting meeting = meetings.find(id).orElseThrow();
        Board board = boards.get(meeting.board());
        LocalDate by = meetings.papersBy(board, meeting);
        LocalDate today = clock.today();
        if (!untold || today.isBefore(by)) {
            return;
        }
        List<AgendaItem> items = agenda.of(id);
        boolean eve = !today.isBefore(
                calendar.workingDayUntil(clock.dateOf(meeting.plannedAt()).minusDays(1)));
        if (!items.isEmpty() && (today.equals(by) || eve)) {
            letters.invite(meeting, board, boards.members(board.key()), items);
            meetings.told(id);
        } else if (jdbc.sql("update meeting set papers_warned_at = ? where id = ? and papers_warned_at is null")
                        .params(Agenda.utc(clock.instant()), id)
                        .update()
                == 1) {
            letters.papersMissing(meeting, board, boards.secretary(meeting), by, items.size());
        }
    }
}
