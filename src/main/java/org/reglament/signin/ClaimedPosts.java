package org.reglament.signin;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.reglament.directory.Bodies;
import org.reglament.directory.People;
import org.reglament.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Posts that an identity service gives and takes; those that the directory gave are left alone. */
@Component
class ClaimedPosts {
    private final JdbcClient jdbc;
    private final People people;
    private final Bodies bodies;
    private final Journal journal;

    ClaimedPosts(JdbcClient jdbc, People people, Bodies bodies, Journal journal) {
        this.jdbc = jdbc;
        this.people = people;
        this.bodies = bodies;
        this.journal = journal;
    }

    /**
     * Makes the official hold exactly the claimed posts besides those of the directory.
     *
     * @param meanings what a claimed value means, {@code body:post}; empty where the values say so themselves
     */
    @Transactional
    public void hold(String login, Collection<String> claimed, Map<String, String> meanings) {
        // One sign-in of a person at a time, or two of them would both give what is missing.
        jdbc.sql("select 1 from person where login = ? for update")
                .param(login)
                .query()
                .singleRow();
        Set<String> wanted = claimed.stream()
                .flatMap(value -> java.util.stream.Stream.ofNullable(meanings.isEmpty() ? value : meanings.get(value)))
                .filter(this::known)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> had = new TreeSet<>(jdbc.sql("select body || ':' || post from claimed_post where login = ?")
                .param(login)
                .query(String.class)
                .list());
        Set<String> held = people.postsOf(login).stream()
                .filter(post -> post.absent() == null)
                .map(post -> post.group())
                .collect(Collectors.toSet());
        List<String> taken = had.stream().filter(post -> !wanted.contains(post)).toList();
        List<String> given =
                wanted.stream().filter(post -> !held.contains(post)).toList();
        for (String post : taken) {
            people.dismiss(login, body(post), name(post));
            jdbc.sql("delete from claimed_post where login = ? and body = ? and post = ?")
                    .params(login, body(post), name(post))
                    .update();
        }
        for (String post : given) {
            people.appoint(login, body(post), name(post));
            jdbc.sql("insert into claimed_post (login, body, post) values (?, ?, ?) on conflict do nothing")
                    .params(login, body(post), name(post))
                    .update();
        }
        if (!taken.isEmpty() || !given.isEmpty()) {
            journal.record(
                    AccountDeeds.chain(login),
                    "posts-claimed",
                    "system",
                    login,
                    Map.of("given", given, "taken", taken));
        }
    }

    private boolean known(String post) {
        return post.indexOf(':') > 0
                && bodies.find(body(post)).isPresent()
                && name(post).matches("[a-z][a-z0-9-]{0,40}");
    }

    private static String body(String post) {
        return post.substring(0, post.indexOf(':'));
    }

    private static String name(String post) {
        return post.substring(post.indexOf(':') + 1);
    }
}
