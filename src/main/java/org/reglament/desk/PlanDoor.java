package org.reglament.desk;

import org.reglament.directory.Action;
import org.reglament.plan.Plan;
import org.reglament.plan.PlanRights;
import org.reglament.plan.Plans;
import org.reglament.signin.Official;
import org.reglament.signin.Visitors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets officials in to a plan; one that they may not see is not there. */
@Component
class PlanDoor {
    private final Visitors visitors;
    private final Plans plans;
    private final PlanRights rights;

    PlanDoor(Visitors visitors, Plans plans, PlanRights rights) {
        this.visitors = visitors;
        this.plans = plans;
        this.rights = rights;
    }

    Official official() {
        return visitors.official().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    Plan read(String number) {
        return plans.find(number)
                .filter(plan -> may(Action.READ_PLAN, plan))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The plan, for something that not everybody does who reads it. */
    Plan open(String number, Action action) {
        Plan plan = read(number);
        if (!may(action, plan)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return plan;
    }

    boolean may(Action action, Plan plan) {
        return rights.may(official(), action, plan);
    }
}
