package org.reglament.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what somebody wrote anew in a message that also quotes the letter to which it answers. */
final class QuotedText {
    private static final Pattern RULE = Pattern.compile(
            "^[-_ ]{2,}\\s*(?:original message|forwarded message|исходное сообщение|пересылаемое сообщение|пересланное сообщение|пересланное письмо)\\b.{0,40}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern UNDERSCORES = Pattern.compile("^_{20,}$");
    private static final Pattern FROM = Pattern.compile(
            "^\\*?(?:from|от|от кого)\\*?:\\s.{1,300}$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SENT = Pattern.compile(
            "^\\*?(?:sent|date|to|subject|отправлено|дата|кому|тема)\\*?:\\s.{0,300}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern WROTE = Pattern.compile(
            "^.{0,300}(?:wrote|writes|пишет|написал|написала|написал\\(а\\)|:?\\s<[^<>\\s]{3,200}@[^<>\\s]{3,200}>)\\s?:$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LONGEST = 400;
    private static final int FAR = 4;

    private QuotedText() {}

    /** The text without quotations and signature; all of it where nothing else would be left. */
    static String stripped(String text) {
        String[] lines = text.split("\n", -1);
        List<String> own = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.length() > LONGEST) {
                own.add(lines[i]);
            } else if (lines[i].equals("-- ") || line.equals("--") || begins(lines, i)) {
                break;
            } else if (!line.startsWith(">")) {
                if (!announces(lines, i)) {
                    own.add(lines[i]);
                }
            }
        }
        String left = String.join("\n", own).replaceAll("\\n{3,}", "\n\n").strip();
        return left.isEmpty() ? text.strip() : left;
    }

    /** Whether the quoted letter begins here and goes on to the end. */
    private static boolean begins(String[] lines, int at) {
        String line = lines[at].strip();
        if (RULE.matcher(line).matches()) {
            return true;
        }
        if (UNDERSCORES.matcher(line).matches()) {
            return heads(lines, next(lines, at + 1));
        }
        if (heads(lines, at)) {
            return true;
        }
        // «… пишет:» that quotes without marks, as some programs do: all below is the letter.
        return WROTE.matcher(line).matches() && at > 0 && !quotes(lines, at) && dated(line);
    }

    /** From, sent, to, subject: the head of the quoted letter. */
    private static boolean heads(String[] lines, int at) {
        if (at >= lines.length || !FROM.matcher(lines[at].strip()).matches()) {
            return false;
        }
        int named = 0;
        for (int i = at + 1; i < Math.min(lines.length, at + 6); i++) {
            if (SENT.matcher(lines[i].strip()).matches()) {
                named++;
            }
        }
        return named >= 2;
    }

    /** Whether the line only says whose words the quotation below it is. */
    private static boolean announces(String[] lines, int at) {
        String line = lines[at].strip();
        if (!quotes(lines, at)) {
            // It may run over two lines.
            return dated(line)
                    && at + 1 < lines.length
                    && WROTE.matcher(lines[at + 1].strip()).matches()
                    && quotes(lines, at + 1);
        }
        return WROTE.matcher(line).matches() || line.endsWith(":") && dated(line);
    }

    private static boolean quotes(String[] lines, int at) {
        int next = next(lines, at + 1);
        return next < lines.length && lines[next].strip().startsWith(">");
    }

    private static boolean dated(String line) {
        return line.chars().filter(Character::isDigit).count() >= 3;
    }

    private static int next(String[] lines, int at) {
        int next = at;
        while (next < Math.min(lines.length, at + FAR) && lines[next].isBlank()) {
            next++;
        }
        return next;
    }
}
