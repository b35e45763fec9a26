package org.reglament.operations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.RunningCases;
import org.reglament.journal.JournalEntry;
import org.reglament.page.Refusal;
import org.reglament.procedure.Deployments;
import org.reglament.procedure.Deployments.Report;
import org.reglament.procedure.Deployments.Version;
import org.reglament.procedure.Procedure;
import org.reglament.procedure.Procedures;
import org.reglament.procedure.UnreadableFolderException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an operator sees of procedures and does about them: new versions, and running cases moved to them. */
@Component
class ProcedureDeeds {

    private final Operators operators;
    private final Deployments deployments;
    private final Procedures procedures;
    private final RunningCases cases;
    private final DryRun dryRun;
    private final MoveRows rows;
    private final Moves moves;
    private final BusinessClock clock;

    ProcedureDeeds(
            Operators operators,
            Deployments deployments,
            Procedures procedures,
            RunningCases cases,
            DryRun dryRun,
            MoveRows rows,
            Moves moves,
            BusinessClock clock) {
        this.operators = operators;
        this.deployments = deployments;
        this.procedures = procedures;
        this.cases = cases;
        this.dryRun = dryRun;
        this.rows = rows;
        this.moves = moves;
        this.clock = clock;
    }

    /** One version and how many open cases run by it. */
    public record Running(Version version, long cases) {}

    /**
     * A procedure as the list shows it.
     *
     * @param report null when its files are gone
     * @param versions newest first; none where it was never deployed
     */
    public record Standing(String key, String name, @Nullable Report report, List<Running> versions) {

        /** How many run by versions other than the newest. */
        public long behind() {
            return versions.stream().skip(1).mapToLong(Running::cases).sum();
        }

        public long running() {
            return versions.stream().mapToLong(Running::cases).sum();
        }

        public @Nullable Running newest() {
            return versions.isEmpty() ? null : versions.get(0);
        }

        /** {@code refused, new, changed, current} or {@code gone}. */
        public String state() {
            if (report == null) {
                return "gone";
            } else if (!report.errors().isEmpty()) {
                return "refused";
            } else if (versions.isEmpty()) {
                return "new";
            }
            return report.changed().isEmpty() ? "current" : "changed";
        }
    }

    List<Standing> all() {
        operators.check();
        Map<String, Report> reports = new HashMap<>();
        read(deployments::reports).forEach(report -> reports.put(report.key(), report));
        Map<String, List<Version>> versions = deployments.versions();
        Map<String, Long> counts = cases.counts();
        TreeSet<String> keys = new TreeSet<>(reports.keySet());
        keys.addAll(versions.keySet());
        return keys.stream()
                .map(key -> standing(key, reports.get(key), versions.getOrDefault(key, List.of()), counts))
                .toList();
    }

    Optional<Standing> find(String key) {
        operators.check();
        List<Version> versions = deployments.versions().getOrDefault(key, List.of());
        Report report = read(() -> deployments.report(key)).orElse(null);
        return report == null && versions.isEmpty()
                ? Optional.empty()
                : Optional.of(standing(key, report, versions, cases.counts()));
    }

    List<JournalEntry> history(String key) {
        operators.check();
        return deployments.history(key);
    }

    /** The number of the new version; see {@link Deployments#deploy}. */
    int deploy(String key, String hash) {
        String by = operators.check();
        return read(() -> deployments.deploy(key, hash, by));
    }

    /** What a move to the newest version would do to each case. */
    List<DryRun.Foreseen> foresee(String key) {
        operators.check();
        return dryRun.look(key, newest(key).definitionId());
    }

    /**
     * Begins to move all open cases to that version; each is looked at anew when its turn comes.
     *
     * @param version that the operator has seen; when it is no longer the newest, nothing is done
     */
    @Transactional
    public Optional<UUID> move(String key, int version) {
        String by = operators.check();
        Procedure newest = newest(key);
        if (newest.version() != version) {
            return Optional.empty();
        }
        UUID id = UUID.randomUUID();
        rows.insert(id, key, newest.definitionId(), version, by, clock.instant());
        deployments.note(key, "cases-moving", by, Map.of("version", version));
        return Optional.of(id);
    }

    /** Sets it going once what {@link #move} wrote is there for all to see. */
    void go(UUID move) {
        operators.check();
        moves.go(move);
    }

    @Transactional
    public void stop(UUID id, boolean stopped) {
        String by = operators.check();
        Move move = rows.find(id).orElseThrow(() -> new NoSuchElementException("no such move"));
        if (move.stopped() != stopped && !move.finished()) {
            rows.stop(id, stopped);
            deployments.note(
                    move.procedure(),
                    stopped ? "cases-stopped" : "cases-going-on",
                    by,
                    Map.of("version", move.version()));
        }
    }

    Optional<Move> moving(UUID id) {
        operators.check();
        return rows.find(id);
    }

    List<Move> moves(String key) {
        operators.check();
        return rows.of(key);
    }

    List<MoveRows.Left> left(UUID move, int most) {
        operators.check();
        return rows.left(move, most);
    }

    /** A folder that is away is told in a sentence; what runs needs it not. */
    private static <T> T read(Supplier<T> deed) {
        try {
            return deed.get();
        } catch (UnreadableFolderException away) {
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "operations.procedures.unreadable")
                    .onTo("/operations", "operations.title");
        }
    }

    private Procedure newest(String key) {
        return procedures.get(key);
    }

    private Standing standing(String key, @Nullable Report report, List<Version> versions, Map<String, Long> counts) {
        List<Running> running = new ArrayList<>();
        versions.forEach(version -> running.add(new Running(version, counts.getOrDefault(version.definitionId(), 0L))));
        String name = report != null
                ? report.name()
                : procedures.find(key).map(Procedure::name).orElse(key);
        return new Standing(key, name, report, running);
    }
}
