package org.reglament.correspondence;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The moment in which nobody knows whether a letter has gone out: from its last line until the server's answer is on
 * record. One letter at a time is in it, so that a killed process repeats one letter at most; everything before it runs
 * side by side. A server that takes long to answer is not waited for by the others.
 */
@Component
class Handover {
    /** A database that hangs for longer must not hold up all letters for ever. */
    private static final Duration LONGEST_RECORDING = Duration.ofMinutes(1);

    private final Duration patience;
    private final Duration patienceBehindSilence;
    private final Deque<Thread> waiting = new ArrayDeque<>();
    private final Map<Thread, Moment> moments = new HashMap<>();

    Handover() {
        this(Duration.ofSeconds(2), Duration.ofMillis(500));
    }

    /**
     * @param patience how long the others wait for a server's answer
     * @param patienceBehindSilence the same while another letter is without an answer already
     */
    Handover(Duration patience, Duration patienceBehindSilence) {
        this.patience = patience;
        this.patienceBehindSilence = patienceBehindSilence;
    }

    /** Waits for the calling thread's turn to send its letter's last line. */
    synchronized void begin() throws InterruptedException {
        Thread self = Thread.currentThread();
        waiting.addLast(self);
        try {
            while (waiting.peekFirst() != self || takenMillis() > 0) {
                wait(Math.max(1, takenMillis()));
            }
            moments.put(self, new Moment(System.nanoTime(), false));
        } finally {
            waiting.remove(self);
            notifyAll();
        }
    }

    /** The server has answered: from here to the record it is up to us, and waited for. */
    synchronized void answered() {
        moments.computeIfPresent(Thread.currentThread(), (self, moment) -> new Moment(moment.since, true));
    }

    /** The calling thread's letter is on record, or was never sent. */
    synchronized void end() {
        if (moments.remove(Thread.currentThread()) != null) {
            notifyAll();
        }
    }

    /** For how long the turn is taken at least; 0 when it is free. */
    private long takenMillis() {
        Duration silence = moments.size() > 1 ? patienceBehindSilence : patience;
        return moments.values().stream()
                .mapToLong(moment -> (moment.answered ? LONGEST_RECORDING : silence).toMillis()
                        - (System.nanoTime() - moment.since) / 1_000_000)
                .max()
                .orElse(0);
    }

    private record Moment(long since, boolean answered) {}
}
