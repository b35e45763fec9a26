package org.reglament.worklist;

import java.util.stream.Stream;
import org.reglament.casefile.CaseErased;
import org.reglament.casefile.PersonErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts and rows of tasks go with their case, and a person's drafts with the person. */
@Component
class ErasedDrafts {
    private final JdbcClient jdbc;

    ErasedDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(CaseErased event) {
        jdbc.sql("delete from draft where id = any(?)")
                .param(Stream.concat(event.tasks().stream(), event.keys().stream())
                        .toArray(String[]::new))
                .update();
        jdbc.sql("delete from work_offer where item in (select id from work_item where case_id = ?)")
                .param(event.caseId())
                .update();
        jdbc.sql("delete from work_item where case_id = ?")
                .param(event.caseId())
                .update();
    }

    @EventListener
    void on(PersonErased event) {
        if (event.email() != null) {
            jdbc.sql(
                            """
                    delete from draft where owner = 'citizen:' || :email
                        or position(:email in lower(fields::text)) > 0
                    """)
                    .param("email", event.email())
                    .update();
        }
    }
}
