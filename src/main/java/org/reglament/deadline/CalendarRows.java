package org.reglament.deadline;

import static org.reglament.deadline.DeadlineRows.instant;
import static org.reglament.deadline.DeadlineRows.instantOrNull;
import static org.reglament.deadline.DeadlineRows.utc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads many deadlines at once, with all from which their dates are derived. */
@Component
class CalendarRows {
    private final JdbcClient jdbc;

    CalendarRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Running deadlines due from then on that began before that, in the order of their dates, after the given one. */
    List<Deadline> running(Instant dueFrom, Instant begunBefore, @Nullable Deadline after, int most) {
        return jdbc.sql(
                        """
                select * from deadline
                where met_at is null and ended_at is null and not stopped
                  and due_at >= :due and started_at < :begun and (due_at, id) > (:due, :id)
                order by due_at, id limit :most
                """)
                .param("due", utc(after == null ? dueFrom : after.dueAt()))
                .param("id", after == null ? -1 : after.id())
                .param("begun", utc(begunBefore))
                .param("most", most)
                .query(DeadlineRows::read)
                .list();
    }

    /** How many that began before then stand still. */
    int standing(Instant begunBefore) {
        return jdbc.sql(
                        """
                select count(*) from deadline
                where met_at is null and ended_at is null and stopped and started_at < ?
                """)
                .param(utc(begunBefore))
                .query(Integer.class)
                .single();
    }

    /** Whether anything of it is still to be told at its time. */
    boolean waits(Deadline deadline) {
        return jdbc.sql("select exists (select from deadline_notice where deadline_id = ? and done_at is null)")
                .param(deadline.id())
                .query(Boolean.class)
                .single();
    }

    /** The extensions and stops of those deadlines, read by two statements. */
    ShiftRows shiftsOf(Collection<Deadline> deadlines) {
        Long[] ids = deadlines.stream().map(Deadline::id).toArray(Long[]::new);
        // Of whole cases, for so they are remembered while a page is made.
        UUID[] cases = deadlines.stream().map(Deadline::caseId).distinct().toArray(UUID[]::new);
        Map<UUID, Map<Long, List<Extension>>> extensions = new HashMap<>();
        jdbc.sql(
                        """
                select d.case_id, c.deadline_id, c.days, c.reason, c.by_whom, c.at
                from deadline_change c join deadline d on d.id = c.deadline_id
                where d.case_id = any(?) order by c.id
                """)
                .param(cases)
                .query(row -> {
                    extensions
                            .computeIfAbsent(row.getObject("case_id", UUID.class), id -> new HashMap<>())
                            .computeIfAbsent(row.getLong("deadline_id"), id -> new ArrayList<>())
                            .add(new Extension(
                                    row.getInt("days"),
                                    row.getString("reason"),
                                    row.getString("by_whom"),
                                    instant(row, "at")));
                });
        Map<Long, List<Stop>> stops = new HashMap<>();
        jdbc.sql(
                        """
                select deadline_id, stopped_at, reason, by_whom, resumed_at, resumed_reason
                from deadline_stop where deadline_id = any(?) order by id
                """)
                .param(ids)
                .query(row -> {
                    stops.computeIfAbsent(row.getLong("deadline_id"), id -> new ArrayList<>())
                            .add(new Stop(
                                    instant(row, "stopped_at"),
                                    row.getString("reason"),
                                    row.getString("by_whom"),
                                    instantOrNull(row, "resumed_at"),
                                    row.getString("resumed_reason")));
                });
        return new Known(jdbc, extensions, stops);
    }

    /** What was read beforehand. */
    private static final class Known extends ShiftRows {
        private final Map<UUID, Map<Long, List<Extension>>> extensions;
        private final Map<Long, List<Stop>> stops;

        Known(JdbcClient jdbc, Map<UUID, Map<Long, List<Extension>>> extensions, Map<Long, List<Stop>> stops) {
            super(jdbc);
            this.extensions = extensions;
            this.stops = stops;
        }

        @Override
        Map<Long, List<Extension>> extensions(UUID caseId) {
            return extensions.getOrDefault(caseId, Map.of());
        }

        @Override
        List<Stop> stops(Deadline deadline) {
            return stops.getOrDefault(deadline.id(), List.of());
        }
    }
}
