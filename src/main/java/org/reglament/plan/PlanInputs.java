package org.reglament.plan;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.step.StepContext;

/** Reads what diagrams give to the steps of plans. */
final class PlanInputs {
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_YEARS = 6;

    private PlanInputs() {}

    static PlanKind kind(StepContext context) {
        String key = context.required("kind");
        return PlanKind.of(key)
                .orElseThrow(() -> new IllegalArgumentException(context.element() + ": there is no plan " + key));
    }

    static int year(StepContext context, String input) {
        String text = context.required(input).strip().replaceAll("\\.0+$", "");
        int year = text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new CaseRefusedException("plan.refused.year", text);
        }
        return year;
    }

    static int lastYear(StepContext context, int from) {
        int to = text(context, "to").isEmpty() ? from : year(context, "to");
        if (to < from || to >= from + MOST_YEARS) {
            throw new CaseRefusedException("plan.refused.years", MOST_YEARS);
        }
        return to;
    }

    static String text(StepContext context, String input) {
        return context.input(input).map(String::valueOf).orElse("").strip();
    }

    static List<String> list(StepContext context, String input) {
        Object given = context.input(input).orElse("");
        return given instanceof Collection<?> all
                ? all.stream().map(String::valueOf).toList()
                : Arrays.stream(String.valueOf(given).split(","))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
    }

    static Set<Integer> mechanisms(StepContext context) {
        Set<Integer> given = list(context, "mechanisms").stream()
                .filter(text -> text.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
        return given.isEmpty()
                ? Concept.ofRegion().mechanisms().stream()
                        .map(Concept.Mechanism::number)
                        .collect(Collectors.toSet())
                : given;
    }

    static Instant moment(StepContext context, String input) {
        return context.input(input).orElse("") instanceof Date date
                ? date.toInstant()
                : Instant.parse(context.required(input));
    }
}
