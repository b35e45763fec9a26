package org.reglament.correspondence;

import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reglament.calendar.BusinessClock;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How officials want to be told of their tasks. What somebody did about them – a task handed over, papers added, a broken
 * deadline – is told whatever they chose.
 */
@Component
public class TaskLetters implements StoppableLetters {
    public static final String TOPIC = "digest";

    /** What somebody may choose. */
    public enum Kind {
        /** One letter each working morning. */
        DIGEST,
        /** A letter when a task comes, and reminders of its dates. */
        EACH,
        /** The lists of the desk suffice. */
        NONE
    }

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final MailSettings settings;

    TaskLetters(JdbcClient jdbc, MessageSource messages, BusinessClock clock, MailSettings settings) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
        this.settings = settings;
    }

    /** When the morning letter is written; empty where the operator wants none. */
    public Optional<LocalTime> morning() {
        return settings.digestAt().equals("-") ? Optional.empty() : Optional.of(LocalTime.parse(settings.digestAt()));
    }

    public Kind of(String login) {
        return jdbc.sql("select kind from task_letters where login = ?")
                .param(login)
                .query(String.class)
                .optional()
                .map(Kind::valueOf)
                .orElse(Kind.DIGEST);
    }

    /** Who wants each at once is told from now on, not of what is there already. */
    public void choose(String login, Kind kind) {
        jdbc.sql(
                        """
                insert into task_letters (login, kind, told_until) values (?, ?, ?)
                on conflict (login) do update set kind = excluded.kind, told_until = excluded.told_until
                """)
                .params(login, kind.name(), LetterRows.utc(clock.instant()))
                .update();
    }

    /** Those of them who get reminders of dates by themselves, for no morning letter tells them. */
    Set<String> reminded(Collection<String> logins) {
        Map<String, Kind> chosen = new HashMap<>();
        jdbc.sql("select login, kind from task_letters where login = any(?)")
                .param(logins.toArray(String[]::new))
                .query(rs -> {
                    chosen.put(rs.getString(1), Kind.valueOf(rs.getString(2)));
                });
        Set<String> reminded = new HashSet<>(logins);
        reminded.removeIf(login -> switch (chosen.getOrDefault(login, Kind.DIGEST)) {
            case DIGEST -> morning().isPresent();
            case EACH -> false;
            case NONE -> true;
        });
        return reminded;
    }

    /** What a morning letter says to {@link StoppedLetters}. */
    public static String stop(String login) {
        return TOPIC + "/" + login;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Optional<String> words(String subject, Locale locale) {
        return Optional.of(messages.getMessage("correspondence.stop.digest.words", null, locale));
    }

    @Override
    public boolean stopped(String subject) {
        return of(subject) != Kind.DIGEST;
    }

    /** Stopping by the link of an old letter does not undo what was chosen since; asking for them again does. */
    @Override
    public void stop(String subject, boolean stop) {
        Kind now = of(subject);
        if (stop && now == Kind.DIGEST) {
            choose(subject, Kind.NONE);
        } else if (!stop && now != Kind.DIGEST) {
            choose(subject, Kind.DIGEST);
        }
    }
}
