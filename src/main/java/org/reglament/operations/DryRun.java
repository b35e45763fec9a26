package org.reglament.operations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.reglament.casefile.RunningCase;
import org.reglament.casefile.RunningCases;
import org.reglament.deadline.Deadlines;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says of each case of older versions what a move would do to it. Our own rules look at each case; the engine moves one
 * of those that stand alike, and is taken back.
 */
@Component
class DryRun {

    private final Crossings crossings;
    private final RunningCases cases;
    private final Deadlines deadlines;
    private final TransactionTemplate undone;

    DryRun(Crossings crossings, RunningCases cases, Deadlines deadlines, PlatformTransactionManager transactions) {
        this.crossings = crossings;
        this.cases = cases;
        this.deadlines = deadlines;
        this.undone = new TransactionTemplate(transactions);
        undone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A case, and what would become of it. */
    record Foreseen(RunningCase file, Verdict verdict) {}

    /** All cases of a procedure that run by other versions than that one. */
    List<Foreseen> look(String procedure, String target) {
        Map<String, List<RunningCase>> versions = new LinkedHashMap<>();
        cases.besides(procedure, target)
                .forEach(file -> versions.computeIfAbsent(file.definitionId(), id -> new ArrayList<>())
                        .add(file));
        List<Foreseen> foreseen = new ArrayList<>();
        versions.forEach((source, files) -> {
            Crossing way = crossings.between(source, target);
            Map<String, Position> positions = crossings.positions(source);
            Map<UUID, Verdict> verdicts = verdicts(way, files, positions);
            Map<String, Optional<String>> tried = new HashMap<>();
            for (RunningCase file : files) {
                Verdict verdict = Objects.requireNonNull(verdicts.get(file.id()));
                Position position = positions.get(file.processId());
                if (verdict.moves() && position != null) {
                    verdict = tried.computeIfAbsent(position.likeness(), likeness -> attempt(way, position))
                            .map(words -> Verdict.stays("engine", words))
                            .orElse(verdict);
                }
                foreseen.add(new Foreseen(file, verdict));
            }
        });
        return foreseen;
    }

    /** What our own rules say of those cases of one version. */
    Map<UUID, Verdict> verdicts(Crossing way, Collection<RunningCase> files, Map<String, Position> positions) {
        Set<String> asked = new HashSet<>();
        positions.values().forEach(position -> asked.addAll(way.answersAsked(position)));
        List<UUID> ids = files.stream().map(RunningCase::id).toList();
        Map<UUID, Set<String>> answered = cases.answered(ids, asked);
        Map<UUID, Set<String>> begun = deadlines.begun(ids);
        Map<UUID, Verdict> verdicts = new HashMap<>();
        for (RunningCase file : files) {
            Position position = positions.get(file.processId());
            verdicts.put(
                    file.id(),
                    position == null
                            ? Verdict.stays("ended", "")
                            : way.verdict(
                                    position,
                                    answered.getOrDefault(file.id(), Set.of()),
                                    begun.getOrDefault(file.id(), Set.of())));
        }
        return verdicts;
    }

    /** Why the engine would not; empty where it would. */
    private Optional<String> attempt(Crossing way, Position position) {
        try {
            undone.executeWithoutResult(status -> {
                status.setRollbackOnly();
                crossings.cross(way, position);
            });
            return Optional.empty();
        } catch (ProcessEngineException refused) {
            return Optional.of(words(refused));
        }
    }

    /** The engine's reasons in one line. */
    static String words(ProcessEngineException refused) {
        String words = refused instanceof MigratingProcessInstanceValidationException invalid
                ? String.join(
                        " ",
                        invalid.getValidationReport().getActivityInstanceReports().stream()
                                .flatMap(report -> report.getFailures().stream()
                                        .map(failure -> report.getSourceScopeId() + ": " + failure))
                                .toList())
                : Objects.toString(refused.getMessage(), "");
        String line = (words.isBlank() ? Objects.toString(refused.getMessage(), "") : words)
                .strip()
                .replaceAll("\\s+", " ");
        return line.length() <= 300 ? line : line.substring(0, 300) + "…";
    }
}
