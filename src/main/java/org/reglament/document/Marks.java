package org.reglament.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tell-tale words found anywhere in a stream of whatever length. */
final class Marks {
    /** The test virus that every scanner knows, in two halves so that none stops at our own program. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    static final String PDF_ENCRYPT = "/Encrypt ";
    static final String PDF_LAUNCH = "/Launch";
    static final String RTF_OBJECT = "\\objdata";

    private static final List<String> ALL = List.of(EICAR, PDF_ENCRYPT, PDF_LAUNCH, RTF_OBJECT);
    private static final int LONGEST =
            ALL.stream().mapToInt(String::length).max().orElse(1);

    private final Set<String> found = new HashSet<>();
    private String rest = "";

    static Marks in(Path file) throws IOException {
        Marks marks = new Marks();
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                marks.add(buffer, n);
            }
        }
        return marks;
    }

    /** Looks at the next bytes, together with the end of those before. */
    void add(byte[] bytes, int length) {
        String text = rest + new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        for (String mark : ALL) {
            if (!found.contains(mark) && text.contains(mark)) {
                found.add(mark);
            }
        }
        rest = text.substring(Math.max(0, text.length() - LONGEST + 1));
    }

    boolean has(String mark) {
        return found.contains(mark);
    }
}
