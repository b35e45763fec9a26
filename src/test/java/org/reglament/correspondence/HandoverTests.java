package org.reglament.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One letter at a time is neither the sender's nor the server's. */
class HandoverTests {
    private final Handover handover = new Handover(Duration.ofMillis(300), Duration.ofMillis(50));
    private final ExecutorService senders = Executors.newFixedThreadPool(8);

    @AfterEach
    void stop() {
        senders.shutdownNow();
    }

    @Test
    void of_many_one_at_a_time_is_handed_over() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<?>> letters = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            letters.add(senders.submit(() -> {
                handover.begin();
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                handover.answered();
                Thread.sleep(1);
                inside.decrementAndGet();
                handover.end();
                return null;
            }));
        }
        for (Future<?> letter : letters) {
            letter.get();
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void an_answer_is_recorded_before_the_next_goes() throws Exception {
        handover.begin();
        handover.answered();
        Future<?> next = senders.submit(() -> {
            handover.begin();
            return null;
        });

        assertThatThrownBy(() -> next.get(600, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        handover.end();
        next.get(1, TimeUnit.SECONDS);
    }

    @Test
    void a_silent_server_is_waited_for_once_and_then_hardly() throws Exception {
        long begun = System.nanoTime();
        for (int i = 0; i < 8; i++) {
            senders.submit(() -> {
                        handover.begin();
                        return null;
                    })
                    .get(5, TimeUnit.SECONDS);
        }

        handover.begin();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(2000));
    }

    @Test
    void a_late_answer_is_waited_for_again() throws Exception {
        handover.begin();
        senders.submit(() -> {
                    handover.begin();
                    handover.end();
                    return null;
                })
                .get(5, TimeUnit.SECONDS);
        handover.answered();
        Future<?> next = senders.submit(() -> {
            handover.begin();
            return null;
        });

        assertThatThrownBy(() -> next.get(600, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        handover.end();
        next.get(1, TimeUnit.SECONDS);
    }
}
