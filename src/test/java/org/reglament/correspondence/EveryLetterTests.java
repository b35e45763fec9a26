package org.reglament.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reglament.calendar.BusinessClock;
import org.reglament.correspondence.LetterTexts.Draft;
import org.reglament.correspondence.LetterTexts.Head;
import org.reglament.document.PublicAddress;
import org.reglament.document.SafeTemplates;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.env.MockEnvironment;

/** Every letter of the project can be written in both languages, with all facts and with the few that are always there. */
class EveryLetterTests {
    private static final Path FOLDER = Path.of("templates/letters");

    private final LetterTexts texts = new LetterTexts(
            new SafeTemplates((Path) null),
            messages(),
            new Links(new PublicAddress("https://portal.example/", new MockEnvironment())),
            new BusinessClock(ZoneId.of("Europe/Kaliningrad"), InstantSource.system()));

    static Stream<String> letters() throws IOException {
        return Files.walk(FOLDER)
                .filter(path -> path.toString().endsWith(".ftl"))
                .map(path -> "letters/" + FOLDER.relativize(path).toString().replace('\\', '/'))
                .sorted()
                .toList()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void can_be_written_with_all_facts(String path) {
        Draft draft = write(path, full());
        show(path, draft);

        assertThat(draft.subject()).isNotBlank().hasSizeLessThan(120).doesNotContain("\n");
        assertThat(draft.html())
                .startsWith("<!DOCTYPE html>")
                .contains("<h1 ", "max-width:600px", "</html>")
                .doesNotContain("<@", "${", "<script>alert");
        assertThat(draft.text()).doesNotContain("<@", "${", "<p", "&quot;", "&#", "\n\n\n");
    }

    @ParameterizedTest
    @MethodSource("letters")
    void can_be_written_with_few_facts(String path) {
        Draft draft = write(path, few());

        assertThat(draft.subject()).isNotBlank();
        assertThat(draft.text()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void has_its_twin_in_the_other_language(String path) {
        String twin =
                path.endsWith(".ru.ftl") ? path.replace(".ru.ftl", ".en.ftl") : path.replace(".en.ftl", ".ru.ftl");

        assertThat(FOLDER.resolveSibling(twin)).exists();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void gives_the_same_links_in_both_faces(String path) {
        Draft draft = write(path, full());

        links(draft.html()).forEach(link -> assertThat(draft.text()).contains(link));
    }

    @Test
    void plain_text_is_tidy() {
        Draft draft = texts.write(
                "letters/default/try.ru.ftl", "ru", false, new Head("Минстрой", "Правительство", false), full());

        assertThat(draft.subject()).isEqualTo("Проба <script>alert(1)</script> & \"всё\"");
        assertThat(draft.text())
                .isEqualTo(
                        """
                Минстрой
                Правительство

                Проба

                Здравствуйте, Пётр! Вторая строка.

                > <script>alert(1)</script> & "всё"
                > вторая

                Слово: <script>alert(1)</script> & "всё"
                Дата: в четверг, 29 октября 2026 года

                На портал:
                https://portal.example/

                Войти (https://portal.example/sign-in/link/x)

                Что дальше

                1. Раз.
                2. Два, см. здесь (https://example.org/?a=1&b=2).

                Ещё

                Мелко.

                --

                Письмо отправлено автоматически. Отвечать на него не нужно: обращения по электронной почте не рассматриваются, их принимают через портал https://portal.example/ и Госуслуги.

                Не получать таких писем:
                https://portal.example/letters/stop/x.y
                """);
    }

    private Draft write(String path, Map<String, Object> data) {
        String language = path.endsWith(".en.ftl") ? "en" : "ru";
        return texts.write(path, language, false, new Head("Министерство строительства", "Правительство", true), data);
    }

    /** For eyes: what was written stands in {@code target/letters-shown}. */
    private static void show(String path, Draft draft) {
        try {
            Path file = Path.of("target/letters-shown", path.replace('/', '-') + ".html");
            Files.createDirectories(file.getParent());
            Files.writeString(file, draft.html());
            Files.writeString(file.resolveSibling(file.getFileName() + ".txt"), draft.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> links(String html) {
        return Pattern.compile("href=\"([^\"]+)\"").matcher(html).results().map(found -> found.group(1)
                .replace("&amp;", "&"));
    }

    private static Map<String, Object> few() {
        Map<String, Object> data = new HashMap<>();
        data.put(
                "case",
                Map.of(
                        "number", "OG-2026-000123",
                        "title", "Протекает крыша",
                        "status", "Получено",
                        "openedAt", Instant.parse("2026-10-29T08:00:00Z")));
        data.put("body", Map.of("name", "Министерство строительства", "shortName", "Минстрой", "code", "minstroy"));
        data.put(
                "applicant",
                Map.of(
                        "firstName",
                        "Нина",
                        "lastName",
                        "Белова",
                        "greeting",
                        "Нина",
                        "fullName",
                        "Белова Нина",
                        "shortName",
                        "Белова Н."));
        data.put("content", Map.of());
        data.put("extra", Map.of("url", "https://portal.example/sign-in/link/x"));
        data.put("trackingCode", "K7PM-2Q9D");
        data.put("recipient", Map.of("name", "Пётр", "official", true));
        data.put(
                "links",
                Map.of(
                        "status", "https://portal.example/status?number=OG-2026-000123&code=K7PM-2Q9D",
                        "rate", "https://portal.example/rate/OG-2026-000123?code=X",
                        "portal", "https://portal.example/",
                        "queue", "https://portal.example/desk/tasks",
                        "task", "https://portal.example/desk/cases/OG-2026-000123"));
        return data;
    }

    private static Map<String, Object> full() {
        Map<String, Object> data = few();
        String evil = "<script>alert(1)</script> & \"всё\"";
        Instant due = Instant.parse("2026-11-27T21:59:59Z");
        Map<String, Object> file = new HashMap<>();
        file.put("number", "OG-2026-000123");
        file.put("registrationNumber", "ОГ-2026-000123");
        file.put("title", evil);
        file.put("status", "Зарегистрировано");
        file.put("openedAt", Instant.parse("2026-10-29T08:00:00Z"));
        file.put("registeredAt", Instant.parse("2026-10-29T09:00:00Z"));
        file.put("dueAt", due);
        file.put("outcome", "explained");
        file.put("term", "30 дней со дня регистрации, ст. 12");
        data.put("case", file);
        data.put("phone", evil);
        data.put(
                "content",
                Map.of(
                        "text",
                        evil,
                        "replyMode",
                        "POST",
                        "outcome",
                        "explained",
                        "measures",
                        evil,
                        "dueMeasures",
                        "2027-01-15",
                        "extensionDays",
                        15,
                        "extensionReason",
                        evil,
                        "withdrawReason",
                        evil,
                        "questions",
                        List.of(Map.of("question", evil, "reply", evil), Map.of("question", "Когда?"))));
        Map<String, Object> content = content(data);
        content.put("caseNote", evil);
        content.put("planPath", "/plans/OP-2026-000123");
        content.put("publishedAt", "https://example.org/answers/15");
        content.put("earlierReplies", 3);
        content.put("passedTo", evil);
        content.put("passedNumber", "15-1");
        content.put("migration", true);
        List.of("answer", "restrictedAct", "earlierAnswer", "clarifyQuestion", "outlet", "refusalReason")
                .forEach(key -> content.put(key, evil));
        content.put("ground", "restricted");
        content.put("secret", "commercial");
        content.put("comments", List.of(Map.of("speaker", evil, "position", "министр", "words", evil)));
        content.put(
                "links",
                List.of(Map.of(
                        "kind", "duplicate", "number", "OG-2026-000100", "registrationNumber", "ОГ-2026-000100")));
        content.put(
                "forwardedTo",
                List.of(
                        Map.of("body", "minzdrav", "bodyName", evil, "number", "OG-2026-000124", "reason", evil),
                        Map.of("body", "minobr", "bodyName", "Министерство образования")));
        data.put("content", content);
        Map<String, Object> extra = new HashMap<>();
        extra.put("word", evil);
        extra.put("url", "https://portal.example/sign-in/link/x");
        extra.put("minutes", 30);
        extra.put("hours", 48);
        extra.put("title", evil);
        extra.put("brief", evil);
        extra.put("body", evil);
        extra.put("topic", evil);
        extra.put("number", "AK-2026-000123");
        extra.put("version", 2);
        extra.put("until", due);
        extra.put("dueAt", due);
        extra.put("before", due);
        extra.put("act", evil);
        extra.put("more", 7);
        extra.put("basis", "ч. 1 ст. 12 59-ФЗ");
        extra.put("plan", evil);
        extra.put("text", evil);
        extra.put("answer", evil);
        extra.put("period", "1-й квартал 2027 года");
        extra.put("year", "2027");
        extra.put("percent", 42);
        extra.put("all", 34);
        extra.put("done", 12);
        extra.put("overdue", 3);
        extra.put("page", "https://portal.example/plans/OP-2026-000123");
        extra.put("files", List.of("фото.jpg", evil));
        extra.put("to", "nina@example.org");
        extra.put("subject", evil);
        extra.put("reason", "550 5.1.1 no such user");
        extra.put(
                "items",
                List.of(
                        Map.of(
                                "number",
                                "ОГ-2026-000123",
                                "title",
                                evil,
                                "task",
                                evil,
                                "dueAt",
                                due,
                                "before",
                                due,
                                "left",
                                5,
                                "url",
                                "https://portal.example/desk/cases/OG-2026-000123"),
                        Map.of("number", "ОГ-2026-000124", "title", "Яма", "dueAt", due, "left", 1)));
        extra.put(
                "parts",
                List.of(Map.of(
                        "name",
                        "overdue",
                        "count",
                        2,
                        "items",
                        List.of(Map.of(
                                "number",
                                "ОГ-2026-000123",
                                "title",
                                evil,
                                "task",
                                evil,
                                "dueAt",
                                due,
                                "mine",
                                false,
                                "url",
                                "https://portal.example/desk/tasks/1")))));
        data.put("letterStop", "https://portal.example/letters/stop/x.y");
        data.put("letterStopWords", "Не получать таких писем");
        data.put("extra", extra);
        return data;
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/correspondence");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.forLanguageTag("ru"));
        return messages;
    }

    private static Map<String, Object> content(Map<String, Object> data) {
        Map<String, Object> content = new HashMap<>();
        ((Map<?, ?>) data.get("content")).forEach((key, value) -> content.put(String.valueOf(key), value));
        return content;
    }
}
