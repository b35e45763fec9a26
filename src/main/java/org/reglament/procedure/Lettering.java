package org.reglament.procedure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Breaks the names of a diagram into lines that fit their shapes, measured in the very face that pages use. */
final class Lettering {
    private static final String FACE = "fonts/GolosText_400Regular.ttf";
    private static final FontRenderContext PAPER = new FontRenderContext(null, true, true);
    private static final int LARGEST = 12;
    private static final int SMALLEST = 8;
    private static final double LEADING = 1.2;
    private static final Font FONT = load();

    /** A name in lines of one size. */
    record Block(int size, List<String> lines) {
        double leading() {
            return size * LEADING;
        }

        double height() {
            return lines.size() * leading();
        }
    }

    private Lettering() {}

    /** The largest size at which the words fit into the box. */
    static Block fit(String words, double width, double height) {
        for (int size = LARGEST; size > SMALLEST; size--) {
            Block block = wrap(words, width, size);
            boolean whole = block.lines().stream().noneMatch(line -> line.endsWith("\u00ad"));
            if (block.height() <= height && whole) {
                return block;
            }
        }
        for (int size = LARGEST; size > SMALLEST; size--) {
            Block block = wrap(words, width, size);
            if (block.height() <= height) {
                return printed(block);
            }
        }
        return printed(wrap(words, width, SMALLEST));
    }

    /** The words in lines no wider than that, at the usual size for labels beside a shape. */
    static Block label(String words, double width) {
        return printed(wrap(words, width, LARGEST - 1));
    }

    /** Soft hyphens mark where a word had to be cut; they are shown as hyphens. */
    private static Block printed(Block block) {
        return new Block(
                block.size(),
                block.lines().stream().map(line -> line.replace('\u00ad', '-')).toList());
    }

    private static Block wrap(String words, double width, int size) {
        Font font = FONT.deriveFont((float) size);
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, font) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, font) > width && line.length() > 2) {
                int cut = line.length() - 1;
                while (cut > 2 && width(line.substring(0, cut) + "-", font) > width) {
                    cut--;
                }
                lines.add(line.substring(0, cut) + "\u00ad");
                line = line.substring(cut);
            }
        }
        lines.add(line);
        return new Block(size, lines);
    }

    private static double width(String text, Font font) {
        return font.getStringBounds(text, PAPER).getWidth();
    }

    private static Font load() {
        try (InputStream in = Lettering.class.getClassLoader().getResourceAsStream(FACE)) {
            return in == null ? new Font(Font.SANS_SERIF, Font.PLAIN, 1) : Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font " + FACE + " is broken", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
