package org.reglament.portal;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Compares two versions of a text as a reader does: line by line, and within a changed line word by word. */
final class TextComparison {
    /** Beyond so many lines or words the comparison would take long and tell little. */
    private static final int MOST_LINES = 5_000;

    private static final int MOST_WORDS = 2_000;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)(?=\\S)");

    private TextComparison() {}

    /** What became of a piece of text. */
    public enum Change {
        SAME,
        ADDED,
        REMOVED
    }

    /** Some words and what became of them. */
    public record Piece(Change change, String text) {
        public boolean added() {
            return change == Change.ADDED;
        }

        public boolean removed() {
            return change == Change.REMOVED;
        }
    }

    /** One line; changed ones hold what went and what came. */
    public record Line(boolean changed, List<Piece> pieces) {}

    /** The later text with what was taken out of the former one; empty where they are too long to compare. */
    static List<Line> of(String former, String later) {
        List<String> before = former.lines().toList();
        List<String> after = later.lines().toList();
        if (before.size() > MOST_LINES || after.size() > MOST_LINES) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            List<String> old = delta.getSource().getLines();
            List<String> fresh = delta.getTarget().getLines();
            if (delta.getType() == DeltaType.EQUAL) {
                old.forEach(line -> lines.add(new Line(false, List.of(new Piece(Change.SAME, line)))));
                continue;
            }
            int both = Math.min(old.size(), fresh.size());
            for (int n = 0; n < both; n++) {
                lines.add(new Line(true, words(old.get(n), fresh.get(n))));
            }
            old.stream().skip(both).forEach(line -> lines.add(whole(Change.REMOVED, line)));
            fresh.stream().skip(both).forEach(line -> lines.add(whole(Change.ADDED, line)));
        }
        return List.copyOf(lines);
    }

    private static Line whole(Change change, String line) {
        return new Line(true, List.of(new Piece(change, line)));
    }

    private static List<Piece> words(String old, String fresh) {
        List<String> before = List.of(BETWEEN_WORDS.split(old));
        List<String> after = List.of(BETWEEN_WORDS.split(fresh));
        if (before.size() > MOST_WORDS || after.size() > MOST_WORDS) {
            return List.of(new Piece(Change.REMOVED, old), new Piece(Change.ADDED, fresh));
        }
        List<Piece> pieces = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(pieces, Change.SAME, delta.getSource().getLines());
            } else {
                add(pieces, Change.REMOVED, delta.getSource().getLines());
                add(pieces, Change.ADDED, delta.getTarget().getLines());
            }
        }
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, Change change, List<String> words) {
        String text = String.join("", words);
        if (!text.isEmpty()) {
            pieces.add(new Piece(change, text));
        }
    }
}
