package org.reglament.plan;

final class PlanDrafts {
    static final int LONGEST_REASON = 1_000;

    private PlanDrafts() {}
}
