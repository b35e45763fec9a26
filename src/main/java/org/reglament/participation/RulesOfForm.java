package org.reglament.participation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.participation.SelectionRules.Part;
import org.reglament.step.StepContext;
import org.springframework.stereotype.Component;

/** Reads the rules of a competition from what a diagram gives, and says in plain words what is wrong with them. */
@Component
class RulesOfForm {

    SelectionRules read(StepContext context) {
        int seats = number(context, "seats");
        int smallest = number(context, "smallest");
        int largest = number(context, "largest");
        if (seats < smallest || seats > largest) {
            throw new CaseRefusedException("selection.refused.seats", smallest, largest);
        }
        List<ReferenceGroup> groups = rows(context, "groups").stream()
                .map(row -> new ReferenceGroup(
                        text(row, "code"), text(row, "name"), text(row, "nameEn"), number(row.get("atLeast"), 1)))
                .toList();
        List<Criterion> criteria = rows(context, "criteria").stream()
                .map(row -> new Criterion(
                        text(row, "code"),
                        text(row, "name"),
                        text(row, "nameEn"),
                        number(row.get("most"), 0),
                        number(row.get("weight"), 100)))
                .toList();
        once(groups.stream().map(ReferenceGroup::code).toList());
        once(criteria.stream().map(Criterion::code).toList());
        int forGroups = groups.stream().mapToInt(ReferenceGroup::atLeast).sum();
        if (forGroups > smallest) {
            throw new CaseRefusedException("selection.refused.groups", forGroups, smallest);
        }
        BigDecimal threshold =
                new BigDecimal(context.required("threshold").strip().replace(',', '.'));
        int highest =
                criteria.stream().mapToInt(each -> each.most() * each.weight()).sum();
        if (criteria.isEmpty() || threshold.movePointRight(2).compareTo(BigDecimal.valueOf(highest)) > 0) {
            throw new CaseRefusedException("selection.refused.threshold", threshold, BigDecimal.valueOf(highest, 2));
        }
        return new SelectionRules(
                seats,
                smallest,
                threshold,
                Part.parse(context.required("experts")),
                Part.parse(context.required("renewed")),
                number(context, "perOrganisation"),
                number(context, "scorers"),
                number(context, "years"),
                groups,
                criteria);
    }

    /** The moment that a diagram gives as the end of something. */
    static Instant until(StepContext context) {
        return context.input("until").orElseThrow() instanceof Date moment
                ? moment.toInstant()
                : Instant.parse(context.required("until"));
    }

    private static void once(List<String> codes) {
        Set<String> seen = new HashSet<>();
        codes.stream().filter(code -> !seen.add(code)).findFirst().ifPresent(code -> {
            throw new CaseRefusedException("selection.refused.twice", code);
        });
    }

    private static List<Map<?, ?>> rows(StepContext context, String input) {
        List<Map<?, ?>> rows = new ArrayList<>();
        if (context.input(input).orElse(List.of()) instanceof Collection<?> all) {
            all.forEach(row -> {
                if (row instanceof Map<?, ?> one && !text(one, "code").isEmpty()) {
                    rows.add(one);
                }
            });
        }
        return rows;
    }

    private static String text(Map<?, ?> row, String key) {
        return row.get(key) instanceof String text ? text.strip() : "";
    }

    private static int number(StepContext context, String input) {
        return number(context.required(input), 0);
    }

    private static int number(@Nullable Object given, int otherwise) {
        return given == null || String.valueOf(given).isBlank()
                ? otherwise
                : new BigDecimal(String.valueOf(given).strip()).intValueExact();
    }
}
