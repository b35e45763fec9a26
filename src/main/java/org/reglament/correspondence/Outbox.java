package org.reglament.correspondence;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.ClockMoved;
import org.reglament.calendar.Settling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends what is due: woken by each commit that wrote a letter, and once a second for retries and for letters that
 * another node or an earlier run left. Several letters are under way at a time, few of them to one mail domain and at
 * most half of them repeated ones, so that what hangs holds up nothing else.
 */
@Component
class Outbox implements SmartLifecycle, Settling {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final long POLL_MILLIS = 1000;
    private static final long SETTLE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Queue queue;
    private final Delivery delivery;
    private final Undelivered undelivered;
    private final MailSettings settings;

    private final Semaphore wake = new Semaphore(0);
    private final Map<UUID, Queued> underWay = new ConcurrentHashMap<>();
    private @Nullable Thread loop;
    private @Nullable ExecutorService senders;

    Outbox(Queue queue, Delivery delivery, Undelivered undelivered, MailSettings settings) {
        this.queue = queue;
        this.delivery = delivery;
        this.undelivered = undelivered;
        this.settings = settings;
    }

    void wakeAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wake.release();
                }
            });
        } else {
            wake.release();
        }
    }

    @EventListener
    void clockMoved(ClockMoved moved) {
        wake.release();
    }

    @Override
    public boolean settle() {
        long end = System.nanoTime() + SETTLE_NANOS;
        while (queue.anythingDue()) {
            if (!isRunning() || System.nanoTime() > end) {
                return false;
            }
            wake.release();
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private void run() {
        while (isRunning()) {
            try {
                if (wake.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
                while (isRunning() && sendNext()) {}
                followUp();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // The database may be away; the letters in it wait, and so do we.
                LOG.warn("Letters wait: {}", e.toString());
                pause();
            }
        }
    }

    /** Starts one attempt; false when nothing is due or all senders are busy. */
    private boolean sendNext() {
        // Only this loop adds letters: what ends meanwhile makes room for the next round.
        Map<UUID, Queued> now = Map.copyOf(underWay);
        if (now.size() >= settings.senders()) {
            return false;
        }
        Map<String, Integer> perDomain = new HashMap<>();
        now.values().forEach(letter -> perDomain.merge(Addresses.domain(letter.to()), 1, Integer::sum));
        perDomain.values().removeIf(letters -> letters < settings.perDomain());
        Optional<Queued> next = queue.claim(true, perDomain.keySet(), now.keySet());
        if (next.isEmpty()
                && now.values().stream().filter(letter -> letter.tries() > 0).count()
                        < Math.max(1, settings.senders() / 2)) {
            next = queue.claim(false, perDomain.keySet(), now.keySet());
        }
        next.ifPresent(this::begin);
        return next.isPresent();
    }

    private void begin(Queued letter) {
        ExecutorService pool = senders;
        if (pool == null) {
            return;
        }
        underWay.put(letter.id(), letter);
        pool.execute(() -> {
            try {
                delivery.attempt(letter);
            } catch (RuntimeException e) {
                // Its claim runs out, and it is sent again under the same Message-ID.
                LOG.error("Letter {} could not be sent or its result not be recorded", letter.id(), e);
            } finally {
                underWay.remove(letter.id());
                wake.release();
            }
        });
    }

    private void followUp() {
        for (UUID letter : queue.toFollowUp()) {
            try {
                undelivered.followUp(letter);
            } catch (RuntimeException e) {
                LOG.error("Nobody has been asked yet to reach the recipient of letter {}; trying again", letter, e);
                queue.followUpLater(letter);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void start() {
        if (loop == null) {
            senders = Executors.newFixedThreadPool(settings.senders(), task -> new Thread(task, "mail-sender"));
            loop = new Thread(this::run, "mail-outbox");
            loop.start();
        }
    }

    /** Lets the attempts under way end; what is not sent by then waits for the next start. */
    @Override
    public void stop() {
        Thread ending;
        ExecutorService pool;
        synchronized (this) {
            ending = loop;
            pool = senders;
            loop = null;
            senders = null;
        }
        if (ending == null || pool == null) {
            return;
        }
        wake.release();
        pool.shutdown();
        try {
            ending.join(POLL_MILLIS * 5);
            if (!pool.awaitTermination(15, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return loop != null;
    }
}
