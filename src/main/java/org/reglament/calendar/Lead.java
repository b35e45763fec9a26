package org.reglament.calendar;

import java.time.Duration;

/** Remembers how far business time leads real time. */
interface Lead {
    /** Adds the step and returns the whole lead. */
    Duration plus(Duration step);

    /** A lead that ends with the process. */
    class InMemory implements Lead {
        private Duration ahead = Duration.ZERO;

        @Override
        public Duration plus(Duration step) {
            ahead = ahead.plus(step);
            return ahead;
        }
    }
}
