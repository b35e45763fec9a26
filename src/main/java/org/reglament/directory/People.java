package org.reglament.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People with accounts, the posts they hold and who acts for whom. */
@Component
public class People {

    private static final String COLUMNS = "p.login, p.last_name, p.first_name, p.middle_name, p.email, p.locale";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    People(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Person> find(String login) {
        return Recall.who("person", login, () -> read(login));
    }

    private Optional<Person> read(String login) {
        return jdbc.sql("select " + COLUMNS + " from person p where login = ?")
                .param(login)
                .query(People::person)
                .optional();
    }

    /** The people of those logins, by login; unknown logins are left out. */
    public Map<String, Person> named(Collection<String> logins) {
        if (logins.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select " + COLUMNS + " from person p where login = any(?)")
                .param(logins.toArray(String[]::new))
                .query(People::person)
                .list()
                .stream()
                .collect(Collectors.toMap(Person::login, p -> p));
    }

    public Optional<Account> account(String login) {
        return Recall.who("account", login, () -> readAccount(login));
    }

    private Optional<Account> readAccount(String login) {
        return jdbc.sql("select login, password_hash, enabled, role from person where login = ?")
                .param(login)
                .query((rs, n) -> new Account(rs.getString(1), rs.getString(2), rs.getBoolean(3), rs.getString(4)))
                .optional();
    }

    /** Those who hold any of those posts today, post by post in the order given, by name; nobody twice. */
    public List<Person> holding(List<String> groups) {
        List<String[]> posts = groups.stream()
                .map(group -> group.split(":", 2))
                .filter(group -> group.length == 2)
                .toList();
        if (posts.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql(
                        "select " + COLUMNS
                                + """
                 from unnest(:bodies, :posts) with ordinality as wanted(body, post, place)
                join post h on h.body = wanted.body and h.post = wanted.post
                join person p using (login)
                where p.enabled and h.since <= :today and (h.until is null or h.until >= :today)
                order by wanted.place, p.last_name, p.first_name
                """)
                .param("bodies", posts.stream().map(post -> post[0]).toArray(String[]::new))
                .param("posts", posts.stream().map(post -> post[1]).toArray(String[]::new))
                .param("today", clock.today())
                .query(People::person)
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /** Somebody in a post. */
    public record Appointed(Person person, String body, String post) {}

    /** All who hold posts today: bodies in the order in which they are listed, heads first, then by name. */
    public List<Appointed> appointed() {
        return appointed("true", List.of());
    }

    /** The same for those bodies alone. */
    public List<Appointed> appointed(Collection<String> bodies) {
        return appointed("h.body = any(:bodies)", bodies);
    }

    private List<Appointed> appointed(String where, Collection<String> bodies) {
        return jdbc.sql("select " + COLUMNS
                        + """
                , h.body, h.post from person p join post h using (login) join body b on b.code = h.body
                where %s and p.enabled and h.since <= :today and (h.until is null or h.until >= :today)
                order by b.position, b.code, h.post <> 'head', p.last_name, p.first_name, h.post
                """
                                .formatted(where))
                .param("bodies", bodies.toArray(String[]::new))
                .param("today", clock.today())
                .query((rs, n) -> new Appointed(person(rs, n), rs.getString("body"), rs.getString("post")))
                .list();
    }

    /** The name of a post of a body, for example {@code minzdrav:registrar}. */
    public static String group(String body, String post) {
        return body + ":" + post;
    }

    /** Those who hold the post today, by name. */
    public List<Person> holders(String body, String post) {
        return holding(List.of(group(body, post)));
    }

    /** The posts of that person today, those filled for absent people included. */
    public List<PostHeld> postsOf(String login) {
        return Recall.who("posts", login, () -> readPostsOf(login));
    }

    private List<PostHeld> readPostsOf(String login) {
        return jdbc.sql(
                        """
                select h.body, h.post, null as absent, null as procedure from post h
                where h.login = :login and h.since <= :today and (h.until is null or h.until >= :today)
                union all
                select h.body, h.post, s.absent, s.procedure from substitution s join post h on h.login = s.absent
                where s.deputy = :login and s.since <= :today and s.until >= :today and s.ended_at is null
                  and (s.body is null or s.body = h.body) and (s.post is null or s.post = h.post)
                  and h.since <= :today and (h.until is null or h.until >= :today)
                """)
                .param("login", login)
                .param("today", clock.today())
                .query((rs, n) -> new PostHeld(rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4)))
                .list();
    }

    /** The candidate groups of that person today, for example {@code minzdrav:registrar}. */
    public Set<String> groupsOf(String login) {
        return postsOf(login).stream().map(PostHeld::group).collect(Collectors.toUnmodifiableSet());
    }

    /** Those whose tasks {@code login} may do today because they are away. */
    public List<StandIn> actsFor(String login) {
        return Recall.who("acts for", login, () -> readActsFor(login));
    }

    private List<StandIn> readActsFor(String login) {
        return jdbc.sql("select distinct absent, procedure from substitution"
                        + " where deputy = ? and since <= ? and until >= ? and post is null and ended_at is null")
                .params(login, clock.today(), clock.today())
                .query((rs, n) -> new StandIn(rs.getString(1), rs.getString(2)))
                .list();
    }

    /** Adds a person or changes the one of that login; the account's secret is given hashed. */
    public void put(Person person, @Nullable String passwordHash, @Nullable String role) {
        Recall.forget();
        jdbc.sql(
                        """
                insert into person (login, last_name, first_name, middle_name, email, locale, password_hash, role)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (login) do update set last_name = excluded.last_name, first_name = excluded.first_name,
                    middle_name = excluded.middle_name, email = excluded.email, locale = excluded.locale,
                    password_hash = excluded.password_hash, role = excluded.role
                """)
                .params(
                        person.login(),
                        person.lastName(),
                        person.firstName(),
                        person.middleName(),
                        person.email(),
                        person.locale(),
                        passwordHash,
                        role)
                .update();
    }

    /** Gives a post from today on, or does nothing when the person holds it. */
    public void appoint(String login, String body, String post) {
        appoint(login, body, post, null);
    }

    /** The same, with what the holder is called where they sign, for example «Министр». */
    public void appoint(String login, String body, String post, @Nullable String title) {
        Recall.forget();
        jdbc.sql(
                        """
                insert into post (login, body, post, title) values (?, ?, ?, ?)
                on conflict (login, body, post, since) do update set until = null where post.until is not null
                """)
                .params(login, body, post, title)
                .update();
    }

    /** Takes a post away from today on. */
    public void dismiss(String login, String body, String post) {
        Recall.forget();
        jdbc.sql("update post set until = ? where login = ? and body = ? and post = ? and until is null")
                .params(clock.today().minusDays(1), login, body, post)
                .update();
    }

    /** Lets that person sign in or not; false when it was so before. */
    public boolean allow(String login, boolean enabled) {
        Recall.forget();
        return jdbc.sql("update person set enabled = ? where login = ? and enabled <> ?")
                        .params(enabled, login, enabled)
                        .update()
                == 1;
    }

    /** Lets {@code deputy} act for {@code absent} from the first to the last day given. */
    public void substitute(String absent, String deputy, LocalDate first, LocalDate last) {
        Recall.forget();
        jdbc.sql("insert into substitution (absent, deputy, since, until) values (?, ?, ?, ?)")
                .params(absent, deputy, first, last)
                .update();
    }

    static Person person(ResultSet rs, int n) throws SQLException {
        return new Person(
                rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4), rs.getString(5), rs.getString(6));
    }
}
