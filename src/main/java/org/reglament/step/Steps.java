package org.reglament.step;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** The catalogue of verbs and helpers that diagrams may use. */
@Component
public class Steps {

    private final ListableBeanFactory beans;
    private volatile @Nullable Map<String, DiagramWord> helpers;

    Steps(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** The verb of that name; beans are looked up late, for the engine is older than most of them. */
    public Optional<Step> find(String name) {
        return beans.containsBean(name) && beans.isTypeMatch(name, Step.class)
                ? Optional.of(beans.getBean(name, Step.class))
                : Optional.empty();
    }

    /** The helper of that name, for example {@code deadline}. */
    public Optional<DiagramWord> helper(String name) {
        return Optional.ofNullable(helpers().get(name));
    }

    /** The names of all helpers, sorted. */
    public Set<String> helperNames() {
        return new TreeSet<>(helpers().keySet());
    }

    private Map<String, DiagramWord> helpers() {
        Map<String, DiagramWord> known = helpers;
        if (known == null) {
            known = beans.getBeansOfType(DiagramWord.class).values().stream()
                    .collect(Collectors.toMap(DiagramWord::name, h -> h));
            helpers = known;
        }
        return known;
    }

    /** The names of all verbs, sorted. */
    public Set<String> names() {
        return new TreeSet<>(Set.of(beans.getBeanNamesForType(Step.class)));
    }
}
