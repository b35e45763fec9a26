package org.reglament.board;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a whole that has to be reached, as rules write it: {@code >1/2} is more than half, {@code >=2/3} two thirds
 * or more.
 *
 * @param strict whether exactly that part is not enough
 */
public record Share(int part, int whole, boolean strict) {

    private static final Pattern WRITTEN = Pattern.compile("\\s*(>=?)\\s*(\\d{1,4})\\s*/\\s*(\\d{1,4})\\s*");

    public Share {
        if (part < 0 || whole < 1 || part > whole || strict && part == whole) {
            throw new IllegalArgumentException("no part of a whole: " + part + "/" + whole);
        }
    }

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException when it is not written so
     */
    public static Share parse(String text) {
        Matcher match = WRITTEN.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("not written like >1/2 or >=2/3: " + text);
        }
        return new Share(
                Integer.parseInt(match.group(2)),
                Integer.parseInt(match.group(3)),
                match.group(1).equals(">"));
    }

    /** The least number of {@code all} that reaches it; never none. */
    public int of(int all) {
        int exact = all * part;
        int least = exact / whole + (strict || exact % whole > 0 ? 1 : 0);
        return Math.max(least, 1);
    }

    @Override
    public String toString() {
        return (strict ? ">" : ">=") + part + "/" + whole;
    }
}
