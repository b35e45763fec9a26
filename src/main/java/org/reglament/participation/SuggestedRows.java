package org.reglament.participation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** What settings propose for the form of a notice, read from one line of text, rows parted by semicolons. */
final class SuggestedRows {
    private SuggestedRows() {}

    /** @param text {@code code = Russian | English | seats at least}, one seat where no number stands */
    static List<Map<String, Object>> groups(String text) {
        return rows(text, (row, numbers) -> row.put("atLeast", numbers.isEmpty() ? 1 : numbers.get(0)));
    }

    /** @param text {@code code = Russian | English | points | weight}, a weight of 100 where none stands */
    static List<Map<String, Object>> criteria(String text) {
        return rows(text, (row, numbers) -> {
            if (!numbers.isEmpty()) {
                row.put("most", numbers.get(0));
                row.put("weight", numbers.size() > 1 ? numbers.get(1) : 100);
            }
        });
    }

    /** A row without code and names stays out; what else it lacks is asked for by the form that begins with it. */
    private static List<Map<String, Object>> rows(String text, BiConsumer<Map<String, Object>, List<Integer>> counted) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String line : text.split(";")) {
            String[] parts = line.split("=", 2);
            List<String> words = parts.length == 2
                    ? Stream.of(parts[1].split("[|]")).map(String::strip).toList()
                    : List.of();
            if (words.size() >= 2) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("code", parts[0].strip());
                row.put("name", words.get(0));
                row.put("nameEn", words.get(1));
                counted.accept(row, words.stream().skip(2).map(Integer::valueOf).toList());
                rows.add(row);
            }
        }
        return rows;
    }
}
