package org.reglament.correspondence;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters are sent; the server itself is {@code spring.mail.*}.
 *
 * @param from the sender's address; its domain is also that of the Message-IDs
 * @param fromName the sender's name
 * @param replyTo where answers go, if anywhere else
 * @param bouncesTo the envelope's sender, to which servers report; the sender's address where it is empty
 * @param reports whether servers that offer it are asked to report what becomes of a letter
 * @param retryAfter the waits after the first, second … temporary refusal; the last one repeats
 * @param retryUnreachable the wait while the mail server cannot be reached, which is not the recipient's fault
 * @param giveUpAfter how long after it was written a letter is given up
 * @param senders how many letters are handed over at a time
 * @param perDomain how many of those may go to one mail domain, so that a slow one does not hold up the others
 * @param digestAt when officials get their morning letter on working days, for example {@code 08:30}; {@code -} never
 * @param attempt how long one attempt may take altogether
 */
@ConfigurationProperties("reglament.mail")
record MailSettings(
        @DefaultValue("no-reply@reglament.example") String from,
        @DefaultValue("Регламент") String fromName,
        @Nullable String replyTo,
        @Nullable String bouncesTo,
        @DefaultValue("true") boolean reports,
        @DefaultValue({"1m", "5m", "15m", "1h", "3h", "6h", "12h", "24h"}) List<Duration> retryAfter,
        @DefaultValue("1m") Duration retryUnreachable,
        @DefaultValue("5d") Duration giveUpAfter,
        @DefaultValue("8") int senders,
        @DefaultValue("4") int perDomain,
        @DefaultValue("08:30") String digestAt,
        @DefaultValue("30s") Duration attempt) {

    MailSettings {
        if (!digestAt.equals("-")) {
            LocalTime.parse(digestAt);
        }
    }

    /** The wait after that many temporary refusals, the latest included. */
    Duration waitAfter(int refusals) {
        return retryAfter.get(Math.min(refusals, retryAfter.size()) - 1);
    }
}
