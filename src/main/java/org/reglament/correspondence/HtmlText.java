package org.reglament.correspondence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;

/** Reads a page that somebody mailed as plain text: what it says, never what it does. */
final class HtmlText implements HtmlSanitizer.Policy {
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "head",
            "title",
            "template",
            "iframe",
            "object",
            "svg",
            "math",
            "select",
            "noscript",
            "textarea",
            "applet",
            "noframes",
            "noembed",
            "xmp",
            "audio",
            "video",
            "canvas");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "tr",
            "table",
            "ul",
            "ol",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "section",
            "article",
            "header",
            "footer",
            "address",
            "dl",
            "dt",
            "dd",
            "form",
            "center",
            "hr");
    private static final Set<String> APART =
            Set.of("p", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre");

    private final StringBuilder all = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private final Deque<String> unseen = new ArrayDeque<>();
    private int quoted;

    private HtmlText() {}

    static String of(String html) {
        HtmlText text = new HtmlText();
        HtmlSanitizer.sanitize(html, text);
        text.endLine();
        return text.all.toString();
    }

    @Override
    public void openDocument() {
        // nothing is written before the first text
    }

    @Override
    public void closeDocument() {
        endLine();
    }

    @Override
    public void openTag(String name, List<String> attributes) {
        String tag = name.toLowerCase(Locale.ROOT);
        if (UNSEEN.contains(tag)) {
            unseen.push(tag);
        }
        if (!unseen.isEmpty()) {
            return;
        }
        if (tag.equals("br")) {
            newLine();
        } else if (BLOCKS.contains(tag)) {
            endLine();
            apart(tag);
        } else if (tag.equals("td") || tag.equals("th")) {
            space();
        }
        if (tag.equals("blockquote")) {
            quoted++;
        } else if (tag.equals("li")) {
            line.append("– ");
        }
    }

    @Override
    public void closeTag(String name) {
        String tag = name.toLowerCase(Locale.ROOT);
        if (!unseen.isEmpty()) {
            if (unseen.peek().equals(tag)) {
                unseen.pop();
            }
            return;
        }
        if (BLOCKS.contains(tag)) {
            endLine();
        }
        if (tag.equals("blockquote") && quoted > 0) {
            quoted--;
        }
        apart(tag);
    }

    @Override
    public void text(String words) {
        if (!unseen.isEmpty()) {
            return;
        }
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\u00a0' || Character.isWhitespace(c)) {
                space();
            } else {
                line.append(c);
            }
        }
    }

    private void apart(String tag) {
        int length = all.length();
        if (APART.contains(tag) && length > 1 && !(all.charAt(length - 1) == '\n' && all.charAt(length - 2) == '\n')) {
            all.append('\n');
        }
    }

    private void space() {
        if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
            line.append(' ');
        }
    }

    private void endLine() {
        if (!line.toString().isBlank()) {
            newLine();
        }
        line.setLength(0);
    }

    private void newLine() {
        all.append("> ".repeat(Math.min(quoted, 5)))
                .append(line.toString().stripTrailing())
                .append('\n');
        line.setLength(0);
    }
}
