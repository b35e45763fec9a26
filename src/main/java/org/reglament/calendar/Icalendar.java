package org.reglament.calendar;

import java.nio.charset.StandardCharsets;

/** Writes a calendar as RFC 5545 wants it: lines that end in CRLF, folded at 75 octets, texts escaped. */
public final class Icalendar {
    private static final int LONGEST = 75;

    private final StringBuilder text = new StringBuilder();

    public Icalendar begin(String component) {
        return line("BEGIN", component);
    }

    public Icalendar end(String component) {
        return line("END", component);
    }

    /** A property whose value stands as it is. */
    public Icalendar line(String property, String value) {
        fold(property + ":" + value);
        return this;
    }

    /** A property whose value people typed or read. */
    public Icalendar text(String property, String value) {
        return line(property, escaped(value));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n|\r|\n", "\\\\n")
                // A calendar knows no other control characters than the tab.
                .replaceAll("[\\p{Cntrl}&&[^\t]]", "");
    }

    /** Octets are counted, and no character is torn apart; the blank that marks a continued line is one of them. */
    private void fold(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int point = line.codePointAt(at);
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += size;
            at += Character.charCount(point);
        }
        text.append("\r\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
