package org.reglament.directory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody with an account, by name, for those who manage accounts. */
@Component
public class PeopleList {
    private static final String LISTED =
            """
            select p.login, p.last_name, p.first_name, p.middle_name, p.email, p.locale, p.enabled, p.role,
                   coalesce((select array_agg(distinct h.body || ':' || h.post order by h.body || ':' || h.post)
                             from post h where h.login = p.login and h.since <= :today
                               and (h.until is null or h.until >= :today)), '{}') as posts
            from person p
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    PeopleList(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One person of the list.
     *
     * @param posts as candidate groups, {@code body:post}
     */
    public record Listed(Person person, boolean enabled, @Nullable String role, List<String> posts) {}

    /**
     * Those whose login or name contains the words, at most {@code limit} of them.
     *
     * @param after the login of the last one seen, or null for the first page
     */
    public List<Listed> page(String words, @Nullable String after, int limit) {
        String pattern = words.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        return jdbc.sql(
                        LISTED
                                + """
                where (:words = '%%' or lower(p.login || ' ' || p.last_name || ' ' || p.first_name) like :words)
                  and (cast(:after as text) is null or (p.last_name, p.first_name, p.login)
                       > (select a.last_name, a.first_name, a.login from person a where a.login = :after))
                order by p.last_name, p.first_name, p.login limit :limit
                """)
                .param("today", clock.today())
                .param("words", "%" + pattern + "%")
                .param("after", after, java.sql.Types.VARCHAR)
                .param("limit", limit)
                .query((rs, n) -> listed(rs))
                .list();
    }

    public Optional<Listed> find(String login) {
        return jdbc.sql(LISTED + " where p.login = :login")
                .param("today", clock.today())
                .param("login", login)
                .query((rs, n) -> listed(rs))
                .optional();
    }

    private static Listed listed(java.sql.ResultSet rs) throws java.sql.SQLException {
        return new Listed(
                new Person(
                        rs.getString("login"),
                        rs.getString("last_name"),
                        rs.getString("first_name"),
                        rs.getString("middle_name"),
                        rs.getString("email"),
                        rs.getString("locale")),
                rs.getBoolean("enabled"),
                rs.getString("role"),
                List.of((String[]) rs.getArray("posts").getArray()));
    }
}
