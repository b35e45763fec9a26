package org.reglament.document;

import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a case whose papers another case reads until that one's retention has run out, too. */
@Component
class LentPapers implements CaseHolder {
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    LentPapers(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean stillNeeded(UUID caseId) {
        return jdbc.sql(
                        """
                select exists (
                    select from document d join document_share s on s.document_id = d.id
                    join case_file reader on reader.id = s.case_id
                    where d.case_id = ? and (reader.retain_until is null or reader.retain_until >= ?))
                """)
                .params(caseId, clock.today())
                .query(Boolean.class)
                .single();
    }
}
