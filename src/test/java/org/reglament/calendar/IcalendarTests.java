package org.reglament.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is written is what another program reads. */
class IcalendarTests {
    private static final String TEXT =
            "Обращение; о крыше, \\ «Нансена, 41»\nвторая строка 🏠🏠🏠 и дальше: текст длиннее семидесяти пяти октетов";

    @Test
    void a_text_comes_back_as_it_was_whatever_is_in_it() {
        ICalendar read = Biweekly.parse(calendar(TEXT)).first();

        assertThat(read.getEvents()).hasSize(1);
        assertThat(read.getEvents().get(0).getDescription().getValue()).isEqualTo(TEXT);
    }

    @Test
    void no_line_has_more_than_75_octets_and_no_character_is_torn_apart() {
        for (int n = 0; n < 8; n++) {
            String calendar = calendar("a".repeat(n) + TEXT.repeat(5));

            assertThat(calendar).endsWith("\r\n").doesNotContain("\uFFFD");
            assertThat(calendar.replace("\r\n", "")).doesNotContain("\n", "\r");
            assertThat(calendar.split("\r\n")).allSatisfy(line -> {
                byte[] octets = line.getBytes(StandardCharsets.UTF_8);
                assertThat(octets.length).isBetween(1, 75);
                assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
            });
        }
    }

    @Test
    void nothing_typed_begins_a_line_of_its_own() {
        String calendar = calendar("x\r\nEND:VEVENT\rBEGIN:VALARM\u0000\u0007");

        assertThat(calendar.lines()).containsOnlyOnce("END:VEVENT").doesNotContain("BEGIN:VALARM");
        assertThat(calendar).doesNotContain("\u0000", "\u0007");
    }

    private static String calendar(String description) {
        return new Icalendar()
                .begin("VCALENDAR")
                .line("VERSION", "2.0")
                .begin("VEVENT")
                .text("UID", "task-1")
                .text("DESCRIPTION", description)
                .end("VEVENT")
                .end("VCALENDAR")
                .toString();
    }
}
