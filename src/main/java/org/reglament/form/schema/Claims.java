package org.reglament.form.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who writes where in the data: no two answers in one place, nor one inside another, as form-js has it. */
final class Claims {
    private final Node root = new Node();

    /** Claims the place for an answer; the other component's id where it is taken, else null. */
    @Nullable
    String answer(List<String> path, String id) {
        return claim(path, id, true, null);
    }

    /** Claims the place for the rows of a list. */
    @Nullable
    String rows(List<String> path, String id) {
        return claim(path, id, false, id);
    }

    private @Nullable String claim(List<String> path, String id, boolean leaf, @Nullable String list) {
        Node at = root;
        List<Node> way = new ArrayList<>();
        for (String step : path) {
            Node next = at.inner.get(step);
            if (next != null && (next.leaf || next.list != null && !inside(next.list, id))) {
                return next.owner;
            }
            if (next == null) {
                next = new Node();
                next.owner = id;
                at.inner.put(step, next);
            }
            way.add(next);
            at = next;
        }
        if (!at.inner.isEmpty() || at.list != null && list != null) {
            return at.inner.isEmpty() ? at.owner : at.inner.values().iterator().next().owner;
        }
        at.leaf = leaf;
        at.list = list;
        at.owner = id;
        return null;
    }

    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    /** Says in which lists a component stands. */
    void within(String id, List<String> enclosing) {
        lists.put(id, enclosing);
    }

    private boolean inside(String list, String id) {
        return lists.getOrDefault(id, List.of()).contains(list);
    }

    private static final class Node {
        private final Map<String, Node> inner = new LinkedHashMap<>();
        private String owner = "";
        private boolean leaf;
        private @Nullable String list;
    }
}
