package org.reglament.worklist;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseClosedException;
import org.reglament.directory.Recall;
import org.reglament.signin.Visitor;
import org.reglament.worklist.BulkRun.Deed;
import org.reglament.worklist.BulkRun.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does one deed to many tasks in the background, each in a transaction of its own, and keeps what became of each. */
@Component
public class BulkRuns implements DisposableBean {
    /** So many tasks at most in one run. */
    public static final int MOST = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(BulkRuns.class);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int AT_A_TIME = 20;
    /** A run that stood still so long was cut off with its process. */
    private static final Duration STILL = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final HandOvers handOvers;
    private final BusinessClock clock;
    private final Set<UUID> here = ConcurrentHashMap.newKeySet();
    private final ExecutorService hands = Executors.newFixedThreadPool(2, work -> {
        Thread thread = new Thread(work, "bulk-run");
        thread.setDaemon(true);
        return thread;
    });

    BulkRuns(JdbcClient jdbc, Tasks tasks, HandOvers handOvers, BusinessClock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.handOvers = handOvers;
        this.clock = clock;
    }

    /** Writes down what is to be done; nothing happens before {@link #go}. */
    @Transactional
    public UUID plan(Visitor owner, Deed deed, @Nullable String receiver, String reason, List<WorkItem> items) {
        Instant now = clock.instant();
        jdbc.sql("delete from bulk_run where started_at < ?")
                .param(now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into bulk_run (id, owner, deed, receiver, reason, started_at, touched_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        owner.getName(),
                        deed.name(),
                        receiver,
                        reason,
                        now.atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        """
                insert into bulk_result (run, position, item, number, title)
                select ?, n, item, number, title
                from unnest(?::text[], ?::text[], ?::text[]) with ordinality as t (item, number, title, n)
                """)
                .params(
                        id,
                        items.stream().map(WorkItem::id).toArray(String[]::new),
                        items.stream().map(WorkItem::shownNumber).toArray(String[]::new),
                        items.stream().map(WorkItem::title).toArray(String[]::new))
                .update();
        return id;
    }

    /** The run, for who began it. */
    public Optional<BulkRun> find(Visitor owner, UUID id) {
        List<Result> results = jdbc.sql(
                        "select item, number, title, outcome from bulk_result where run = ? order by position")
                .param(id)
                .query(Result.class)
                .list();
        return jdbc.sql("select deed, receiver, reason, touched_at from bulk_run where id = ? and owner = ?")
                .params(id, owner.getName())
                .query((rs, n) -> new BulkRun(
                        id,
                        Deed.valueOf(rs.getString("deed")),
                        rs.getString("receiver"),
                        rs.getString("reason"),
                        rs.getTimestamp("touched_at").toInstant(),
                        results))
                .optional();
    }

    /** Begins the run, or takes it up again where a process that died had left it; does nothing while it goes on. */
    public void go(Visitor owner, UUID id, boolean first) {
        find(owner, id)
                .filter(run -> !run.finished())
                .filter(run -> first || run.touchedAt().isBefore(clock.instant().minus(STILL)))
                .filter(run -> here.add(id))
                .ifPresent(run -> hands.execute(() -> work(owner, run)));
    }

    /** What a process that died had done already is told by another. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void tell() {
        handOvers.untold(clock.instant().minus(STILL)).stream()
                .filter(run -> !here.contains(run))
                .forEach(handOvers::tell);
    }

    private void work(Visitor owner, BulkRun run) {
        try {
            // Who holds which post is asked once for some tasks, and soon again: it may change while the run goes on.
            for (int n = 0; n < run.results().size(); n += AT_A_TIME) {
                int first = n;
                Recall.deed(() -> work(
                        owner,
                        run,
                        first,
                        Math.min(first + AT_A_TIME, run.results().size())));
            }
            handOvers.tell(run.id());
        } finally {
            here.remove(run.id());
        }
    }

    private void work(Visitor owner, BulkRun run, int first, int end) {
        for (int n = first; n < end && !Thread.currentThread().isInterrupted(); n++) {
            Result result = run.results().get(n);
            if (result.outcome() == null) {
                keep(run.id(), n + 1, done(owner, run, result.item()));
            }
        }
    }

    private String done(Visitor owner, BulkRun run, String item) {
        try {
            if (run.deed() == Deed.CLAIM) {
                tasks.claim(owner, item);
            } else {
                tasks.handOver(owner, item, String.valueOf(run.receiver()), run.reason(), run.id());
            }
            return "good";
        } catch (TaskRefusedException e) {
            return e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        } catch (UnknownTaskException | CaseClosedException e) {
            return "gone";
        } catch (RuntimeException e) {
            LOG.error("{} of task {} failed", run.deed(), item, e);
            return "failed";
        }
    }

    private void keep(UUID run, int position, String outcome) {
        jdbc.sql(
                        """
                with one as (update bulk_result set outcome = ? where run = ? and position = ?)
                update bulk_run set touched_at = ? where id = ?
                """)
                .params(outcome, run, position, clock.instant().atOffset(ZoneOffset.UTC), run)
                .update();
    }

    @Override
    public void destroy() {
        hands.shutdownNow();
    }
}
