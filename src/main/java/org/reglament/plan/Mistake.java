package org.reglament.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a plan, and where.
 *
 * @param row index of the row, from 0; -1 where the whole plan is meant
 * @param column which of its cells; null where the whole row is meant
 * @param key the sentence, in {@code messages/plan} under {@code plan.mistake.}
 */
public record Mistake(int row, @Nullable PlanColumn column, String key, List<Object> facts) {
    static Mistake of(int row, @Nullable PlanColumn column, String key, Object... facts) {
        return new Mistake(row, column, key, List.of(facts));
    }

    /** Of the plan as a whole. */
    static Mistake whole(String key, Object... facts) {
        return new Mistake(-1, null, key, List.of(facts));
    }

    /** The message's key in full. */
    public String message() {
        return "plan.mistake." + key;
    }

    public Object[] arguments() {
        return facts.toArray();
    }
}
