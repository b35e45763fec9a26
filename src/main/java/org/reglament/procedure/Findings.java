package org.reglament.procedure;

import java.util.ArrayList;
import java.util.List;

/** What the rules found in one procedure. */
public final class Findings {

    private final List<Finding> found = new ArrayList<>();

    /**
     * Something that keeps the procedure from being deployed.
     *
     * @param rule key of its words, see {@link Finding}
     */
    public void error(String file, String element, String rule, Object... facts) {
        add(new Finding(true, file, element, rule, List.of(facts)));
    }

    /** Something that reads or works badly but runs. */
    public void warn(String file, String element, String rule, Object... facts) {
        add(new Finding(false, file, element, rule, List.of(facts)));
    }

    /** A form or table is looked at from every diagram of its folder, and told of once. */
    void add(Finding finding) {
        String said = finding.toString();
        if (found.stream()
                .noneMatch(other ->
                        other.error() == finding.error() && other.toString().equals(said))) {
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
