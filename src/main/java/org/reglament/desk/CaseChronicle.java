package org.reglament.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.correspondence.Letter;
import org.reglament.correspondence.Letters;
import org.reglament.document.Document;
import org.reglament.document.DocumentRights;
import org.reglament.journal.Journal;
import org.reglament.journal.JournalEntry;
import org.reglament.procedure.Procedures;
import org.springframework.stereotype.Component;

/** Tells a case's journal in words. */
@Component
class CaseChronicle {

    private final Journal journal;
    private final Letters letters;
    private final DocumentRights papers;
    private final CaseDoor door;
    private final Procedures procedures;
    private final CaseWords words;

    CaseChronicle(
            Journal journal,
            Letters letters,
            DocumentRights papers,
            CaseDoor door,
            Procedures procedures,
            CaseWords words) {
        this.journal = journal;
        this.letters = letters;
        this.papers = papers;
        this.door = door;
        this.procedures = procedures;
        this.words = words;
    }

    /**
     * One entry.
     *
     * @param about what it was done to; empty where the words say all
     * @param due the date that a term got, in ISO form, or empty
     * @param mark the beginning of the entry's link in the chain
     */
    public record Line(int seq, Instant at, String by, String words, String about, String due, String mark) {}

    /** All entries, the latest first. */
    List<Line> of(CaseFile file, Locale locale) {
        List<JournalEntry> entries = journal.of(file.id());
        Map<String, String> subjects = letters.of(file.id()).stream()
                .collect(Collectors.toMap(letter -> letter.id().toString(), Letter::subject));
        Map<String, String> named = papers.known(file, door.official()).stream()
                .collect(Collectors.toMap(document -> document.id().toString(), Document::name));
        Map<String, String> names = words.names(
                entries.stream()
                        .flatMap(entry -> Stream.concat(
                                Stream.of(
                                        entry.by(),
                                        Objects.toString(entry.data().get("to"), "system"),
                                        Objects.toString(entry.data().get("from"), "system"),
                                        Objects.toString(entry.data().get(Journal.BEHALF), "system")),
                                texts(entry, "people").stream()))
                        .toList(),
                locale);
        return entries.stream()
                .sorted((a, b) -> Integer.compare(b.seq(), a.seq()))
                .map(entry -> new Line(
                        entry.seq(),
                        entry.at(),
                        words.acting(names, entry.by(), behalf(entry), locale),
                        words.say("journal." + entry.action(), locale, entry.action()),
                        about(entry, file, subjects, named, names, locale),
                        entry.action().startsWith("deadline.") ? text(entry, "dueAt") : "",
                        entry.hash().substring(0, Math.min(12, entry.hash().length()))))
                .toList();
    }

    private String about(
            JournalEntry entry,
            CaseFile file,
            Map<String, String> subjects,
            Map<String, String> papers,
            Map<String, String> names,
            Locale locale) {
        String action = entry.action();
        if (action.startsWith("deadline.")) {
            return words.say("deadline." + text(entry, "deadline"), locale, text(entry, "deadline"));
        } else if (action.startsWith("document-")) {
            return Objects.toString(papers.get(text(entry, "document")), "");
        } else if (action.startsWith("letter-")) {
            String subject = subjects.get(text(entry, "id"));
            return subject != null
                    ? subject
                    : words.say("letter." + text(entry, "letter"), locale, text(entry, "letter"));
        }
        return switch (action) {
            case "status" -> procedures.status(file.definitionId(), text(entry, "status"), locale);
            case "registered" -> text(entry, "registrationNumber");
            case "closed" -> words.outcome(file, locale);
            case "handed-over" ->
                words.step(file.definitionId(), entry.element(), locale) + " – "
                        + Objects.toString(names.get(text(entry, "to")), text(entry, "to"))
                        + (text(entry, "reason").isEmpty() ? "" : ": " + text(entry, "reason"));
            case "version-changed" -> text(entry, "from") + " → " + text(entry, "to");
            case "decided" -> decided(entry, locale);
            case "read" -> read(entry, file, papers, locale);
            case "restricted" -> words.posts(texts(entry, "readers"), locale);
            case "excluded" ->
                Stream.concat(
                                texts(entry, "bodies").stream().map(words::body),
                                texts(entry, "people").stream().map(login -> Objects.toString(names.get(login), login)))
                        .collect(Collectors.joining(", "));
            case "released" -> Objects.toString(names.get(text(entry, "from")), text(entry, "from"));
            case "opened" -> words.say("channel." + text(entry, "channel"), locale, text(entry, "channel"));
            default -> words.step(file.definitionId(), entry.element(), locale);
        };
    }

    /** Which table decided, and by which of its rows. */
    private String decided(JournalEntry entry, Locale locale) {
        List<String> rules = new ArrayList<>();
        if (entry.data().get("rules") instanceof List<?> all) {
            all.forEach(one -> {
                if (one instanceof Map<?, ?> rule) {
                    rules.add(String.valueOf(rule.get("rule")));
                }
            });
        }
        return "«%s», ".formatted(text(entry, "name"))
                + (rules.isEmpty()
                        ? words.say("journal.decided.none", locale, "", text(entry, "version"))
                        : words.say(
                                "journal.decided.rules", locale, "", String.join(", ", rules), text(entry, "version")));
    }

    private static @Nullable String behalf(JournalEntry entry) {
        return entry.data().get(Journal.BEHALF) instanceof String absent ? absent : null;
    }

    private String read(JournalEntry entry, CaseFile file, Map<String, String> papers, Locale locale) {
        String what = text(entry, "what");
        String said = words.say("read." + what, locale, what);
        if (entry.element() != null) {
            return said + " – " + words.step(file.definitionId(), entry.element(), locale);
        }
        String paper = papers.get(text(entry, "document"));
        return paper == null ? said : said + " – " + paper;
    }

    private static List<String> texts(JournalEntry entry, String key) {
        return entry.data().get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String text(JournalEntry entry, String key) {
        return Objects.toString(entry.data().get(key), "");
    }
}
