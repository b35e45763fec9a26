package org.reglament.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;

/**
 * Slows down guessing: so many attempts per key, then one as often as they grow back.
 *
 * <p>It counts per process and by real time, which no demo clock moves: what it guards against is a program's speed.
 */
public final class Throttle {
    private static final int KEYS = 100_000;

    private final int attempts;
    private final Duration per;
    private final Cache<String, Bucket> buckets;

    /** Allows that many attempts at once; all of them have grown back after the given time. */
    public Throttle(int attempts, Duration per) {
        this.attempts = attempts;
        this.per = per;
        this.buckets =
                Caffeine.newBuilder().maximumSize(KEYS).expireAfterAccess(per).build();
    }

    /** Takes an attempt; tells how long to wait when none is left. */
    public Optional<Duration> take(String key) {
        ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Gives an attempt back that turned out to be no guess. */
    public void giveBack(String key) {
        bucket(key).addTokens(1);
    }

    /** Forgets all attempts, for tests and for an administrator who unlocks. */
    public void clear() {
        buckets.invalidateAll();
    }

    private Bucket bucket(String key) {
        return buckets.get(key, k -> Bucket.builder()
                .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, per))
                .build());
    }
}
