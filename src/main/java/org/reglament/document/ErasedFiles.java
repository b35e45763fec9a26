package org.reglament.document;

import org.reglament.casefile.PersonErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of a case go with it; what an erased person uploaded and never sent goes here. */
@Component
class ErasedFiles {
    private final JdbcClient jdbc;

    ErasedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(PersonErased event) {
        if (event.email() != null) {
            jdbc.sql("delete from document where case_id is null and lower(uploaded_by) = ?")
                    .param(event.email())
                    .update();
        }
    }
}
