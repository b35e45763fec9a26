package org.reglament.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two versions of a text are compared as a reader would. */
class TextComparisonTests {

    @Test
    void within_a_changed_line_only_the_changed_words_are_marked() {
        assertThat(told(
                        "1. Срок 5 дней.\n2. Орган вправе отказать.",
                        "1. Срок 5 дней.\n2. Орган отказывает, если нет прав."))
                .isEqualTo("1. Срок 5 дней.\n* 2. Орган [-вправе отказать.-][+отказывает, если нет прав.+]");
    }

    @Test
    void lines_that_came_or_went_are_told_whole() {
        assertThat(told("а\nб\nв", "а\nв\nг")).isEqualTo("а\n* [-б-]\nв\n* [+г+]");
    }

    @Test
    void the_same_text_has_no_changes() {
        assertThat(TextComparison.of("а\nб", "а\r\nб")).noneMatch(TextComparison.Line::changed);
    }

    @Test
    void what_is_too_long_is_not_compared() {
        assertThat(TextComparison.of("а", "б\n".repeat(5001))).isEmpty();
        assertThat(told("а ".repeat(3000), "б ".repeat(3000)).length()).isEqualTo(6000 * 2 + 2 + 8);
    }

    private static String told(String former, String later) {
        return TextComparison.of(former, later).stream()
                .map(line -> (line.changed() ? "* " : "")
                        + line.pieces().stream()
                                .map(piece -> piece.added()
                                        ? "[+" + piece.text() + "+]"
                                        : piece.removed() ? "[-" + piece.text() + "-]" : piece.text())
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
