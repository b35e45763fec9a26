package org.reglament.casefile;

import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a deed as one transaction, anew when another branch of the same case got in between. */
@Component
public class Retries {

    private static final int TRIES = 6;
    private static final long PAUSE_NANOS = 20_000_000;

    /** PostgreSQL's word for it. */
    private static final String DEADLOCK = "40P01";

    private final TransactionTemplate transaction;

    Retries(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does it; a deed inside a transaction of its caller is left to that one. */
    public void run(Runnable deed) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            deed.run();
            return;
        }
        for (int tried = 1; ; tried++) {
            try {
                transaction.executeWithoutResult(status -> deed.run());
                return;
            } catch (RuntimeException failure) {
                if (!inBetween(failure)) {
                    throw failure;
                }
                if (tried == TRIES) {
                    throw new ConcurrencyFailureException("others kept getting in between", failure);
                }
                LockSupport.parkNanos(
                        PAUSE_NANOS * tried + ThreadLocalRandom.current().nextLong(PAUSE_NANOS));
            }
        }
    }

    /** The engine says of its own deadlocks only that a statement failed. */
    private static boolean inBetween(RuntimeException failure) {
        return failure instanceof OptimisticLockingException
                || failure instanceof PessimisticLockingFailureException
                || failure instanceof ProcessEngineException
                        && NestedExceptionUtils.getRootCause(failure) instanceof SQLException sql
                        && DEADLOCK.equals(sql.getSQLState());
    }
}
