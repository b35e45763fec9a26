package org.reglament.procedure;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a diagram says of itself in its properties.
 *
 * @param start who may start it: {@code public}, {@code official}, {@code schedule} or {@code called}
 * @param schedule for which periods and where it starts by itself; null where somebody starts it
 * @param about one sentence for citizens: what it is for
 * @param startForm id of the form that opens a case, if it has one
 * @param readers posts that alone see the cases of a confidential procedure
 * @param bodies codes or kinds of the bodies whose officials start it; none where those of all do
 * @param anonymousIf key of the answer with which the start form may be filed without a name, {@code true} where it
 *     always may; null where it never may
 * @param mainDeadline key of the deadline by which the law measures the whole case
 */
public record Procedure(
        String key,
        String name,
        String start,
        String basis,
        String term,
        String about,
        @Nullable String numberPrefix,
        @Nullable String registrationPrefix,
        @Nullable String mainDeadline,
        @Nullable String startForm,
        @Nullable String startElement,
        @Nullable String anonymousIf,
        boolean confidential,
        List<String> readers,
        List<String> bodies,
        @Nullable Schedule schedule,
        String definitionId,
        int version) {

    Procedure named(String otherName, String otherBasis, String otherTerm, String otherAbout) {
        return new Procedure(
                key,
                otherName,
                start,
                otherBasis,
                otherTerm,
                otherAbout,
                numberPrefix,
                registrationPrefix,
                mainDeadline,
                startForm,
                startElement,
                anonymousIf,
                confidential,
                readers,
                bodies,
                schedule,
                definitionId,
                version);
    }

    /** Whether it may be filed without a name, whatever is answered. */
    public boolean mayAlwaysBeNameless() {
        return "true".equals(anonymousIf);
    }

    /** Whether it may be filed without a name with that answer. */
    public boolean mayBeNameless(Predicate<String> ticked) {
        return mayAlwaysBeNameless() || anonymousIf != null && ticked.test(anonymousIf);
    }

    /** Whether somebody files it: the others are called by cases, or start by schedule. */
    public boolean isFiled() {
        return isPublic() || start.equals("official");
    }

    public boolean isPublic() {
        return start.equals("public");
    }
}
