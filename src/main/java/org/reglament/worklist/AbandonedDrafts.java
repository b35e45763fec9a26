package org.reglament.worklist;

import java.time.Duration;
import org.reglament.calendar.BusinessClock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what was typed into tasks and left, also where the task ended without it. */
@Component
class AbandonedDrafts {
    private final Drafts drafts;
    private final BusinessClock clock;
    private final WorkSettings settings;

    AbandonedDrafts(Drafts drafts, BusinessClock clock, WorkSettings settings) {
        this.drafts = drafts;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT6M")
    void forget() {
        drafts.forgetOlderOfTasks(clock.instant().minus(Duration.ofDays(settings.draftDays())));
    }
}
