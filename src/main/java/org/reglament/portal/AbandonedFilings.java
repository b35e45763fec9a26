package org.reglament.portal;

import java.time.Duration;
import org.reglament.calendar.BusinessClock;
import org.reglament.worklist.Drafts;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what citizens began and left; files that only such a draft named are then cleared away like any other. */
@Component
class AbandonedFilings {
    private final Drafts drafts;
    private final BusinessClock clock;
    private final PortalSettings settings;

    AbandonedFilings(Drafts drafts, BusinessClock clock, PortalSettings settings) {
        this.drafts = drafts;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forget() {
        drafts.forgetOlder(FilingDraft.KEY, clock.instant().minus(Duration.ofDays(settings.draftDays())));
    }
}
