package org.reglament.operations;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.reglament.procedure.RoadMap;
import org.reglament.procedure.RoadMap.Needs;

/**
 * The way from one version of a procedure to another.
 *
 * @param source id of the main definition to leave
 * @param target id of the main definition to reach
 * @param plans the engine's plan for each sheet, by the id of the definition to leave
 * @param from where flows led, and {@code to} where they lead
 * @param reoffered tasks that the new version calls otherwise or offers to others
 */
record Crossing(
        String source,
        String target,
        int sourceVersion,
        int targetVersion,
        Map<String, MigrationPlan> plans,
        RoadMap from,
        RoadMap to,
        Set<String> reoffered) {

    /** The present id of an element of the version that is left. */
    String now(String element) {
        return to.has(element) ? element : to.renamed().getOrDefault(element, element);
    }

    private Set<String> now(Set<String> standing) {
        return standing.stream().map(this::now).collect(Collectors.toSet());
    }

    /** Answers on which the verdict on such a position depends. */
    Set<String> answersAsked(Position position) {
        return to.needs(now(position.standing())).answers().keySet();
    }

    /** What our own knowledge says, before the engine is asked. */
    Verdict verdict(Position position, Set<String> answered, Set<String> begun) {
        Set<String> gone = position.standing().stream()
                .filter(element -> !to.has(now(element)))
                .map(from::call)
                .collect(Collectors.toSet());
        if (!gone.isEmpty()) {
            return Verdict.stays("element", String.join(", ", gone));
        }
        if (!plans.keySet().containsAll(position.sheets().values())) {
            return Verdict.stays("sheet", "");
        }
        // What the case lacks under its own version, too, is none of the move's doing.
        Needs before = from.needs(position.standing());
        Needs after = to.needs(now(position.standing()));
        Set<String> answers = new HashSet<>(after.answers().keySet());
        answers.removeAll(before.answers().keySet());
        answers.removeAll(answered);
        if (!answers.isEmpty()) {
            String name = answers.stream().sorted().findFirst().orElseThrow();
            return Verdict.breaks(
                    "answer", name + " – " + to.call(after.answers().getOrDefault(name, "")));
        }
        Set<String> deadlines = new HashSet<>(after.deadlines().keySet());
        deadlines.removeAll(before.deadlines().keySet());
        deadlines.removeAll(begun);
        if (!deadlines.isEmpty()) {
            String key = deadlines.stream().sorted().findFirst().orElseThrow();
            return Verdict.breaks(
                    "deadline", key + " – " + to.call(after.deadlines().getOrDefault(key, "")));
        }
        return Verdict.MOVES;
    }
}
