package org.reglament.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the templates of minutes and excerpts read, with all that may stand in them. */
final class BoardPaper {

    private BoardPaper() {}

    static Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("board", "Правительственная комиссия по открытости");
        facts.put("number", "5");
        facts.put("day", "25 ноября 2026 года");
        facts.put("absentee", false);
        facts.put("place", "Калининград, зал 214");
        facts.put("chair", "Зимин К. А.");
        facts.put("chairTitle", "заместитель Председателя Правительства");
        facts.put("secretary", "Белова Н. С.");
        facts.put(
                "present",
                IntStream.range(0, 7)
                        .mapToObj(n -> Map.of("name", "Член " + n + " И. О.", "title", n == 3 ? "" : "министр"))
                        .toList());
        facts.put("missing", List.of(Map.of("name", "Орлова М. А.", "title", "эксперт")));
        facts.put("items", List.of(whole(), lines(), withdrawn()));
        facts.put("chairSigned", "26 ноября 2026 года, 10:15");
        facts.put("secretarySigned", "26 ноября 2026 года, 9:40");
        return facts;
    }

    private static Map<String, Object> item(String title) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("title", title);
        item.put("summary", "Согласовать план: 10 механизмов, 34 мероприятия.");
        item.put("outcome", "Согласовать с замечаниями");
        item.put("reason", "");
        item.put("decision", "Министерству доложить об исполнении.\nЁжик & <объём>");
        item.put("due", "1 февраля 2027 года");
        item.put("byLine", false);
        item.put("recused", List.of());
        item.put("dissents", List.of());
        item.put("votes", votes());
        item.put("lines", List.of());
        item.put("named", List.of());
        item.put("unnamed", List.of());
        item.put("all", 11);
        item.put("took", 7);
        item.put("needed", 6);
        item.put("quorum", true);
        item.put("tipped", true);
        return item;
    }

    private static List<Map<String, String>> votes() {
        return List.of(
                Map.of("name", "Согласовать", "count", "3"),
                Map.of("name", "Согласовать с замечаниями", "count", "3"),
                Map.of("name", "Вернуть на доработку", "count", "1"));
    }

    private static Map<String, Object> whole() {
        Map<String, Object> item = item("План открытости Министерства здравоохранения на 2027 год");
        item.put("recused", List.of(Map.of("name", "Лебедев О. И.", "reason", "готовил этот план")));
        item.put("dissents", List.of(Map.of("name", "Чернов Д. Д.", "text", "Показатель 8.2 недостижим. ".repeat(20))));
        item.put(
                "named",
                IntStream.range(0, 7)
                        .mapToObj(n -> Map.of(
                                "name",
                                "Член " + n + " И. О.",
                                "choice",
                                n < 3 ? "Согласовать" : "Согласовать с замечаниями",
                                "remarks",
                                n < 3 ? "" : "Добавить показатель: доля записей к узким специалистам."))
                        .toList());
        return item;
    }

    private static Map<String, Object> lines() {
        Map<String, Object> item = item("План открытости Министерства образования на 2027 год, по строкам");
        item.put("byLine", true);
        item.put(
                "unnamed",
                List.of(
                        Map.of("line", "", "text", "Назовите ответственного."),
                        Map.of("line", "2.3", "text", "Уточните срок.")));
        item.put(
                "lines",
                IntStream.range(1, 35)
                        .mapToObj(n -> Map.of(
                                "code",
                                "1." + n,
                                "title",
                                "Мероприятие " + n,
                                "votes",
                                votes(),
                                "outcome",
                                "Согласовать",
                                "remarks",
                                n == 5
                                        ? List.of(Map.of("name", "Белов С. Н.", "remarks", "Назовите срок."))
                                        : List.of()))
                        .toList());
        return item;
    }

    private static Map<String, Object> withdrawn() {
        Map<String, Object> item = item("План открытости Службы тарифов на 2027 год");
        List.of("all", "took", "needed", "quorum", "tipped").forEach(item::remove);
        item.put("outcome", "Снят с рассмотрения");
        item.put("reason", "Нет подписи руководителя.");
        item.put("summary", "");
        item.put("decision", "");
        item.put("due", "");
        return item;
    }
}
