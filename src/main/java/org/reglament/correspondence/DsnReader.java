package org.reglament.correspondence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a mail server reports of a letter (RFC 3464): one block of fields about it, then one for each recipient. */
final class DsnReader {
    private static final int MOST = 20;
    private static final int LONGEST = 1000;

    private DsnReader() {}

    /**
     * What became of a letter on its way to one recipient.
     *
     * @param envelope the id under which the letter was handed over, if the server knew it
     * @param action {@code failed}, {@code delayed}, {@code delivered}, {@code relayed} or {@code expanded}
     */
    record Status(
            @Nullable String envelope,
            @Nullable String recipient,
            String action,
            @Nullable String status,
            @Nullable String diagnostic,
            @Nullable String server) {}

    static List<Status> read(String text) {
        List<Map<String, String>> blocks = blocks(text);
        if (blocks.isEmpty()) {
            return List.of();
        }
        Map<String, String> message = blocks.get(0).containsKey("action") ? Map.of() : blocks.get(0);
        String envelope = message.get("original-envelope-id");
        String server = typed(message.get("reporting-mta"));
        List<Status> all = new ArrayList<>();
        for (Map<String, String> block : blocks) {
            String action = block.get("action");
            if (action != null && all.size() < MOST) {
                String original = block.get("original-recipient");
                String remote = typed(block.get("remote-mta"));
                all.add(new Status(
                        envelope,
                        typed(original == null ? block.get("final-recipient") : original),
                        action.toLowerCase(Locale.ROOT),
                        block.get("status"),
                        typed(block.get("diagnostic-code")),
                        remote == null ? server : remote));
            }
        }
        return all;
    }

    private static List<Map<String, String>> blocks(String text) {
        List<Map<String, String>> blocks = new ArrayList<>();
        Map<String, String> block = new LinkedHashMap<>();
        String field = "";
        for (String line : (text + "\n\n").replace("\r", "").split("\n", -1)) {
            if (line.isBlank()) {
                if (!block.isEmpty() && blocks.size() <= MOST) {
                    blocks.add(block);
                }
                block = new LinkedHashMap<>();
                field = "";
            } else if (Character.isWhitespace(line.charAt(0)) && !field.isEmpty()) {
                block.merge(field, line.strip(), (a, b) -> cut(a + " " + b));
            } else if (line.indexOf(':') > 0) {
                field = line.substring(0, line.indexOf(':')).strip().toLowerCase(Locale.ROOT);
                block.putIfAbsent(
                        field, cut(line.substring(line.indexOf(':') + 1).strip()));
            }
        }
        return blocks;
    }

    /** Without the kind that stands before the value: {@code rfc822; nina@example.org}. */
    private static @Nullable String typed(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String words = value.replaceFirst("^[A-Za-z0-9-]{1,30};\\s*", "").strip();
        return words.isEmpty() ? null : words;
    }

    private static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }
}
