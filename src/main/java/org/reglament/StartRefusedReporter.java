package org.reglament;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Prints why one of our own classes refused the start: its sentence, and no stack trace unless debugging. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartRefusedReporter implements SpringBootExceptionReporter {
    StartRefusedReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        Throwable refusal = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getName().startsWith("org.reglament.")) {
                refusal = cause;
            }
        }
        if (refusal == null) {
            return false;
        }
        LoggerFactory.getLogger(StartRefusedReporter.class).debug("The start was refused", failure);
        System.err.println(refusal.getMessage());
        return true;
    }
}
