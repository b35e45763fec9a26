package org.reglament.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.document.Documents;
import org.reglament.kit.ReglamentTest;
import org.reglament.worklist.Drafts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was begun and left is kept for a while and then gone, with its files. */
@ReglamentTest
class AbandonedFilingsTests {
    private static final String OWNER = "citizen:left@example.org";

    @Autowired
    AbandonedFilings abandoned;

    @Autowired
    Drafts drafts;

    @Autowired
    Documents documents;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Test
    void an_appeal_that_was_begun_is_forgotten_after_thirty_days_with_its_files() {
        UUID file = documents
                .upload(new ByteArrayInputStream("фото".getBytes()), "Фото.txt", "left@example.org")
                .id();
        String left = FilingDraft.KEY + UUID.randomUUID();
        String task = UUID.randomUUID().toString();
        drafts.keep(left, OWNER, Map.of("form.attachments", List.of("files::" + file)));
        drafts.keep(task, OWNER, Map.of("note", List.of("задача")));

        clock.advance(Duration.ofDays(29));
        String fresh = FilingDraft.KEY + UUID.randomUUID();
        drafts.keep(fresh, OWNER, Map.of());
        clearAway();
        assertThat(drafts.find(left, OWNER)).isPresent();
        assertThat(documents.find(file)).isPresent();

        clock.advance(Duration.ofDays(2));
        clearAway();

        assertThat(drafts.find(left, OWNER)).isEmpty();
        assertThat(documents.find(file)).isEmpty();
        assertThat(jdbc.sql("select count(*) from document_chunk where document_id = ?")
                        .param(file)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(drafts.find(fresh, OWNER)).isPresent();
        assertThat(drafts.find(task, OWNER)).isPresent();
    }

    private void clearAway() {
        abandoned.forget();
        // The purge of uploads belongs to another package; here it is called as its schedule would.
        Object purge = context.getBean("unattachedFiles");
        org.springframework.test.util.ReflectionTestUtils.invokeMethod(purge, "purge");
    }
}
