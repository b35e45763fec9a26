package org.reglament.form.feel;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How much one filling or showing of a form may spend on expressions that loop, call functions or match patterns. */
final class Budget {
    static final int STEPS = 100_000;
    static final int SIZE = 100_000;
    private static final long NANOS = 1_000_000_000L;
    private static final ThreadLocal<@Nullable Budget> CURRENT = new ThreadLocal<>();

    private long nanosLeft = NANOS;
    private long steps;
    private long started;
    private boolean spent;

    /** Does the work, or gives the other answer where it would take too much. */
    <T> T within(Supplier<T> work, T otherwise) {
        if (nanosLeft <= 0) {
            return otherwise;
        }
        Budget outer = CURRENT.get();
        CURRENT.set(this);
        steps = 0;
        spent = false;
        started = System.nanoTime();
        try {
            T done = work.get();
            return spent ? otherwise : done;
        } finally {
            nanosLeft -= System.nanoTime() - started;
            CURRENT.set(outer);
        }
    }

    /** Counts steps of the work that is being done. */
    static void spend(long count) {
        Budget budget = CURRENT.get();
        if (budget == null) {
            return;
        }
        budget.steps += count;
        if (budget.steps > STEPS || System.nanoTime() - budget.started > budget.nanosLeft) {
            stop();
        }
    }

    /** Ends the work that is being done. */
    static RuntimeException stop() {
        Budget budget = CURRENT.get();
        if (budget != null) {
            budget.spent = true;
        }
        throw new SpentException();
    }

    private static final class SpentException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SpentException() {
            super(null, null, false, false);
        }
    }
}
