package org.reglament.correspondence;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.reglament.correspondence.Letter.Outcome;

/** What came of one attempt, in the mail server's words where it had any. */
record Answer(Outcome outcome, String text) {
    /** So begins what we say ourselves, before any server was asked. */
    static final String UNSENT = "not sent: ";

    private static final int LONGEST = 1000;
    private static final Pattern STATUS = Pattern.compile("(?<![0-9.])([245]\\.[0-9]{1,3}\\.[0-9]{1,3})(?![0-9.])");
    private static final Pattern CODE = Pattern.compile("(?<![0-9.])([245][0-9]{2})(?![0-9.])");

    Answer {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        text = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    static Answer accepted(@Nullable String response) {
        return new Answer(Outcome.ACCEPTED, response == null ? "250" : response);
    }

    /** Before the server was ready to take a letter: its fault or ours, never the recipient's. */
    static Answer unreachable(Throwable e) {
        return new Answer(Outcome.UNREACHABLE, words(e));
    }

    static Answer permanent(String text) {
        return new Answer(Outcome.PERMANENT, text);
    }

    /** While the letter was handed over: by the server's code, and for now where it gave none. */
    static Answer refused(MessagingException e) {
        int code = code(e);
        return new Answer(code >= 500 && code < 600 ? Outcome.PERMANENT : Outcome.TEMPORARY, words(e));
    }

    /** The status code of RFC 3463 in the server's words, or its three-digit code where it gave no other. */
    @Nullable
    String status() {
        String status = status(text);
        if (status != null || outcome == Outcome.ACCEPTED) {
            return status;
        }
        Matcher code = CODE.matcher(text);
        return code.find() ? code.group(1) : null;
    }

    static @Nullable String status(@Nullable String text) {
        Matcher status = STATUS.matcher(text == null ? "" : text);
        return status.find() ? status.group(1) : null;
    }

    private static int code(MessagingException e) {
        int code = 0;
        for (Throwable each : chain(e)) {
            if (each instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            } else if (each instanceof SMTPSenderFailedException sender) {
                code = sender.getReturnCode();
            } else if (each instanceof SMTPSendFailedException send && code < 400) {
                code = send.getReturnCode();
            }
        }
        return code;
    }

    private static String words(Throwable e) {
        String words = "";
        for (Throwable each : chain(e)) {
            String message = each.getMessage();
            if (message != null && !message.isBlank() && !words.contains(message.strip())) {
                words = words.isEmpty() ? message.strip() : words + " – " + message.strip();
            }
        }
        return words.isEmpty() ? e.getClass().getSimpleName() : words;
    }

    private static List<Throwable> chain(Throwable e) {
        List<Throwable> chain = new ArrayList<>();
        for (@Nullable Throwable each = e; each != null && !chain.contains(each); ) {
            chain.add(each);
            Throwable next = each instanceof MessagingException m ? m.getNextException() : null;
            each = next != null ? next : each.getCause();
        }
        return chain;
    }
}
