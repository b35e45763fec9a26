package org.reglament.deadline;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is still to be kept in many cases at once. */
@Component
public class OpenDeadlines {
    private final JdbcClient jdbc;

    OpenDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The deadlines of those cases that run, first due first; what stands still has no date to tell. */
    public List<Deadline> of(Collection<UUID> cases) {
        return jdbc.sql(
                        """
                select * from deadline
                where case_id = any(?) and met_at is null and ended_at is null and not stopped order by due_at, id
                """)
                .param(cases.toArray(UUID[]::new))
                .query(DeadlineRows::read)
                .list();
    }
}
