package org.reglament.operations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Retries;
import org.reglament.casefile.RunningCase;
import org.reglament.casefile.RunningCases;
import org.reglament.procedure.Procedures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves cases to another version, some in each transaction: the engine's state, the case, its tasks, its journal and what
 * became of it are one, so a process that dies leaves every case either moved or waiting.
 */
@Component
class Mover {
    private static final Logger LOG = LoggerFactory.getLogger(Mover.class);

    private final MoveRows rows;
    private final Crossings crossings;
    private final DryRun rules;
    private final RunningCases cases;
    private final CaseFiles files;
    private final TaskOffers offers;
    private final Procedures procedures;
    private final RuntimeService runtime;
    private final Retries retries;
    private final TransactionTemplate transaction;
    private final Map<String, Crossing> ways = new ConcurrentHashMap<>();

    Mover(
            MoveRows rows,
            Crossings crossings,
            DryRun rules,
            RunningCases cases,
            CaseFiles files,
            TaskOffers offers,
            Procedures procedures,
            RuntimeService runtime,
            Retries retries,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.crossings = crossings;
        this.rules = rules;
        this.cases = cases;
        this.files = files;
        this.offers = offers;
        this.procedures = procedures;
        this.runtime = runtime;
        this.retries = retries;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Moves some of those that wait; false when none does, or others have them in hand. */
    boolean some(Move move, int most) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                List<UUID> next = rows.next(move.id(), most);
                cross(move, next);
                return !next.isEmpty();
            }));
        } catch (RuntimeException oneOfThem) {
            LOG.debug("A batch of the move {} is done one by one", move.id(), oneOfThem);
            return oneByOne(move, most);
        }
    }

    /** A case at which somebody is at work, or that the engine refuses, holds up no other. */
    private boolean oneByOne(Move move, int most) {
        int done = 0;
        for (; done < most; done++) {
            UUID[] tried = new UUID[1];
            try {
                retries.run(() -> {
                    List<UUID> next = rows.next(move.id(), 1);
                    tried[0] = next.isEmpty() ? null : next.get(0);
                    cross(move, next);
                });
                if (tried[0] == null) {
                    break;
                }
            } catch (MigratingProcessInstanceValidationException refused) {
                keep(move, tried[0], Verdict.stays("engine", DryRun.words(refused)));
            } catch (RuntimeException failed) {
                LOG.error("The case {} could not be moved to {}", tried[0], move.target(), failed);
                keep(move, tried[0], Verdict.stays("failed", ""));
            }
        }
        return done > 0;
    }

    private void keep(Move move, @Nullable UUID file, Verdict verdict) {
        if (file != null) {
            transaction.executeWithoutResult(status -> rows.keep(move.id(), file, verdict));
        }
    }

    private void cross(Move move, Collection<UUID> ids) {
        List<RunningCase> open = cases.lock(ids);
        List<UUID> closed = ids.stream()
                .filter(id -> open.stream().noneMatch(file -> file.id().equals(id)))
                .toList();
        rows.keep(move.id(), closed, Verdict.stays("ended", ""));
        Map<String, Position> positions =
                crossings.positions(open.stream().map(RunningCase::processId).toList());
        open.stream().map(RunningCase::definitionId).distinct().forEach(source -> {
            List<RunningCase> alike = open.stream()
                    .filter(file -> file.definitionId().equals(source))
                    .toList();
            if (source.equals(move.target())) {
                rows.keep(move.id(), alike.stream().map(RunningCase::id).toList(), Verdict.MOVES);
                return;
            }
            Crossing way = ways.computeIfAbsent(
                    source + " " + move.target(), both -> crossings.between(source, move.target()));
            Map<UUID, Verdict> verdicts = rules.verdicts(way, alike, positions);
            for (RunningCase file : alike) {
                Verdict verdict = Objects.requireNonNull(verdicts.get(file.id()));
                Position position = positions.get(file.processId());
                if (verdict.moves() && position != null) {
                    cross(way, file, position, move.by());
                }
                rows.keep(move.id(), file.id(), verdict);
            }
        });
    }

    private void cross(Crossing way, RunningCase file, Position position, String by) {
        Map<String, TaskOffers.Offer> before =
                way.reoffered().isEmpty() ? Map.of() : offers.of(position, way.reoffered());
        crossings.cross(way, position);
        if (!before.isEmpty()) {
            offers.follow(before, offers.of(position, way.reoffered()));
        }
        // What only the new version decides by was answered long ago and is no variable yet.
        if (procedures.decidesByMore(way.source(), way.target())) {
            procedures
                    .variablesSince(way.source(), way.target(), files.content(file.id()))
                    .forEach((name, value) -> runtime.setVariable(file.processId(), name, value));
        }
        cases.moved(file, way.target(), by, way.sourceVersion(), way.targetVersion());
    }
}
