package org.reglament.access;

import static org.reglament.access.Door.guarded;
import static org.reglament.access.Door.open;

import java.util.List;
import org.reglament.access.Door.Answer;

/** Pages of plans, one line each: to officials who may not see a plan it is not there. */
final class PlanDoors {
    private static final String NONE = "/OP-2020-999999";

    private PlanDoors() {}

    static List<Door> all() {
        return List.of(
                open("GET /plans", "/plans"),
                open("GET /plans.csv", "/plans.csv"),
                open("GET /opendata/list.csv", "/opendata/list.csv"),
                open("GET /opendata/{set}/{file}", "/opendata/openness-plans/meta.csv"),
                open("GET /plans.atom", "/plans.atom"),
                open("GET /plans-structure-20261123.csv", "/plans-structure-20261123.csv"),
                guarded("GET /plans/{number:[A-Z]+-\\d{4}-\\d+}", "/plans" + NONE),
                guarded("POST /plans/{number:[A-Z]+-\\d{4}-\\d+}/comments", "/plans" + NONE + "/comments"),
                ofPlan("GET", "", ""),
                ofPlan("GET", "/plan.csv", "/plan.csv"),
                ofPlan("GET", "/plan.xlsx", "/plan.xlsx"),
                ofPlan("POST", "/table", "/table"),
                ofPlan("POST", "/last-year", "/last-year"),
                ofPlan("POST", "/remarks", "/remarks"),
                ofPlan("POST", "/remarks/{id}", "/remarks/1"),
                ofPlan("GET", "/mechanisms/{mechanism:\\d{1,2}}", "/mechanisms/1"),
                ofPlan("POST", "/mechanisms/{mechanism:\\d{1,2}}", "/mechanisms/1"),
                ofPlan("GET", "/comments", "/comments"),
                ofPlan("POST", "/comments/{id}", "/comments/11111111-1111-1111-1111-111111111111"),
                ofPlan("POST", "/opinions", "/opinions"),
                ofPlan("GET", "/progress", "/progress"),
                ofPlan("POST", "/progress", "/progress"),
                ofPlan("POST", "/amend", "/amend"));
    }

    private static Door ofPlan(String method, String mapping, String path) {
        return new Door(
                method + " /desk/plans/{number}" + mapping,
                place -> "/desk/plans" + NONE + path,
                (actor, place) -> actor == Actor.ANONYMOUS
                        ? method.equals("GET") ? Answer.SIGN_IN : Answer.REFUSED
                        : actor.isCitizen() ? Answer.FORBIDDEN : Answer.NOT_THERE,
                false);
    }
}
