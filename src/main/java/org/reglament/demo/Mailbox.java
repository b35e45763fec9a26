package org.reglament.demo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Everybody's mailbox in the demo; empty where mail goes to a real server. */
@Component
@Profile("demo")
class Mailbox {
    private static final int CHARACTERS = 20_000_000;

    private final Optional<CaughtMail> caught;
    // A program that waits for a letter asks for all of them again and again.
    private final Cache<Long, CaughtLetter.Body> opened = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS)
            .weigher((Long number, CaughtLetter.Body body) -> weight(body.text()) + weight(body.html()))
            .build();

    Mailbox(ObjectProvider<CaughtMail> caught, BusinessClock clock) {
        this.caught = Optional.ofNullable(caught.getIfAvailable());
        this.caught.ifPresent(mail -> mail.stampBy(clock::instant));
    }

    /** Whether letters end here rather than at a real mail server. */
    boolean catching() {
        return caught.isPresent();
    }

    /** All letters, or those to one address; oldest first. */
    List<CaughtLetter> to(String address) {
        return caught.map(mail -> mail.to(address)).orElse(List.of());
    }

    Optional<CaughtLetter> find(long number) {
        return caught.flatMap(mail -> mail.find(number));
    }

    CaughtLetter.Body body(CaughtLetter letter) {
        return opened.get(letter.number(), number -> letter.body());
    }

    private static int weight(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
