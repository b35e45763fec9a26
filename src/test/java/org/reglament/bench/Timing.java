package org.reglament.bench;

import java.util.Arrays;

/** How long something takes, over and over. */
final class Timing {
    private Timing() {}

    /** Nanoseconds of each round, shortest first, after a warm-up of a fifth as many. */
    static long[] of(int rounds, Runnable round) {
        for (int i = 0; i < rounds / 5 + 1; i++) {
            round.run();
        }
        long[] taken = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            long begun = System.nanoTime();
            round.run();
            taken[i] = System.nanoTime() - begun;
        }
        Arrays.sort(taken);
        return taken;
    }

    static double p50(long[] taken) {
        return taken[taken.length / 2] / 1e6;
    }

    static double p95(long[] taken) {
        return taken[taken.length * 95 / 100] / 1e6;
    }
}
