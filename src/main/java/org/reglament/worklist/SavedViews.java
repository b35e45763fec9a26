package org.reglament.worklist;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Filters of a queue under names that their owner gave them. */
@Component
public class SavedViews {
    public static final int MOST = 20;
    public static final int LONGEST = 60;

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of somebody's views.
     *
     * @param query what the address of the queue says after the question mark
     */
    public record View(String name, String query) {}

    public List<View> of(String owner) {
        return jdbc.sql("select name, query from saved_view where owner = ? order by name")
                .param(owner)
                .query(View.class)
                .list();
    }

    /** Keeps the view in place of one of that name; false when its owner has as many as they may. */
    @Transactional
    public boolean keep(String owner, View view) {
        List<View> all = of(owner);
        if (all.size() >= MOST && all.stream().noneMatch(one -> one.name().equals(view.name()))) {
            return false;
        }
        jdbc.sql("insert into saved_view (owner, name, query) values (?, ?, ?)"
                        + " on conflict (owner, name) do update set query = excluded.query")
                .params(owner, view.name(), view.query())
                .update();
        return true;
    }

    public void forget(String owner, String name) {
        jdbc.sql("delete from saved_view where owner = ? and name = ?")
                .params(owner, name)
                .update();
    }
}
