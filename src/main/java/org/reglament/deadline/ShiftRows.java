package org.reglament.deadline;

import static org.reglament.deadline.DeadlineRows.instant;
import static org.reglament.deadline.DeadlineRows.instantOrNull;
import static org.reglament.deadline.DeadlineRows.utc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what a date is derived from besides its rule: extensions and stops. */
@Component
class ShiftRows {
    private final JdbcClient jdbc;

    ShiftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Deadline deadline, Extension extension) {
        jdbc.sql(
                        """
                insert into deadline_change (deadline_id, kind, days, reason, by_whom, at)
                values (?, 'extension', ?, ?, ?, ?)
                """)
                .params(deadline.id(), extension.days(), extension.reason(), extension.by(), utc(extension.at()))
                .update();
    }

    /** The extensions of all deadlines of a case, oldest first, by the deadline's id. */
    Map<Long, List<Extension>> extensions(UUID caseId) {
        Map<Long, List<Extension>> found = new HashMap<>();
        jdbc.sql(
                        """
                select c.deadline_id, c.days, c.reason, c.by_whom, c.at
                from deadline_change c join deadline d on d.id = c.deadline_id
                where d.case_id = ? order by c.id
                """)
                .param(caseId)
                .query(row -> {
                    found.computeIfAbsent(row.getLong("deadline_id"), id -> new ArrayList<>())
                            .add(new Extension(
                                    row.getInt("days"),
                                    row.getString("reason"),
                                    row.getString("by_whom"),
                                    instant(row, "at")));
                });
        return found;
    }

    void begin(Deadline deadline, Stop stop) {
        jdbc.sql("insert into deadline_stop (deadline_id, stopped_at, reason, by_whom) values (?, ?, ?, ?)")
                .params(deadline.id(), utc(stop.from()), stop.reason(), stop.by())
                .update();
    }

    void end(Deadline deadline, Instant at, String reason) {
        jdbc.sql(
                        """
                update deadline_stop set resumed_at = ?, resumed_reason = ? where deadline_id = ? and resumed_at is null
                """)
                .params(utc(at), reason, deadline.id())
                .update();
    }

    List<Stop> stops(Deadline deadline) {
        if (deadline.stops() == 0) {
            return List.of();
        }
        return jdbc.sql(
                        """
                select stopped_at, reason, by_whom, resumed_at, resumed_reason
                from deadline_stop where deadline_id = ? order by id
                """)
                .param(deadline.id())
                .query((row, n) -> new Stop(
                        instant(row, "stopped_at"),
                        row.getString("reason"),
                        row.getString("by_whom"),
                        instantOrNull(row, "resumed_at"),
                        row.getString("resumed_reason")))
                .list();
    }
}
