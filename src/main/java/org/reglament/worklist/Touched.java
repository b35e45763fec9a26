package org.reglament.worklist;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gathers what a transaction does to tasks and refreshes the projection once, just before it commits. */
class Touched {

    private final ObjectProvider<WorkItems> items;

    Touched(ObjectProvider<WorkItems> items) {
        this.items = items;
    }

    void task(String id) {
        batch().tasks.add(id);
    }

    void wholeCase(UUID id) {
        batch().cases.add(id);
    }

    private Batch batch() {
        Object bound = TransactionSynchronizationManager.getResource(Touched.class);
        if (bound instanceof Batch batch) {
            return batch;
        }
        Batch fresh = new Batch(items);
        TransactionSynchronizationManager.bindResource(Touched.class, fresh);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    private static final class Batch implements TransactionSynchronization {

        private final Set<String> tasks = new TreeSet<>();
        private final Set<UUID> cases = new TreeSet<>();
        private final ObjectProvider<WorkItems> items;

        Batch(ObjectProvider<WorkItems> items) {
            this.items = items;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            items.getObject().refresh(tasks, cases);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Touched.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Touched.class, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Touched.class);
        }
    }
}
