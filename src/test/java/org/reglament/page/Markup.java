package org.reglament.page;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML reduced to what matters when two pieces are compared: no blanks between words, attributes in order. */
final class Markup {
    private static final Pattern TAG = Pattern.compile("<([a-z0-9]+)((?:\\s+[^<>]*?)?)\\s*/?>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z:-]+)(?:=\"([^\"]*)\")?");

    private Markup() {}

    static String plain(String html) {
        Matcher tag = TAG.matcher(html.replaceAll("\\s+", " "));
        StringBuilder out = new StringBuilder();
        while (tag.find()) {
            TreeSet<String> attributes = new TreeSet<>();
            Matcher attribute = ATTRIBUTE.matcher(tag.group(2));
            while (attribute.find()) {
                String value = attribute.group(2) == null ? "" : attribute.group(2);
                attributes.add(attribute.group(1) + "=" + (attribute.group(1).equals("class") ? sorted(value) : value));
            }
            tag.appendReplacement(
                    out, Matcher.quoteReplacement("<" + tag.group(1) + " " + String.join(" ", attributes) + ">"));
        }
        tag.appendTail(out);
        return out.toString()
                .replaceAll("\\s*(<[^>]*>)\\s*", "$1\n")
                .replaceAll("([^\\n])<", "$1\n<")
                .replaceAll(" >", ">")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .strip();
    }

    private static String sorted(String classes) {
        return String.join(" ", new TreeSet<>(Arrays.asList(classes.strip().split(" +"))));
    }
}
