package org.reglament.operations;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works moves off in the background; what a process that died had left is taken up by any that lives. */
@Component
class Moves implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Moves.class);
    private static final int BATCH = 25;

    private final MoveRows rows;
    private final Mover mover;
    private final Set<UUID> here = ConcurrentHashMap.newKeySet();
    private final ExecutorService hand = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "case-move");
        thread.setDaemon(true);
        return thread;
    });

    Moves(MoveRows rows, Mover mover) {
        this.rows = rows;
        this.mover = mover;
    }

    @Scheduled(fixedDelayString = "PT15S")
    void resume() {
        rows.unfinished().forEach(this::go);
    }

    /** Begins or goes on; does nothing while it is under way here. */
    void go(UUID id) {
        if (here.add(id)) {
            hand.execute(() -> work(id));
        }
    }

    private void work(UUID id) {
        try {
            Optional<Move> move = rows.find(id);
            while (move.isPresent() && !Thread.currentThread().isInterrupted() && mover.some(move.get(), BATCH)) {
                LOG.debug("A batch of the move {} is done", id);
            }
        } catch (RuntimeException e) {
            // The database may be away; those that wait are found again by the next look.
            LOG.warn("The move {} pauses", id, e);
        } finally {
            here.remove(id);
        }
    }

    @Override
    public void destroy() {
        hand.shutdownNow();
    }
}
