package org.reglament.procedure;

import java.util.ArrayList;
import java.util.List;

/** What the rules found in one procedure. */
public final class Findings {

    private final List<Finding> found = new ArrayList<>();

    /** Something that keeps the procedure from being deployed. */
    public void error(String file, String element, String what, String how) {
        add(new Finding(true, file, element, what, how));
    }

    /** Something that reads or works badly but runs. */
    public void warn(String file, String element, String what, String how) {
        add(new Finding(false, file, element, what, how));
    }

    /** A form or table is looked at from every diagram of its folder, and told of once. */
    private void add(Finding finding) {
        if (!found.contains(finding)) {
            found.add(finding);
        }
    }

    public List<Finding> all() {
        return List.copyOf(found);
    }

    public List<Finding> errors() {
        return found.stream().filter(Finding::error).toList();
    }
}
