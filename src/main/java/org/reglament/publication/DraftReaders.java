package org.reglament.publication;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.PersonErased;
import org.reglament.correspondence.LetterFailed;
import org.reglament.correspondence.Letters;
import org.reglament.correspondence.StoppableLetters;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is told of acts under examination. A reader's id follows from the address by the server's key: the link of any letter
 * stops all of them, also an old one, and nothing need be kept of who has stopped them.
 */
@Component
public class DraftReaders implements StoppableLetters {
    static final String LETTER = "draft-posted";

    private static final String TOPIC = "drafts";
    private static final String RECIPIENT = "reader:";

    /** Why a letter came back when there is nobody any more at that address. */
    private static final Set<String> NOBODY = Set.of("mailbox", "disabled", "domain");

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final Letters letters;
    private final MessageSource messages;
    private final SecretKeySpec key;

    DraftReaders(
            JdbcClient jdbc,
            BusinessClock clock,
            Letters letters,
            MessageSource messages,
            @Value("${reglament.server-key:}") String serverKey) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.letters = letters;
        this.messages = messages;
        this.key = new SecretKeySpec(("readers of drafts " + serverKey).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** An address to which is written, and in which language. */
    public record Reader(UUID id, String email, String locale) {
        /** How letters name their recipient. */
        public String recipient() {
            return RECIPIENT + id;
        }

        /** What a letter to them says to be stoppable. */
        public String stop() {
            return TOPIC + "/" + id;
        }
    }

    /** Has that address told of what interests it; doing it twice changes at most the language. */
    @Transactional
    public void add(String email, Interest interest, String locale) {
        UUID id = jdbc.sql(
                        """
                insert into draft_reader (id, email, locale, since) values (?, ?, ?, ?)
                on conflict (email) do update set locale = excluded.locale returning id
                """)
                .params(id(email), email, locale, clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        jdbc.sql("insert into draft_interest (reader, body, topic) values (?, ?, ?) on conflict do nothing")
                .params(id, interest.body(), interest.topic())
                .update();
    }

    /** The next of those whom an act concerns, each once however many of their interests it meets. */
    List<Reader> concerned(Draft draft, @Nullable UUID after, int limit) {
        return jdbc.sql(
                        """
                select id, email, locale from draft_reader r
                where (cast(:after as uuid) is null or id > :after) and exists (
                    select from draft_interest i
                    where i.reader = r.id and i.body in ('', :body) and i.topic in ('', :topic))
                order by id limit :limit
                """)
                .param("after", after)
                .param("body", draft.body())
                .param("topic", draft.topic())
                .param("limit", limit)
                .query((row, n) ->
                        new Reader(row.getObject("id", UUID.class), row.getString("email"), row.getString("locale")))
                .list();
    }

    /** The next of those who asked for that topic by its name, of that body or of all. */
    public List<Reader> of(String topic, String body, @Nullable UUID after, int limit) {
        return jdbc.sql(
                        """
                select id, email, locale from draft_reader r
                where (cast(:after as uuid) is null or id > :after) and exists (
                    select from draft_interest i where i.reader = r.id and i.body in ('', :body) and i.topic = :topic)
                order by id limit :limit
                """)
                .param("after", after)
                .param("body", body)
                .param("topic", topic)
                .param("limit", limit)
                .query((row, n) ->
                        new Reader(row.getObject("id", UUID.class), row.getString("email"), row.getString("locale")))
                .list();
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Optional<String> words(String subject, Locale locale) {
        return Optional.of(messages.getMessage("correspondence.stop.drafts.words", null, locale));
    }

    @Override
    public boolean stopped(String subject) {
        return jdbc.sql("select id from draft_reader where id = ?")
                .param(UUID.fromString(subject))
                .query(UUID.class)
                .optional()
                .isEmpty();
    }

    /** Who stops the letters is forgotten; to get them again, they ask anew. */
    @Override
    public void stop(String subject, boolean stop) {
        if (stop) {
            forget(UUID.fromString(subject));
        }
    }

    @Override
    public Optional<String> anew() {
        return Optional.of("/drafts/news");
    }

    /** Where nobody is, nobody is written to again. */
    @EventListener
    void failed(LetterFailed event) {
        letters.find(event.letterId())
                .filter(letter -> letter.recipient().startsWith(RECIPIENT) && NOBODY.contains(letter.reason()))
                .ifPresent(letter -> forget(UUID.fromString(letter.recipient().substring(RECIPIENT.length()))));
    }

    @EventListener
    void forget(PersonErased event) {
        if (event.email() != null) {
            jdbc.sql("delete from draft_reader where email = ?")
                    .param(event.email())
                    .update();
        }
    }

    private void forget(UUID id) {
        jdbc.sql("delete from draft_reader where id = ?").param(id).update();
    }

    private UUID id(String email) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(email.getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
