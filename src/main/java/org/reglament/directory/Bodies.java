package org.reglament.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bodies that run procedures; few and seldom changed, hence kept in memory for a minute. */
@Component
public class Bodies {

    private static final long KEEP_NANOS = 60_000_000_000L;

    private final JdbcClient jdbc;
    private volatile @Nullable Snapshot snapshot;

    Bodies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All bodies in the order in which they are listed to people. */
    public List<Body> all() {
        return snapshot().list;
    }

    public Optional<Body> find(String code) {
        return Optional.ofNullable(snapshot().byCode.get(code));
    }

    /** The body of that code; an unknown one is a programming or data error. */
    public Body get(String code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("no body has the code " + code));
    }

    public Optional<Body> parentOf(String code) {
        return find(code).map(Body::parent).flatMap(this::find);
    }

    /** The body of that code and all below it in the tree. */
    public List<Body> withBelow(String code) {
        List<Body> found = new ArrayList<>();
        find(code).ifPresent(found::add);
        // The list grows while it is read: each body found brings those under it.
        for (int at = 0; at < found.size(); at++) {
            String above = found.get(at).code();
            all().stream()
                    .filter(body -> above.equals(body.parent()) && !found.contains(body))
                    .forEach(found::add);
        }
        return found;
    }

    /** Adds a body or changes the one of that code. */
    public void put(Body body, int position) {
        jdbc.sql(
                        """
                insert into body (code, parent, kind, name, short_name, position) values (?, ?, ?, ?, ?, ?)
                on conflict (code) do update set parent = excluded.parent, kind = excluded.kind,
                    name = excluded.name, short_name = excluded.short_name, position = excluded.position
                """)
                .params(body.code(), body.parent(), body.kind(), body.name(), body.shortName(), position)
                .update();
        snapshot = null;
    }

    private Snapshot snapshot() {
        Snapshot known = snapshot;
        if (known == null || System.nanoTime() - known.readAt > KEEP_NANOS) {
            List<Body> list = new ArrayList<>(jdbc.sql(
                            "select code, parent, kind, name, short_name from body order by position, code")
                    .query((rs, n) -> new Body(
                            rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4), rs.getString(5)))
                    .list());
            known = new Snapshot(
                    List.copyOf(list),
                    list.stream().collect(Collectors.toMap(Body::code, Function.identity())),
                    System.nanoTime());
            // An empty table is not remembered: the first run fills it while others already ask.
            snapshot = list.isEmpty() ? null : known;
        }
        return known;
    }

    private record Snapshot(List<Body> list, Map<String, Body> byCode, long readAt) {}
}
