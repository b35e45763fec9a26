package org.reglament.document;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file's name as it may be shown, stored and put into a header. */
record FileName(String text) {
    private static final int LONGEST = 120;

    /** Takes path, control characters, invisible and direction-changing ones out of what a sender calls the file. */
    static FileName clean(@Nullable String given) {
        String name = Normalizer.normalize(given == null ? "" : given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        name.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                kept.append(' ');
            } else if ("<>:\"|?*%".indexOf(c) >= 0) {
                kept.append('_');
            } else if (!Character.isISOControl(c)
                    && type != Character.FORMAT
                    && type != Character.SURROGATE
                    && type != Character.PRIVATE_USE
                    && type != Character.UNASSIGNED) {
                kept.appendCodePoint(c);
            }
        });
        name = kept.toString()
                .replaceAll(" +", " ")
                .strip()
                .replaceAll("^[. ]+", "")
                .replaceAll("[. ]+$", "");
        if (name.codePointCount(0, name.length()) > LONGEST) {
            String extension = new FileName(name).extension();
            String end = extension.isEmpty() || extension.length() > 10 ? "" : "." + extension;
            name = name.substring(0, name.offsetByCodePoints(0, LONGEST - end.length()))
                            .strip()
                    + end;
        }
        return new FileName(name);
    }

    /** In lower case and without the dot; empty when the name has none. */
    String extension() {
        int dot = text.lastIndexOf('.');
        return dot <= 0 ? "" : text.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
