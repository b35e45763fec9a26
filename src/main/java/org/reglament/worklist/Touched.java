package org.reglament.worklist;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gathers what a transaction does to tasks and refreshes the projection once, just before it commits. */
class Touched {

    private final ObjectProvider<WorkItems> items;
    private final ObjectProvider<Release> release;

    Touched(ObjectProvider<WorkItems> items, ObjectProvider<Release> release) {
        this.items = items;
        this.release = release;
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
        Batch fresh = new Batch(items, release);
        TransactionSynchronizationManager.bindResource(Touched.class, fresh);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    private static final class Batch implements TransactionSynchronization {

        private final Set<String> tasks = new TreeSet<>();
        private final Set<UUID> cases = new TreeSet<>();
        private final ObjectProvider<WorkItems> items;
        private final ObjectProvider<Release> release;

        Batch(ObjectProvider<WorkItems> items, ObjectProvider<Release> release) {
            this.items = items;
            this.release = release;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            List<WorkItems.Held> held = items.getObject().refresh(tasks, cases);
            if (!held.isEmpty() && release.getObject().fromBarred(held)) {
                items.getObject().refresh(tasks, cases);
            }
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
