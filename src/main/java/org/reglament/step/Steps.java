package org.reglament.step;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** The catalogue of verbs and helpers that diagrams may use; asked what there is, it makes none of them. */
@Component
public class Steps {

    private final ListableBeanFactory beans;
    private volatile @Nullable Map<String, String> helpers;

    Steps(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** The verb of that name; beans are looked up late, for the engine is older than most of them. */
    public Optional<Step> find(String name) {
        return known(name) ? Optional.of(beans.getBean(name, Step.class)) : Optional.empty();
    }

    /** What the verb of that name does and asks for. */
    public Optional<Verb> described(String name) {
        return known(name) ? Optional.ofNullable(beans.findAnnotationOnBean(name, Verb.class)) : Optional.empty();
    }

    private boolean known(String name) {
        return beans.containsBean(name) && beans.isTypeMatch(name, Step.class);
    }

    /** The names of all verbs, sorted. */
    public Set<String> names() {
        return new TreeSet<>(Set.of(beans.getBeanNamesForType(Step.class, false, false)));
    }

    /** The helper of that name, for example {@code deadline}. */
    public Optional<DiagramWord> helper(String name) {
        return Optional.ofNullable(helpers().get(name)).map(bean -> beans.getBean(bean, DiagramWord.class));
    }

    /** The names of all helpers, sorted. */
    public Set<String> helperNames() {
        return new TreeSet<>(helpers().keySet());
    }

    private Map<String, String> helpers() {
        Map<String, String> known = helpers;
        if (known == null) {
            known = new TreeMap<>();
            for (String bean : beans.getBeanNamesForType(DiagramWord.class, false, false)) {
                Word word = beans.findAnnotationOnBean(bean, Word.class);
                if (word != null) {
                    known.put(word.value(), bean);
                }
            }
            helpers = known;
        }
        return known;
    }
}
