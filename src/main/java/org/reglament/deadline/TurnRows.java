package org.reglament.deadline;

import static org.reglament.deadline.DeadlineRows.instant;
import static org.reglament.deadline.DeadlineRows.instantOrNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how the deadlines of a case came to their dates; the rows are written with the deadline itself. */
@Component
class TurnRows {
    private final JdbcClient jdbc;

    TurnRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All turns of a case, oldest first, by the deadline's key. */
    Map<String, List<Turn>> of(UUID caseId) {
        Map<String, List<Turn>> turns = new HashMap<>();
        jdbc.sql(
                        """
                select key, kind, at, by_whom, reason, calendar_year, forwarded_from, due_before, due_after
                from deadline_turn where case_id = ? order by id
                """)
                .param(caseId)
                .query(row -> {
                    turns.computeIfAbsent(row.getString("key"), key -> new ArrayList<>())
                            .add(new Turn(
                                    Turn.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                                    instant(row, "at"),
                                    row.getString("by_whom"),
                                    row.getString("reason"),
                                    row.getObject("calendar_year", Integer.class),
                                    row.getObject("forwarded_from", UUID.class),
                                    instantOrNull(row, "due_before"),
                                    instantOrNull(row, "due_after")));
                });
        return turns;
    }
}
