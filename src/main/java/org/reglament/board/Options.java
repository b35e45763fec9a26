package org.reglament.board;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reglament.deadline.DeadlineTexts;
import org.reglament.deadline.Rule;

/** Reads the ways to vote as a diagram writes them: a known set by its name, or one way a line. */
final class Options {

    private static final Pattern CODE = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final Pattern TERM = Pattern.compile("\\[([1-9]\\d{0,3} (?:working )?days?)\\]");
    private static final Locale RU = Locale.forLanguageTag("ru");
    private static final Set<String> KEPT = Set.of(Outcome.NO_QUORUM, Outcome.WITHDRAWN);
    private static final String APPROVAL =
            """
            agreed = Согласовать | Agree
            agreedWithRemarks = Согласовать с замечаниями | Agree with remarks | remarks | Решение принято, замечания исправят | It is agreed, the remarks are mended
            returned = Вернуть на доработку | Return for rework | remarks | Решения нет, вопрос рассмотрят ещё раз | It is not agreed, and considered once more
            """;
    private static final String SIMPLE =
            """
            for = За | For
            against = Против | Against
            abstain = Воздержаться | Abstain | abstain
            """;

    private Options() {}

    /**
     * The ways to vote, from the most favourable to the one that stands when no other wins.
     *
     * @throws IllegalArgumentException when a line cannot be read, with that line
     */
    static List<Option> parse(String written) {
        String text =
                switch (written.strip()) {
                    case "approval" -> APPROVAL;
                    case "simple" -> SIMPLE;
                    default -> written;
                };
        List<Option> options = new ArrayList<>();
        Set<String> codes = new HashSet<>(KEPT);
        for (String line :
                text.lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
            Option option = line(line);
            if (!codes.add(option.code())) {
                throw new IllegalArgumentException(line);
            }
            options.add(option);
        }
        if (options.stream().filter(option -> !option.abstains()).count() < 2) {
            throw new IllegalArgumentException(written.strip());
        }
        return List.copyOf(options);
    }

    private static Option line(String line) {
        int equals = line.indexOf('=');
        String code = equals < 0 ? "" : line.substring(0, equals).strip();
        String[] parts = line.substring(equals + 1).split("\\|", -1);
        if (!CODE.matcher(code).matches()
                || parts.length < 2
                || parts.length > 5
                || part(parts, 0).isEmpty()
                || part(parts, 1).isEmpty()) {
            throw new IllegalArgumentException(line);
        }
        String kind = part(parts, 2);
        if (!Set.of("", "remarks", "abstain").contains(kind)) {
            throw new IllegalArgumentException(line);
        }
        return new Option(
                code,
                part(parts, 0),
                part(parts, 1),
                kind.isEmpty() ? Option.Kind.PLAIN : Option.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                hint(part(parts, 3), RU),
                hint(part(parts, 4), Locale.ENGLISH));
    }

    /** A term in brackets is said in the reader's words: diagrams take it from settings, where it is a rule. */
    private static String hint(String written, Locale locale) {
        return TERM.matcher(written)
                .replaceAll(found -> Matcher.quoteReplacement(DeadlineTexts.said(Rule.parse(found.group(1)), locale)));
    }

    private static String part(String[] parts, int n) {
        return n < parts.length ? parts[n].strip() : "";
    }
}
