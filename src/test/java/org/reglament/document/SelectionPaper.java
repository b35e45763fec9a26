package org.reglament.document;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the papers of a competition read: notice, ranking and composition over more than a page. */
final class SelectionPaper {
    private SelectionPaper() {}

    static Map<String, Object> facts() {
        return Map.ofEntries(
                Map.entry("councilName", "Общественный совет при Министерстве образования"),
                Map.entry("noticeText", "Приглашаем организации выдвинуть кандидатов."),
                Map.entry("requirements", "Гражданство России, 18 лет.\nПисьмо & решение организации."),
                Map.entry("competitionUntil", "2026-12-08"),
                Map.entry(
                        "groups",
                        List.of(
                                Map.of("code", "parents", "name", "Родители", "atLeast", 1),
                                Map.of("code", "youth", "name", "Молодёжь <до 35>", "atLeast", 1))),
                Map.entry(
                        "criteria", List.of(Map.of("code", "all", "name", "Знание сферы", "most", 30, "weight", 100))),
                Map.entry("rankedAt", "2026-12-23T10:15:00Z"),
                Map.entry(
                        "ranking",
                        IntStream.rangeClosed(1, 24)
                                .mapToObj(SelectionPaper::line)
                                .toList()),
                Map.entry("shortfalls", List.of("эксперты: нужно 3, есть 2")),
                Map.entry("orderDate", "2026-12-28"),
                Map.entry("orderNumber", "17"),
                Map.entry(
                        "composition",
                        IntStream.rangeClosed(1, 9)
                                .mapToObj(n -> Map.of(
                                        "number", "OSN-2026-00000" + n, "organisation", "Организация родителей № " + n))
                                .toList()));
    }

    private static Map<String, Object> line(int place) {
        return Map.of(
                "place",
                place,
                "number",
                "OSN-2026-0000%02d".formatted(place),
                "score",
                "%d,%02d".formatted(96 - 2 * place, place % 4 * 25),
                "outcome",
                place <= 9 ? "Включён в состав" : place < 20 ? "Резерв" : "Не включён",
                "why",
                place <= 9
                        ? "По баллу"
                        : place == 10 ? "Оставшиеся места нужны по квоте: Молодёжь" : "Мест больше не осталось",
                "votes",
                place * 7);
    }
}
