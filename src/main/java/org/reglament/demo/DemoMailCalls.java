package org.reglament.demo;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells other programs what the demo's mail server really received. */
@RestController
@Profile("demo")
class DemoMailCalls {
    private final Mailbox mailbox;
    private final BusinessClock clock;

    DemoMailCalls(Mailbox mailbox, BusinessClock clock) {
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @GetMapping("/demo/mail.json")
    List<Received> mail(@RequestParam(defaultValue = "") String to) {
        return mailbox.to(to).stream().map(this::received).toList();
    }

    private Received received(CaughtLetter letter) {
        CaughtLetter.Body body = mailbox.body(letter);
        return new Received(
                letter.messageId(),
                letter.from(),
                letter.to(),
                letter.subject(),
                body.text(),
                body.html(),
                body.attachments(),
                letter.receivedAt().atZone(clock.getZone()).toOffsetDateTime());
    }

    /** A received letter as a call gives it. */
    record Received(
            String messageId,
            String from,
            String to,
            String subject,
            @Nullable String text,
            @Nullable String html,
            List<CaughtLetter.Attachment> attachments,
            OffsetDateTime receivedAt) {}
}
