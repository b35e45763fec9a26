package org.reglament.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.kit.ReglamentTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What was typed into a task and left is kept for as long as the setting says, counted from the last change. */
@ReglamentTest
class DraftsTests {
    private static final String OWNER = "registrar.minsport";
    private static final Map<String, List<String>> TYPED = Map.of("title", List.of("Начато"));

    @Autowired
    Drafts drafts;

    @Autowired
    AbandonedDrafts abandoned;

    @Autowired
    BusinessClock clock;

    @Test
    void a_draft_of_a_task_is_forgotten_ninety_days_after_its_last_change() {
        String left = UUID.randomUUID().toString();
        String changed = UUID.randomUUID().toString();
        String filing = "file:" + UUID.randomUUID();
        List.of(left, changed, filing).forEach(id -> drafts.keep(id, OWNER, TYPED));

        clock.advance(Duration.ofDays(89));
        drafts.keep(changed, OWNER, Map.of("title", List.of("Начато и продолжено")));
        abandoned.forget();
        assertThat(drafts.find(left, OWNER)).isPresent();

        clock.advance(Duration.ofDays(2));
        abandoned.forget();

        assertThat(drafts.find(left, OWNER)).isEmpty();
        assertThat(drafts.find(changed, OWNER)).isPresent();
        // how long appeals are kept is the portal's own setting
        assertThat(drafts.find(filing, OWNER)).isPresent();
    }
}
