package org.reglament.publication;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Acts that one body has in the register, without the cases behind them. */
final class PostedDrafts {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final String body;

    PostedDrafts(String body) {
        this.body = body;
    }

    /** Posts a decree on which conclusions are accepted for that time from now on. */
    String post(JdbcClient jdbc, String title, String topic, Duration window) {
        String number = "AK-2026-88%04d".formatted(NUMBERS.incrementAndGet());
        jdbc.sql(
                        """
                insert into draft_act (number, body, title, kind, topic, in_force, posted_at, accept_until)
                values (?, ?, ?, 'decree', ?, false, ?, ?)
                """)
                .params(number, body, title, topic, now(), now().plus(window))
                .update();
        version(jdbc, number);
        return number;
    }

    /** Posts its next version. */
    void repost(JdbcClient jdbc, String number, Duration window) {
        jdbc.sql("update draft_act set accept_until = ? where number = ?")
                .params(now().plus(window), number)
                .update();
        version(jdbc, number);
    }

    private static void version(JdbcClient jdbc, String number) {
        jdbc.sql(
                        """
                insert into draft_act_version (draft, no, text, note, posted_at)
                select :number, coalesce(max(no), 0) + 1, 'Текст', '', :now from draft_act_version where draft = :number
                """)
                .param("number", number)
                .param("now", now())
                .update();
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }
}
