package org.reglament.document;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.ChildOpened;
import org.reglament.casefile.RequestAnswered;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets cases that come of one another read the same files: papers of a forwarded case, papers of a reply. */
@Component
public class SharedPapers {
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    SharedPapers(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void forwarded(ChildOpened opened) {
        share(opened.papers(), opened.parent(), opened.child());
    }

    @EventListener
    void answered(RequestAnswered answered) {
        share(answered.papers(), answered.request(), answered.parent());
    }

    /** The other cases that read this file. */
    List<UUID> readers(UUID document) {
        return jdbc.sql("select case_id from document_share where document_id = ?")
                .param(document)
                .query(UUID.class)
                .list();
    }

    boolean isShared(UUID document, UUID caseId) {
        return readers(document).contains(caseId);
    }

    /** Lets a case read papers of another one, for example those that belong to its own matter. */
    public void lend(Set<UUID> documents, UUID from, UUID to) {
        share(documents, from, to);
    }

    /** Only what the giving case may read itself; a file that is filed in this very transaction has no case yet. */
    private void share(Set<UUID> documents, UUID from, UUID to) {
        if (documents.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                insert into document_share (case_id, document_id, at)
                select :to, d.id, :at from document d
                where d.id = any(:documents)
                  and (d.case_id = :from or d.case_id is null
                       or exists (select from document_share s where s.document_id = d.id and s.case_id = :from))
                on conflict do nothing
                """)
                .param("to", to)
                .param("from", from)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("documents", documents.toArray(UUID[]::new))
                .update();
    }
}
