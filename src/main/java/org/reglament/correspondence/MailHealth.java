package org.reglament.correspondence;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says whether letters get out. It tells what the last attempts met and asks the mail server itself only at the start and
 * while there is trouble; it takes the application out of service in neither case, for letters wait.
 */
@Component("mailHealthIndicator")
class MailHealth implements HealthIndicator {
    private final Delivery delivery;
    private final Postman postman;
    private final LetterCounts counts;

    MailHealth(Delivery delivery, Postman postman, LetterCounts counts) {
        this.delivery = delivery;
        this.postman = postman;
        this.counts = counts;
    }

    /** A mail server that is away is worth a warning right at the start, and no reason not to start. */
    @EventListener(ApplicationReadyEvent.class)
    void ask() {
        Thread asking = new Thread(() -> delivery.note(postman.refusal()), "mail-check");
        asking.setDaemon(true);
        asking.start();
    }

    @Override
    public Health health() {
        if (delivery.trouble() != null) {
            delivery.note(postman.refusal());
        }
        @Nullable String trouble = delivery.trouble();
        Health.Builder health = trouble == null ? Health.up() : Health.down().withDetail("reason", trouble);
        return health.withDetail("queued", counts.queued())
                .withDetail("lost", counts.lost())
                .build();
    }
}
