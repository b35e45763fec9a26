package org.reglament.correspondence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reglament.correspondence.Letter.Attempt;
import org.reglament.correspondence.Letter.Outcome;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in plain words why a letter has not arrived; the servers' own words stay for those who run the system. */
@Component
public class Reasons {
    private static final String WRONG_ADDRESS = "address";
    private static final String NO_MAILBOX = "mailbox";
    private static final String NO_DOMAIN = "domain";
    private static final String FULL = "full";
    private static final String LARGE = "large";
    private static final String REFUSED = "refused";

    /** By the second and third part of the status code (RFC 3463 and its register). */
    private static final Map<String, String> BY_DETAIL = Map.ofEntries(
            Map.entry("1.0", NO_MAILBOX),
            Map.entry("1.1", NO_MAILBOX),
            Map.entry("1.2", NO_DOMAIN),
            Map.entry("1.3", WRONG_ADDRESS),
            Map.entry("1.4", NO_MAILBOX),
            Map.entry("1.6", NO_MAILBOX),
            Map.entry("1.7", "sender"),
            Map.entry("1.8", "sender"),
            Map.entry("1.10", NO_DOMAIN),
            Map.entry("2.1", "disabled"),
            Map.entry("2.2", FULL),
            Map.entry("2.3", LARGE),
            Map.entry("3.1", FULL),
            Map.entry("3.4", LARGE),
            Map.entry("4.4", NO_DOMAIN),
            Map.entry("4.7", "silent"));

    /** By the second part alone, where the third says nothing special. */
    private static final Map<String, String> BY_SUBJECT =
            Map.of("1", NO_MAILBOX, "4", "silent", "6", REFUSED, "7", REFUSED);

    /** For servers that give three digits only. */
    private static final Map<String, String> BY_CODE = Map.of(
            "550", NO_MAILBOX,
            "551", NO_MAILBOX,
            "452", FULL,
            "552", FULL,
            "553", WRONG_ADDRESS,
            "554", REFUSED);

    private final MessageSource messages;

    Reasons(MessageSource messages) {
        this.messages = messages;
    }

    /** Why the letter has not arrived; empty while nothing is wrong. */
    public String words(Letter letter, Locale locale) {
        String reason = of(letter);
        return reason.isEmpty() ? "" : messages.getMessage("correspondence.reason." + reason, null, locale);
    }

    static String of(Letter letter) {
        List<Attempt> attempts = letter.attempts();
        boolean waits = letter.state() == LetterState.QUEUED || letter.state() == LetterState.ACCEPTED;
        if (attempts.isEmpty() || !letter.state().lost() && !waits) {
            return "";
        }
        Attempt last = attempts.get(attempts.size() - 1);
        return switch (last.outcome()) {
            case UNREACHABLE -> "ours";
            case TEMPORARY -> orElse(of(last), "later");
            case DELAYED -> "later";
            case PERMANENT, BOUNCED -> orElse(of(last), REFUSED);
            default -> letter.state().lost() ? beforeThat(attempts) : "";
        };
    }

    /** A delivery that was reported beside a refusal does not say why the letter was refused. */
    private static String beforeThat(List<Attempt> attempts) {
        return attempts.stream()
                .filter(one -> one.outcome() == Outcome.PERMANENT || one.outcome() == Outcome.BOUNCED)
                .reduce((first, second) -> second)
                .map(one -> orElse(of(one), REFUSED))
                .orElse(REFUSED);
    }

    private static @Nullable String of(Attempt attempt) {
        if (attempt.unsent()) {
            return attempt.outcome() == Outcome.PERMANENT ? WRONG_ADDRESS : "unwritten";
        }
        // Attempts of earlier versions have no code of their own beside the words.
        String status =
                attempt.status() != null ? attempt.status() : new Answer(attempt.outcome(), attempt.result()).status();
        if (status == null) {
            return null;
        }
        if (!status.contains(".")) {
            return BY_CODE.get(status);
        }
        String detail = status.substring(2);
        boolean temporary = status.startsWith("4");
        String known = BY_DETAIL.get(detail);
        // "Come back later" under the heading of security is a usual wait and no refusal.
        return known != null || temporary ? known : BY_SUBJECT.get(detail.substring(0, detail.indexOf('.')));
    }

    private static String orElse(@Nullable String known, String other) {
        return known == null ? other : known;
    }
}
