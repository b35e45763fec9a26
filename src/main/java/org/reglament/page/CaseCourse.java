package org.reglament.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.Courses;
import org.reglament.casefile.Courses.Passage;
import org.reglament.procedure.Drawing;
import org.reglament.procedure.Drawings;
import org.springframework.stereotype.Component;

/** Shows on a case's diagrams, and in words, what is done, where the case is now and what usually comes next. */
@Component
public class CaseCourse {

    private static final int MOST_AHEAD = 12;
    // What the system does by itself between two people's steps stands in the drawing, not in the list.
    private static final Set<String> TOLD = Set.of(
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "userTask",
            "manualTask",
            "receiveTask",
            "callActivity",
            "businessRuleTask");

    private final Courses courses;
    private final Drawings drawings;

    CaseCourse(Courses courses, Drawings drawings) {
        this.courses = courses;
        this.drawings = drawings;
    }

    /**
     * The course of a case.
     *
     * @param sheets the diagrams that it runs or ran by, its own first
     */
    public record Course(List<Sheet> sheets, List<Step> steps) {

        /** The names of the steps in that state, for a description in one sentence. */
        public List<String> names(String state) {
            return steps.stream()
                    .filter(step -> step.state().equals(state))
                    .map(Step::name)
                    .distinct()
                    .toList();
        }
    }

    /** A diagram, and the state of its elements: done, current or cancelled; what was not reached is absent. */
    public record Sheet(Drawing drawing, Map<String, String> states) {

        /** The elements in that state, as a viewer takes them. */
        public String ids(String state) {
            return String.join(
                    " ",
                    states.entrySet().stream()
                            .filter(entry -> entry.getValue().equals(state))
                            .map(Map.Entry::getKey)
                            .toList());
        }
    }

    /**
     * One step.
     *
     * @param state done, current or ahead
     * @param from when it began; null of what is ahead
     */
    public record Step(String name, String state, @Nullable Instant from, @Nullable Instant to) {}

    /** The course as of now; empty where the procedure's file holds no layout. */
    public Optional<Course> of(CaseFile file, Locale locale) {
        Optional<Drawing> own = drawings.of(file.definitionId(), locale);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        List<Passage> passages = courses.of(file);
        Map<String, Drawing> known = new LinkedHashMap<>();
        known.put(file.definitionId(), own.get());
        for (Passage passage : passages) {
            if (!known.containsKey(passage.sheet())) {
                drawings.of(passage.sheet(), locale).ifPresent(drawing -> known.put(passage.sheet(), drawing));
            }
        }
        List<Sheet> sheets = known.values().stream()
                .map(drawing -> new Sheet(drawing, states(drawing, passages)))
                .toList();
        List<Step> steps = new ArrayList<>(passed(known, passages));
        if (file.isOpen()) {
            steps.addAll(ahead(known, passages));
        }
        return Optional.of(new Course(sheets, List.copyOf(steps)));
    }

    private static Map<String, String> states(Drawing drawing, List<Passage> passages) {
        Map<String, String> states = new LinkedHashMap<>();
        for (Passage passage : passages) {
            if (passage.sheet().equals(drawing.definitionId())) {
                String state = passage.to() == null ? "current" : passage.cancelled() ? "cancelled" : "done";
                states.merge(passage.element(), state, (former, later) -> former.equals("current") ? former : later);
            }
        }
        return states;
    }

    private static List<Step> passed(Map<String, Drawing> known, List<Passage> passages) {
        Set<Step> steps = new LinkedHashSet<>();
        List<Step> current = new ArrayList<>();
        for (Passage passage : passages) {
            Drawing drawing = known.get(passage.sheet());
            Drawing.Node node = drawing == null ? null : drawing.nodes().get(passage.element());
            if (node == null || node.name().isEmpty() || !TOLD.contains(node.type()) || passage.cancelled()) {
                continue;
            }
            if (passage.to() != null) {
                steps.add(new Step(node.name(), "done", passage.from(), passage.to()));
            } else if (!node.type().equals("callActivity")
                    && current.stream().noneMatch(step -> step.name().equals(node.name()))) {
                // Of a sheet that is called, its own element tells where the case is.
                current.add(new Step(node.name(), "current", passage.from(), null));
            }
        }
        List<Step> all = new ArrayList<>(steps);
        all.addAll(current);
        return all;
    }

    /** The usual way on from where the case is: what comes in fact, the people and dates on it will decide. */
    private static List<Step> ahead(Map<String, Drawing> known, List<Passage> passages) {
        Set<String> seen = new LinkedHashSet<>();
        List<Step> steps = new ArrayList<>();
        // From the innermost sheet outwards: a called one first comes to its end.
        for (int n = passages.size() - 1; n >= 0; n--) {
            Passage passage = passages.get(n);
            Drawing drawing = known.get(passage.sheet());
            if (passage.to() != null || drawing == null) {
                continue;
            }
            String next =
                    drawing.node(passage.element()).map(Drawing.Node::usual).orElse(null);
            while (next != null && seen.add(passage.sheet() + next) && steps.size() < MOST_AHEAD) {
                Drawing.Node node = Objects.requireNonNull(drawing.nodes().get(next));
                boolean there = steps.stream().anyMatch(step -> step.name().equals(node.name()));
                if (!node.name().isEmpty() && TOLD.contains(node.type()) && !there) {
                    steps.add(new Step(node.name(), "ahead", null, null));
                }
                next = node.next();
            }
        }
        return steps;
    }
}
