package org.reglament.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reglament.directory.PostHeld;

/**
 * Who keeps away from a case, and who alone may see it.
 *
 * @param readers posts that alone see a confidential case, for example {@code minsoc:head}
 * @param barred logins, and codes of bodies with a colon behind, that have no hand in the case
 */
public record Bounds(boolean confidential, Set<String> readers, Set<String> barred) {

    /** Of a case that is like any other. */
    public static final Bounds NONE = new Bounds(false, Set.of(), Set.of());

    private static final String BODY = ":";

    /** The bounds in a row that has the columns {@code confidential}, {@code readers} and {@code barred}. */
    public static Bounds read(ResultSet rs) throws SQLException {
        boolean confidential = rs.getBoolean("confidential");
        Set<String> readers =
                Set.copyOf(Arrays.asList((String[]) rs.getArray("readers").getArray()));
        Set<String> barred =
                Set.copyOf(Arrays.asList((String[]) rs.getArray("barred").getArray()));
        return confidential || !barred.isEmpty() ? new Bounds(confidential, readers, barred) : NONE;
    }

    /** As a body is written among the barred. */
    static String ofBody(String code) {
        return code + BODY;
    }

    /** Whether that body may not decide the case, nor be sent it. */
    public boolean barsBody(String code) {
        return barred.contains(ofBody(code));
    }

    /** Whether that person is complained of. */
    public boolean accuses(String login) {
        return barred.contains(login);
    }

    /** Under which names somebody may be barred: the login, and the bodies in which they hold a post of their own. */
    public static Set<String> names(String login, Collection<PostHeld> posts) {
        Set<String> names = posts.stream()
                .filter(held -> held.absent() == null)
                .map(held -> ofBody(held.body()))
                .collect(Collectors.toCollection(TreeSet::new));
        names.add(login);
        return names;
    }

    /** Whether that person has no hand in the case: complained of, or at work in a body that is. */
    public boolean bars(String login, Collection<PostHeld> posts) {
        return !barred.isEmpty() && names(login, posts).stream().anyMatch(barred::contains);
    }

    /** Those of somebody's posts by which they may act in the case: none of a barred body or for a barred person. */
    public List<PostHeld> usable(String login, Collection<PostHeld> posts) {
        if (bars(login, posts)) {
            return List.of();
        }
        return posts.stream()
                .filter(held -> !barsBody(held.body()))
                .filter(held -> held.absent() == null || !accuses(held.absent()))
                .toList();
    }

    /** Whether the holders of that post see the case. */
    public boolean opensTo(PostHeld held) {
        return !confidential || readers.contains(held.group());
    }

    /** To whom a task that the diagram offers to those posts is offered; the database's function does the same. */
    public List<String> offered(Collection<String> posts) {
        Collection<String> seeing = posts;
        if (confidential) {
            List<String> both = posts.stream().filter(readers::contains).toList();
            seeing = both.isEmpty() ? readers : both;
        }
        return seeing.stream()
                .filter(post -> !barsBody(post.split(":", 2)[0]))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The same bounds for a case of another body that comes from this one: its readers are the same posts there. A barred
     * body is never handed the matter; what it is asked about it, its people answer.
     */
    Bounds in(String body) {
        return new Bounds(
                confidential,
                readers.stream()
                        .map(post -> body + post.substring(post.indexOf(BODY)))
                        .collect(Collectors.toUnmodifiableSet()),
                barsBody(body) ? Set.of() : barred);
    }

    Bounds barring(Collection<String> more) {
        return new Bounds(
                confidential,
                readers,
                Stream.concat(barred.stream(), more.stream()).collect(Collectors.toUnmodifiableSet()));
    }
}
