package org.reglament.correspondence;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where incoming mail is fetched, and how much of it is taken; without a host none is.
 *
 * @param tls how the connection is encrypted
 * @param folder where the mail server puts what arrives
 * @param done where each message goes once it is stored here; made when missing
 * @param poll the wait between two looks
 * @param timeout how long the server may be silent
 * @param address to which applicants answer, for example {@code otvet@region.example}; without one there are no reply
 *     addresses of cases
 * @param separator what the mail server takes as the beginning of a part that it ignores
 * @param maxSize of a message as it travels; of a bigger one only the headers are kept
 * @param parts how many parts of a message are looked at
 * @param depth how deep those may be nested
 * @param files how many attachments are taken
 * @param reading how long reading one message may take
 * @param repliesPerDay how many messages a day are filed to one case by themselves
 * @param answersPerHour how many strangers an hour are told how to file, all together
 * @param keep how long is kept what was not filed to a case
 * @param body whose registrars look after mail that belongs to no case; those of all bodies where none is named
 */
@ConfigurationProperties("reglament.mail.inbound")
record InboundSettings(
        @Nullable String host,
        @DefaultValue("993") int port,
        @DefaultValue("TLS") Tls tls,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("Reglament") String done,
        @DefaultValue("1m") Duration poll,
        @DefaultValue("30s") Duration timeout,
        @Nullable String address,
        @DefaultValue("+") String separator,
        @DefaultValue("30MB") DataSize maxSize,
        @DefaultValue("200") int parts,
        @DefaultValue("10") int depth,
        @DefaultValue("30") int files,
        @DefaultValue("20s") Duration reading,
        @DefaultValue("20") int repliesPerDay,
        @DefaultValue("60") int answersPerHour,
        @DefaultValue("30d") Duration keep,
        @Nullable String body) {

    /** How the connection is encrypted. */
    enum Tls {
        TLS,
        STARTTLS,
        NONE
    }

    boolean on() {
        return host != null && !host.isBlank();
    }
}
