package org.reglament.correspondence;

import java.util.concurrent.atomic.AtomicBoolean;
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
    private final AtomicBoolean asking = new AtomicBoolean();

    MailHealth(Delivery delivery, Postman postman, LetterCounts counts) {
        this.delivery = delivery;
        this.postman = postman;
        this.counts = counts;
    }

    /** A mail server that is away is worth a warning right at the start, and no reason not to start. */
    @EventListener(ApplicationReadyEvent.class)
    void ask() {
        if (asking.compareAndSet(false, true)) {
            Thread question = new Thread(
                    () -> {
                        try {
                            delivery.note(postman.refusal());
                        } finally {
                            asking.set(false);
                        }
                    },
                    "mail-check");
            question.setDaemon(true);
            question.start();
        }
    }

    /** Asks in the background, for a server that hangs must not make this page hang. */
    @Override
    public Health health() {
        @Nullable String trouble = delivery.trouble();
        if (trouble != null) {
            ask();
        }
        Health.Builder health = trouble == null ? Health.up() : Health.down().withDetail("reason", trouble);
        return health.withDetail("queued", counts.queued())
                .withDetail("lost", counts.lost())
                .build();
    }
}
