package org.reglament.publication;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseRefusedException;

/**
 * One column of a table of counts, as an author writes it: {@code Удовлетворено = closed satisfied}.
 *
 * @param kind what is counted
 * @param name outcome, deadline or answer that it is about
 * @param value the answer that is counted
 */
record Measure(String title, Kind kind, @Nullable String name, @Nullable String value) {
    private static final Pattern LINE = Pattern.compile("(.+?)\\s*=\\s*(\\w+)(?:\\s+([\\w-]+)(?:\\s+([\\w-]+))?)?");

    /** What may be counted. */
    enum Kind {
        /** Registered in the period; with an answer and its value, those alone. */
        REGISTERED(0, 2),
        /** Ended in the period; with an outcome, so alone. */
        CLOSED(0, 1),
        /** Ended in the period, that deadline met in time. */
        KEPT(1),
        /** Ended in the period, that deadline broken. */
        LATE(1),
        /** Median of the working days from registration until that deadline was met. */
        MEDIAN(1);

        private final Set<Integer> words;

        Kind(Integer... words) {
            this.words = Set.of(words);
        }
    }

    /**
     * Reads the columns, one a line.
     *
     * @throws CaseRefusedException naming the line that cannot be read
     */
    static List<Measure> parse(String lines) {
        return lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Measure::line)
                .toList();
    }

    private static Measure line(String line) {
        Matcher form = LINE.matcher(line);
        if (form.matches()) {
            int words = form.group(3) == null ? 0 : form.group(4) == null ? 1 : 2;
            for (Kind kind : Kind.values()) {
                if (kind.name().toLowerCase(java.util.Locale.ROOT).equals(form.group(2))
                        && kind.words.contains(words)) {
                    return new Measure(form.group(1), kind, form.group(3), form.group(4));
                }
            }
        }
        throw new CaseRefusedException(
                "publication.refused.measure",
                line,
                List.of(Kind.values()).stream()
                        .map(kind -> kind.name().toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining(", ")));
    }
}
