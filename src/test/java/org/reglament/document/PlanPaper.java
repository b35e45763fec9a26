package org.reglament.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the annual report on a plan of openness reads: some obligations kept, some overdue. */
final class PlanPaper {
    private PlanPaper() {}

    static Map<String, Object> facts() {
        return Map.of(
                "planReportYear",
                2027,
                "planReportDate",
                "2028-01-12",
                "planYears",
                "2027",
                "planTotals",
                Map.of("all", 24, "done", 8, "late", 8, "percent", 60),
                "annualText",
                "План исполнен в основном.\n\nОтстают обзоры обращений: не хватило людей. Наверстаем к марту.",
                "planParts",
                List.of(
                        part(1, "Работа с общественным советом", 12),
                        part(4, "Работа с обращениями граждан и организаций", 12)));
    }

    private static Map<String, Object> part(int number, String name, int size) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int at = 0; at < size; at++) {
            rows.add(row(number, at));
        }
        return Map.of("number", number, "name", name, "all", size, "done", 4, "late", 4, "percent", 60, "rows", rows);
    }

    private static Map<String, Object> row(int number, int at) {
        List<String> states = List.of("done", "late", "open");
        return Map.ofEntries(
                Map.entry("task", number + "." + (at % 5 + 1)),
                Map.entry("measure", "Публиковать обзоры обращений & ответов <раз в месяц>"),
                Map.entry("responsible", "Орлова Вера Петровна"),
                Map.entry("due", "2027-06-30"),
                Map.entry("indicator", "Обзоров в год"),
                Map.entry("unit", "штук"),
                Map.entry("base", at % 2 == 0 ? "4" : ""),
                Map.entry("value", at % 3 == 2 ? "" : "11,5"),
                Map.entry("target", "12"),
                Map.entry("percent", at % 3 == 0 ? 100 : 40),
                Map.entry("state", states.get(at % 3)),
                Map.entry("note", at % 3 == 2 ? "" : "Обзоры выходят; майский задержался."),
                Map.entry("evidence", at % 3 == 0 ? "https://example.org/reviews/2027" : ""));
    }
}
