package org.reglament.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells by which post of a body somebody signs, and what its holder is called. */
@Component
public class Signatures {
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Signatures(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The post by which somebody signs.
     *
     * @param post the post's code, for example {@code head}
     * @param title what its holder is called, where the directory knows it
     */
    public record Signature(String post, @Nullable String title) {}

    /** The post that the person holds in that body today; of several, the wanted one. */
    public Optional<Signature> of(String login, String body, @Nullable String wanted) {
        List<Signature> all = jdbc.sql(
                        """
                select post, title from post where login = :login and body = :body
                  and since <= :today and (until is null or until >= :today)
                """)
                .param("login", login)
                .param("body", body)
                .param("today", clock.today())
                .query((rs, n) -> new Signature(rs.getString(1), rs.getString(2)))
                .list();
        return all.stream()
                .min(Comparator.<Signature, Boolean>comparing(one -> !one.post().equals(wanted))
                        .thenComparing(Signature::post));
    }
}
