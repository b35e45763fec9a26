package org.reglament.form;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser posted, in either of the two ways in which forms are sent. */
record Posted(Map<String, List<String>> parameters, List<Upload> uploads) {
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;
    private static final Pattern PART =
            Pattern.compile("(?i)Content-Disposition: form-data; name=\"([^\"]*)\"(?:; filename=\"([^\"]*)\")?");

    /** A file that came along. */
    record Upload(String control, String name, int size) {}

    static Posted of(HttpExchange exchange) throws IOException {
        Posted posted = new Posted(new LinkedHashMap<>(), new ArrayList<>());
        byte[] body = exchange.getRequestBody().readAllBytes();
        String type = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), "");
        if (type.startsWith("multipart/form-data")) {
            String boundary = "--" + type.substring(type.indexOf("boundary=") + "boundary=".length());
            for (String part : new String(body, BYTES).split(Pattern.quote(boundary))) {
                posted.part(part);
            }
        } else {
            for (String pair : new String(body, StandardCharsets.UTF_8).split("&")) {
                String[] both = pair.split("=", 2);
                posted.add(decoded(both[0]), both.length < 2 ? "" : decoded(both[1]));
            }
        }
        return posted;
    }

    private void part(String part) {
        int begin = part.indexOf("\r\n\r\n");
        Matcher head = PART.matcher(part);
        if (begin < 0 || !head.find()) {
            return;
        }
        String content = part.substring(begin + 4, part.length() - 2);
        if (head.group(2) == null) {
            add(text(head.group(1)), text(content));
        } else if (!head.group(2).isEmpty()) {
            uploads.add(new Upload(text(head.group(1)), text(head.group(2)), content.length()));
        }
    }

    private void add(String name, String value) {
        parameters.computeIfAbsent(name, ignored -> new ArrayList<>()).add(value);
    }

    private static String text(String bytes) {
        return new String(bytes.getBytes(BYTES), StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
