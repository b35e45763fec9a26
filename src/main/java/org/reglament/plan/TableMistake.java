package org.reglament.plan;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A mistake in a table, where whoever filled it in finds it.
 *
 * @param line number of the line in the file; 0 where the whole table is meant
 * @param column letter of the column; null where the whole line is meant
 * @param head what stands at the top of the column
 * @param sentence what is wrong and what to do
 */
public record TableMistake(int line, @Nullable String column, String head, String sentence) {
    static List<TableMistake> of(List<PlanTable.Place> places, MessageSource words, Locale locale) {
        return places.stream()
                .map(place -> new TableMistake(
                        place.line(),
                        place.column(),
                        place.head(),
                        words.getMessage(
                                place.mistake().message(), place.mistake().arguments(), locale)))
                .toList();
    }
}
