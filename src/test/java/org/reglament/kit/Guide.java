package org.reglament.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that {@code docs/add-a-procedure.md} has its reader write. */
public final class Guide {
    private static final Pattern FILE =
            Pattern.compile("\\*\\*`([^`]+)`\\*\\*\\n\\n```\\w+\\n(.*?)\\n```\\n", Pattern.DOTALL);

    private Guide() {}

    /** Their texts by path, in the order of the page. */
    public static Map<String, String> files() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        Matcher found = FILE.matcher(Files.readString(Path.of("docs/add-a-procedure.md")));
        while (found.find()) {
            files.put(found.group(1), found.group(2) + "\n");
        }
        return files;
    }
}
