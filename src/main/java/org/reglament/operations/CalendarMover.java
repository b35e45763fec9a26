package org.reglament.operations;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.CalendarChange;
import org.reglament.calendar.CalendarChanges;
import org.reglament.calendar.Settling;
import org.reglament.casefile.Retries;
import org.reglament.correspondence.CalendarLetters;
import org.reglament.deadline.CalendarImpact;
import org.reglament.deadline.CalendarImpact.Effect;
import org.reglament.deadline.CalendarImpact.Shift;
import org.reglament.deadline.CalendarMoves;
import org.reglament.deadline.CalendarMoves.Moved;
import org.reglament.operations.CalendarWorkRows.Pending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets deadlines follow a change of the calendar in the background, each in a transaction of its own with its journal,
 * timers, reminders and the letter to its applicant; then tells the officials. A process that died left every deadline
 * either moved or waiting, and any that lives goes on.
 */
@Component
class CalendarMover implements Settling, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarMover.class);
    /** By then every node counts by the new calendar. */
    private static final Duration KNOWN_EVERYWHERE = Duration.ofSeconds(10);

    private final CalendarWorkRows rows;
    private final CalendarChanges changes;
    private final CalendarImpact impact;
    private final CalendarMoves moves;
    private final CalendarLetters letters;
    private final BusinessClock clock;
    private final Retries retries;
    private final TransactionTemplate transaction;
    private final Set<UUID> here = ConcurrentHashMap.newKeySet();
    private final ExecutorService hand = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "calendar-move");
        thread.setDaemon(true);
        return thread;
    });

    CalendarMover(
            CalendarWorkRows rows,
            CalendarChanges changes,
            CalendarImpact impact,
            CalendarMoves moves,
            CalendarLetters letters,
            BusinessClock clock,
            Retries retries,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.changes = changes;
        this.impact = impact;
        this.moves = moves;
        this.letters = letters;
        this.clock = clock;
        this.retries = retries;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "PT5S")
    void resume() {
        due().forEach(this::go);
    }

    /** Begins or goes on; does nothing while it is under way here. */
    void go(UUID change) {
        if (here.add(change)) {
            hand.execute(() -> work(change));
        }
    }

    /** When the demo's clock has moved, what waited for its time is done at once. */
    @Override
    public boolean settle() {
        due().stream().filter(here::add).forEach(this::work);
        return due().isEmpty();
    }

    private List<UUID> due() {
        return rows.due(clock.instant().minus(KNOWN_EVERYWHERE));
    }

    private void work(UUID id) {
        try {
            CalendarChange change = changes.find(id).orElseThrow();
            // Nobody counts here by the calendar that was.
            changes.refresh();
            while (!Thread.currentThread().isInterrupted() && one(change)) {
                LOG.debug("A deadline has followed the calendar's change {}", id);
            }
            if (!rows.pending(id)) {
                finish(change);
            }
        } catch (RuntimeException e) {
            // The database may be away; what waits is found again by the next look.
            LOG.warn("What follows the calendar's change {} pauses", id, e);
        } finally {
            here.remove(id);
        }
    }

    /** A deadline that cannot be moved holds up no other. */
    private boolean one(CalendarChange change) {
        @Nullable Pending[] tried = new Pending[1];
        try {
            retries.run(() -> {
                tried[0] = rows.next(change.id()).orElse(null);
                if (tried[0] != null) {
                    follow(change, tried[0]);
                }
            });
        } catch (RuntimeException failed) {
            Pending left = tried[0];
            if (left == null) {
                throw failed;
            }
            LOG.error("The deadline {} of case {} could not follow the calendar", left.key(), left.caseId(), failed);
            transaction.executeWithoutResult(status -> rows.keep(change.id(), left, "failed"));
        }
        return tried[0] != null;
    }

    private void follow(CalendarChange change, Pending one) {
        String act = CalendarDeeds.reason(change);
        Optional<Moved> moved = moves.follow(one.caseId(), one.key(), one.effect(), change.by(), act, change.year());
        moved.filter(date -> moves.shown(date.deadline()))
                .ifPresent(date -> letters.tellApplicant(change.id().toString(), act, date.deadline(), date.before()));
        moved.ifPresentOrElse(
                date -> rows.keep(
                        change.id(), one, date.before(), date.deadline().dueAt()),
                () -> rows.keep(change.id(), one, "kept"));
    }

    /** Looks for deadlines that a node started by the old calendar before it knew of the new one; then tells. */
    private void finish(CalendarChange change) {
        CalendarWork work = rows.find(change.id()).orElseThrow();
        if (work.told()) {
            return;
        }
        if (!work.swept()) {
            if (clock.instant().isBefore(work.begunAt().plus(KNOWN_EVERYWHERE))) {
                return;
            }
            transaction.executeWithoutResult(status -> {
                rows.add(change.id(), left(change));
                rows.swept(change.id(), clock.instant());
            });
            while (one(change)) {
                LOG.debug("A late deadline has followed the calendar's change {}", change.id());
            }
            if (rows.pending(change.id())) {
                return;
            }
        }
        letters.tellOfficials(
                change.id().toString(),
                CalendarDeeds.reason(change),
                rows.moved(change.id()),
                login -> rows.tell(change.id(), login));
        transaction.executeWithoutResult(status -> rows.told(change.id(), clock.instant()));
    }

    private List<Shift> left(CalendarChange change) {
        return impact
                .of(changes.asOf(change.version() - 1), changes.asOf(change.version()), change.year())
                .shifts()
                .stream()
                .filter(shift -> shift.effect() != Effect.INNER
                        && !shift.deadline().dueAt().equals(shift.after()))
                .toList();
    }

    @Override
    public void destroy() {
        hand.shutdownNow();
    }
}
