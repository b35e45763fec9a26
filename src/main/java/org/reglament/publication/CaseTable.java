package org.reglament.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.WorkCalendar;
import org.reglament.casefile.PeriodCases;
import org.reglament.casefile.PeriodCases.Counted;
import org.reglament.deadline.KeptTerms;
import org.reglament.deadline.KeptTerms.Kept;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.springframework.stereotype.Component;

/** Counts a procedure's cases of a time by body and by {@link Measure}: numbers alone, nothing of anybody. */
@Component
class CaseTable {
    /** A median of fewer would tell of single cases. */
    static final int LEAST = 3;

    private final PeriodCases cases;
    private final KeptTerms terms;
    private final Bodies bodies;
    private final WorkCalendar calendar;
    private final BusinessClock clock;

    CaseTable(PeriodCases cases, KeptTerms terms, Bodies bodies, WorkCalendar calendar, BusinessClock clock) {
        this.cases = cases;
        this.terms = terms;
        this.bodies = bodies;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** One line of it; a value that is not shown is null. */
    record Row(Body body, List<@Nullable Integer> values) {}

    /** The bodies that had a case, in the order of the directory, and all of them together. */
    record Table(List<Row> rows, List<@Nullable Integer> total) {}

    Table of(String procedure, LocalDate from, LocalDate to, List<Measure> measures) {
        Set<String> answers = measures.stream()
                .filter(measure -> measure.value() != null)
                .map(Measure::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Counted> all = cases.of(procedure, from, to, answers);
        Map<String, List<Counted>> byBody = all.stream().collect(Collectors.groupingBy(Counted::body));
        Map<String, Map<UUID, Kept>> kept = kept(all, measures);
        List<Row> rows = new ArrayList<>();
        for (Body body : bodies.all()) {
            List<Counted> own = byBody.get(body.code());
            if (own != null) {
                rows.add(new Row(body, values(own, measures, kept)));
            }
        }
        return new Table(rows, values(all, measures, kept));
    }

    private Map<String, Map<UUID, Kept>> kept(Collection<Counted> all, List<Measure> measures) {
        List<UUID> closed =
                all.stream().filter(Counted::closed).map(Counted::id).toList();
        Map<String, Map<UUID, Kept>> kept = new HashMap<>();
        measures.stream()
                .filter(measure -> measure.kind().ordinal() >= Measure.Kind.KEPT.ordinal())
                .map(measure -> Objects.requireNonNull(measure.name()))
                .forEach(key -> kept.computeIfAbsent(key, each -> terms.of(each, closed)));
        return kept;
    }

    private List<@Nullable Integer> values(
            List<Counted> some, List<Measure> measures, Map<String, Map<UUID, Kept>> kept) {
        List<@Nullable Integer> values = new ArrayList<>();
        measures.forEach(measure -> values.add(value(some, measure, kept.getOrDefault(measure.name(), Map.of()))));
        return values;
    }

    private @Nullable Integer value(List<Counted> some, Measure measure, Map<UUID, Kept> kept) {
        return switch (measure.kind()) {
            case REGISTERED ->
                count(
                        some,
                        one -> one.registered()
                                && (measure.value() == null
                                        || measure.value()
                                                .equals(String.valueOf(
                                                        one.answers().get(measure.name())))));
            case CLOSED ->
                count(
                        some,
                        one -> one.closed()
                                && (measure.name() == null || measure.name().equals(one.outcome())));
            case KEPT ->
                count(
                        some,
                        one -> met(kept.get(one.id()))
                                && !Objects.requireNonNull(kept.get(one.id())).late());
            case LATE ->
                count(
                        some,
                        one -> kept.containsKey(one.id())
                                && Objects.requireNonNull(kept.get(one.id())).late());
            case MEDIAN -> median(some, kept);
        };
    }

    private static int count(List<Counted> some, java.util.function.Predicate<Counted> which) {
        return (int) some.stream().filter(which).count();
    }

    private static boolean met(@Nullable Kept kept) {
        return kept != null && kept.metAt() != null;
    }

    private @Nullable Integer median(List<Counted> some, Map<UUID, Kept> kept) {
        List<Integer> days = new ArrayList<>();
        for (Counted one : some) {
            Kept term = kept.get(one.id());
            Instant met = term == null ? null : term.metAt();
            if (met != null && one.registeredAt() != null) {
                days.add(calendar.workingDaysBetween(clock.dateOf(one.registeredAt()), clock.dateOf(met)));
            }
        }
        return median(days);
    }

    /** The middle of them, of two middles the mean rounded up; null where there are too few. */
    static @Nullable Integer median(List<Integer> days) {
        if (days.size() < LEAST) {
            return null;
        }
        List<Integer> sorted = days.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : Integer.valueOf((sorted.get(middle - 1) + sorted.get(middle) + 1) / 2);
    }
}
