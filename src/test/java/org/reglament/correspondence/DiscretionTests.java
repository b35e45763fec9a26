package org.reglament.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reglament.correspondence.LetterPreview.Shown;

/**
 * A letter to a citizen tells of what officials wrote into the case only what is meant for the citizen: nothing of other
 * applicants, of instructions, remarks, findings and people complained of. Who has a letter say more, says so here.
 */
class DiscretionTests {
    private static final Path LETTERS = Path.of("templates/letters");
    private static final Path FORMS = Path.of("forms");
    private static final Pattern OFFICIALS =
            Pattern.compile("To (the (registrar|head|executor)|an official|both officials|whoever has the case)");

    /** What officials write for the applicant to read; all else that they fill in is theirs. */
    private static final Map<String, Set<String>> TOLD = Map.of(
            "citizen-appeal",
                    Set.of(
                            "caseNote",
                            "circumstances",
                            "dueMeasures",
                            "earlierReplies",
                            "extensionDays",
                            "extensionReason",
                            "measures",
                            "outcome",
                            "passedNumber",
                            "passedTo",
                            "publishedAt",
                            "questions"),
            "council-nomination", Set.of("checkNote", "objectionReason", "verifyNote"),
            "expert-conclusion", Set.of("checkNote", "decision", "decisionReason", "replyText", "verdict"),
            "hotline-report", Set.of("answer", "extensionDays", "extensionReason", "measures", "outcome", "passedTo"),
            "information-request",
                    Set.of(
                            "answer",
                            "clarifyQuestion",
                            "earlierAnswer",
                            "extensionDays",
                            "extensionReason",
                            "ground",
                            "publishedAt",
                            "restrictedAct"),
            "media-request",
                    Set.of(
                            "answer",
                            "comments",
                            "extensionReason",
                            "proposal",
                            "refusalReason",
                            "restrictedAct",
                            "secret"),
            "pretrial-complaint",
                    Set.of(
                            "caseNote",
                            "centreName",
                            "competentBody",
                            "earlierAct",
                            "handOverReason",
                            "measuresText",
                            "reasons",
                            "remedyDone",
                            "remedyEvidence",
                            "remedyOn"));

    /** What is known of each of the other cases and bodies; their applicants and notes stay with them. */
    private static final Map<String, Object> OTHER_CASE = Map.ofEntries(
            Map.entry("kind", "duplicate"),
            Map.entry("number", "OG-2026-000100"),
            Map.entry("registrationNumber", "ОГ-2026-000100"),
            Map.entry("bodyName", "Минздрав"),
            Map.entry("body", "minzdrav"),
            Map.entry("reason", "Вопрос этого органа"),
            Map.entry("question", "Вопрос"),
            Map.entry("reply", "Ответ"),
            Map.entry("speaker", "Министр"),
            Map.entry("words", "Слова"),
            Map.entry("applicant", "тайна-другой-заявитель"),
            Map.entry("title", "тайна-чужое-дело"),
            Map.entry("executor", "тайна-исполнитель"),
            Map.entry("note", "тайна-заметка"));

    private final LetterPreview preview = LetterPreview.in(null);

    static Stream<String> letters() throws IOException {
        try (Stream<Path> files = Files.walk(LETTERS)) {
            return files
                    .map(path ->
                            "letters/" + LETTERS.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".ftl") && toCitizen(path))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void tells_nothing_that_is_not_meant_for_its_reader(String letter) throws IOException {
        String source = Files.readString(Path.of("templates", letter));
        String procedure = letter.split("/")[1];
        // Whoever goes through all of a case's content, does not know what it says.
        assertThat(source).doesNotContainPattern("content\\s*(\\[|\\?keys|\\?values|\\?string|\\))");

        Set<String> leaked = new TreeSet<>();
        for (Map<String, Object> content : contents(procedure, source)) {
            Shown shown = preview.of(letter, Map.of("content", content));
            Pattern.compile("тайна-[\\p{L}\\d-]+")
                    .matcher(shown.subject() + shown.html() + shown.text())
                    .results()
                    .forEach(found -> leaked.add(found.group().substring("тайна-".length())));
        }

        leaked.removeAll(TOLD.getOrDefault(procedure, Set.of()));
        assertThat(leaked).as(letter).isEmpty();
    }

    /** The case once for each choice that the letter asks for, everything else being secret. */
    private static List<Map<String, Object>> contents(String procedure, String source) throws IOException {
        Map<String, List<Object>> answers = answers(procedure);
        Map<String, Object> plain = new HashMap<>();
        answers.forEach((key, values) -> plain.put(key, values.get(0)));
        List.of("forwardedTo", "links", "questions", "comments", "findings")
                .forEach(key -> plain.put(key, List.of(OTHER_CASE)));
        Stream<Map<String, Object>> turned = answers.entrySet().stream()
                .filter(answer -> source.contains("content." + answer.getKey()))
                .flatMap(answer -> answer.getValue().stream().skip(1).map(value -> {
                    Map<String, Object> other = new HashMap<>(plain);
                    other.put(answer.getKey(), value);
                    return other;
                }));
        return Stream.concat(Stream.of(plain), turned).toList();
    }

    /** What officials may have filled in, by its key; the first one gives away by its words which it is. */
    private static Map<String, List<Object>> answers(String procedure) throws IOException {
        Map<String, List<Object>> answers = new TreeMap<>();
        if (Files.isDirectory(FORMS.resolve(procedure))) {
            try (Stream<Path> forms = Files.list(FORMS.resolve(procedure))) {
                for (Path form : forms.sorted().toList()) {
                    boolean own = form.endsWith("apply.form");
                    for (JsonNode field :
                            new ObjectMapper().readTree(Files.readString(form)).findParents("key")) {
                        String key = field.path("key").asText();
                        List<Object> values = answers.computeIfAbsent(
                                key, k -> new java.util.ArrayList<>(List.of(own ? "известно" : secret(k, field))));
                        field.path("values")
                                .forEach(value -> values.add(value.path("value").asText()));
                        if (field.path("type").asText().equals("checkbox")) {
                            values.add(false);
                        }
                    }
                }
            }
        }
        return answers;
    }

    private static Object secret(String key, JsonNode field) {
        return switch (field.path("type").asText()) {
            case "checkbox" -> true;
            case "number" -> 5;
            case "datetime" -> "2026-12-20";
            case "checklist", "taglist", "filepicker" -> List.of("тайна-" + key);
            default -> "тайна-" + key;
        };
    }

    /** Those to officials say so in their first line; whoever else is named there is no official. */
    private static boolean toCitizen(String letter) {
        try (Stream<String> lines = Files.lines(Path.of("templates", letter))) {
            return lines.findFirst()
                    .filter(line -> !OFFICIALS.matcher(line).find())
                    .isPresent();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
