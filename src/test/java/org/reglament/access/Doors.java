package org.reglament.access;

import static org.reglament.access.Door.forCitizens;
import static org.reglament.access.Door.forOfficials;
import static org.reglament.access.Door.guarded;
import static org.reglament.access.Door.ofCase;
import static org.reglament.access.Door.ofOwnCase;
import static org.reglament.access.Door.ofTask;
import static org.reglament.access.Door.only;
import static org.reglament.access.Door.open;

import java.util.List;
import java.util.UUID;
import org.reglament.access.Door.Answer;
import org.reglament.directory.Action;

/** Every page and call of the application, one line each: a new one without a line here fails the test. */
final class Doors {

    private static final String NONE = UUID.randomUUID().toString();

    private Doors() {}

    static List<Door> all() {
        return List.of(
                // For anybody
                open("GET /", "/"),
                open("GET /language/{language}", "/language/ru"),
                open("GET /sight", "/sight"),
                open("GET /sight/set", "/sight/set"),
                open("GET /sign-in", "/sign-in"),
                open("GET /sign-in/link", "/sign-in/link"),
                open("GET /sign-in/link/{token}", "/sign-in/link/none"),
                open("GET /status", "/status"),
                open("GET /appeals/new", "/appeals/new"),
                open("GET /appeals/how", "/appeals/how"),
                open("GET /appeals/status", "/appeals/status"),
                open("GET /api/v1/procedures", "/api/v1/procedures"),
                open("GET /api/v1/procedures/{key}/form", "/api/v1/procedures/citizen-appeal/form"),
                open("GET /demo/clock", "/demo/clock"),
                open("GET /demo/mail", "/demo/mail"),
                open("GET /demo/mail.json", "/demo/mail.json?to=nobody@example.org"),
                // With a secret that nobody here knows
                guarded("GET /parked/{id}", "/parked/" + NONE),
                guarded("GET /rate/{number}", "/rate/OG-2026-999999?code=x"),
                guarded("POST /rate/{number}", "/rate/OG-2026-999999?code=x"),
                new Door(
                        "GET /api/v1/track/{number}",
                        place -> "/api/v1/track/" + place.number() + "?code=0000",
                        (actor, place) -> Answer.NOT_THERE,
                        false),
                guarded("GET /demo/mail/{number}", "/demo/mail/999999"),
                guarded("GET /demo/mail/{number}/html", "/demo/mail/999999/html"),
                guarded("GET /demo/mail/{number}/attachments/{index}", "/demo/mail/999999/attachments/0"),
                // For citizens
                forCitizens("GET /appeals", "/appeals", Answer.LET_IN),
                forCitizens("GET /appeals/new/{id}", "/appeals/new/" + NONE, Answer.LET_IN),
                forCitizens("GET /appeals/new/{id}/about", "/appeals/new/" + NONE + "/about", Answer.LET_IN),
                forCitizens("POST /appeals/new/{id}/about", "/appeals/new/" + NONE + "/about", Answer.LET_IN),
                forCitizens("GET /appeals/new/{id}/body", "/appeals/new/" + NONE + "/body", Answer.LET_IN),
                forCitizens("POST /appeals/new/{id}/body", "/appeals/new/" + NONE + "/body", Answer.LET_IN),
                forCitizens("GET /appeals/new/{id}/form/{page}", "/appeals/new/" + NONE + "/form/1", Answer.LET_IN),
                forCitizens("POST /appeals/new/{id}/form/{page}", "/appeals/new/" + NONE + "/form/1", Answer.LET_IN),
                forCitizens("GET /appeals/new/{id}/check", "/appeals/new/" + NONE + "/check", Answer.LET_IN),
                forCitizens("POST /appeals/new/{id}/check", "/appeals/new/" + NONE + "/check", Answer.LET_IN),
                forCitizens("GET /appeals/new/{id}/done", "/appeals/new/" + NONE + "/done", Answer.LET_IN),
                forCitizens("POST /appeals/new/{id}/draft", "/appeals/new/" + NONE + "/draft", Answer.LET_IN),
                forCitizens("POST /appeals/new/{id}/discard", "/appeals/new/" + NONE + "/discard", Answer.LET_IN),
                ofOwnCase("GET /appeals/{number}", p -> "/appeals/" + p.number(), Action.READ_CASE, Answer.LET_IN),
                ofOwnCase(
                        "GET /appeals/{number}/dates",
                        p -> "/appeals/" + p.number() + "/dates",
                        Action.READ_CASE,
                        Answer.LET_IN),
                ofOwnCase(
                        "GET /appeals/{number}/receipt",
                        p -> "/appeals/" + p.number() + "/receipt",
                        Action.READ_CASE,
                        null),
                ofOwnCase(
                        "GET /appeals/{number}/documents/{id}",
                        p -> "/appeals/" + p.number() + "/documents/" + p.document(),
                        Action.READ_CASE,
                        null),
                ofOwnCase(
                        "GET /appeals/{number}/papers",
                        p -> "/appeals/" + p.number() + "/papers",
                        Action.ADD_PAPERS,
                        Answer.SIGN_IN),
                ofOwnCase(
                        "POST /appeals/{number}/papers",
                        p -> "/appeals/" + p.number() + "/papers",
                        Action.ADD_PAPERS,
                        Answer.REFUSED),
                ofOwnCase(
                        "GET /appeals/{number}/withdraw",
                        p -> "/appeals/" + p.number() + "/withdraw",
                        Action.WITHDRAW,
                        Answer.SIGN_IN),
                ofOwnCase(
                        "POST /appeals/{number}/withdraw",
                        p -> "/appeals/" + p.number() + "/withdraw",
                        Action.WITHDRAW,
                        Answer.REFUSED),
                // Only of a case that was closed for a reason that may be gone
                new Door(
                        "POST /appeals/{number}/again",
                        p -> "/appeals/" + p.number() + "/again",
                        (actor, p) -> Answer.REFUSED,
                        true),
                // For officials: lists show each their own
                forOfficials("GET /desk", "/desk"),
                forOfficials("GET /desk/tasks", "/desk/tasks?queue=available"),
                forOfficials("GET /desk/tasks.csv", "/desk/tasks.csv?queue=available"),
                forOfficials("GET /desk/cases", "/desk/cases"),
                forOfficials("GET /desk/substitution", "/desk/substitution"),
                forOfficials("POST /desk/substitution", "/desk/substitution"),
                new Door(
                        "POST /desk/substitution/{id}/end",
                        place -> "/desk/substitution/999999/end",
                        (actor, place) -> actor == Actor.ANONYMOUS
                                ? Answer.REFUSED
                                : actor.isCitizen() ? Answer.FORBIDDEN : Answer.NOT_THERE,
                        false),
                only("GET /desk/intake", "/desk/intake", Actor::isRegistrar),
                only("POST /desk/intake", "/desk/intake", Actor::isRegistrar),
                // Of what one has just taken in oneself
                new Door(
                        "GET /desk/intake/{number}",
                        p -> "/desk/intake/" + p.number(),
                        (actor, p) -> actor == Actor.ANONYMOUS
                                ? Answer.SIGN_IN
                                : actor.isRegistrar() ? Answer.NOT_THERE : Answer.FORBIDDEN,
                        true),
                only("GET /desk/team", "/desk/team", Actor::isHead),
                new Door(
                        "POST /desk/team/{id}/hand-over",
                        place -> "/desk/team/" + place.task() + "/hand-over",
                        (actor, place) -> actor == Actor.ANONYMOUS
                                ? Answer.REFUSED
                                : !actor.isHead()
                                        ? Answer.FORBIDDEN
                                        : actor.rolesInTask(place.kind()).isEmpty() ? Answer.NOT_THERE : Answer.LET_IN,
                        true),
                only("GET /desk/reports/monthly", "/desk/reports/monthly", Actor::readsReports),
                only("GET /desk/reports/monthly.csv", "/desk/reports/monthly.csv", Actor::readsReports),
                // About a case
                ofCase("GET /desk/cases/{number}", p -> "/desk/cases/" + p.number(), Action.READ_CASE),
                ofCase("GET /desk/cases/{number}/tasks", p -> "/desk/cases/" + p.number() + "/tasks", Action.READ_CASE),
                ofCase(
                        "GET /desk/cases/{number}/documents",
                        p -> "/desk/cases/" + p.number() + "/documents",
                        Action.READ_CASE),
                ofCase(
                        "GET /desk/cases/{number}/letters",
                        p -> "/desk/cases/" + p.number() + "/letters",
                        Action.READ_LETTERS),
                ofCase(
                        "GET /desk/cases/{number}/journal",
                        p -> "/desk/cases/" + p.number() + "/journal",
                        Action.READ_JOURNAL),
                ofCase(
                        "GET /desk/cases/{number}/deadline",
                        p -> "/desk/cases/" + p.number() + "/deadline",
                        Action.READ_CASE),
                ofCase(
                        "GET /desk/cases/{number}/withdraw",
                        p -> "/desk/cases/" + p.number() + "/withdraw",
                        Action.WITHDRAW),
                ofCase(
                        "GET /desk/cases/{number}/undo-registration",
                        p -> "/desk/cases/" + p.number() + "/undo-registration",
                        Action.UNDO_REGISTRATION),
                ofCase(
                        "POST /desk/cases/{number}/undo-registration",
                        p -> "/desk/cases/" + p.number() + "/undo-registration",
                        Action.UNDO_REGISTRATION),
                ofCase(
                        "POST /desk/cases/{number}/withdraw",
                        p -> "/desk/cases/" + p.number() + "/withdraw",
                        Action.WITHDRAW),
                ofCase(
                        "GET /desk/cases/{number}/papers",
                        p -> "/desk/cases/" + p.number() + "/papers",
                        Action.ADD_PAPERS),
                ofCase(
                        "POST /desk/cases/{number}/papers",
                        p -> "/desk/cases/" + p.number() + "/papers",
                        Action.ADD_PAPERS),
                ofCase("GET /api/v1/cases/{number}", p -> "/api/v1/cases/" + p.number(), Action.READ_CASE),
                ofCase(
                        "GET /api/v1/cases/{number}/content",
                        p -> "/api/v1/cases/" + p.number() + "/content",
                        Action.READ_CASE),
                ofCase(
                        "GET /api/v1/cases/{number}/submissions",
                        p -> "/api/v1/cases/" + p.number() + "/submissions",
                        Action.READ_CASE),
                ofCase(
                        "GET /api/v1/cases/{number}/journal",
                        p -> "/api/v1/cases/" + p.number() + "/journal",
                        Action.READ_JOURNAL),
                ofCase(
                        "GET /api/v1/cases/{number}/letters",
                        p -> "/api/v1/cases/" + p.number() + "/letters",
                        Action.READ_LETTERS),
                ofCase(
                        "GET /api/v1/cases/{number}/deadlines",
                        p -> "/api/v1/cases/" + p.number() + "/deadlines",
                        Action.READ_CASE),
                ofCase(
                        "GET /api/v1/cases/{number}/documents",
                        p -> "/api/v1/cases/" + p.number() + "/documents",
                        Action.READ_CASE),
                ofCase("GET /api/v1/documents/{id}", p -> "/api/v1/documents/" + p.document(), Action.READ_CASE),
                new Door(
                        "GET /documents/{id}",
                        p -> "/documents/" + p.document(),
                        (actor, p) -> actor == Actor.ANONYMOUS
                                ? Answer.SIGN_IN
                                : org.reglament.directory.Rights.allow(Action.READ_CASE, actor.rolesIn(p.kind()))
                                        ? Answer.LET_IN
                                        : Answer.NOT_THERE,
                        true),
                // About a task
                ofTask("GET /desk/tasks/{id}", p -> "/desk/tasks/" + p.task(), Action.READ_TASK),
                ofTask("POST /desk/tasks/{id}", p -> "/desk/tasks/" + p.task(), Action.CLAIM_TASK),
                ofTask("POST /desk/tasks/{id}/draft", p -> "/desk/tasks/" + p.task() + "/draft", Action.CLAIM_TASK),
                ofTask("POST /desk/tasks/{id}/claim", p -> "/desk/tasks/" + p.task() + "/claim", Action.CLAIM_TASK),
                ofTask(
                        "POST /desk/tasks/{id}/unclaim",
                        p -> "/desk/tasks/" + p.task() + "/unclaim",
                        Action.RETURN_TASK),
                ofTask(
                        "POST /desk/tasks/{id}/hand-over",
                        p -> "/desk/tasks/" + p.task() + "/hand-over",
                        Action.HAND_OVER_TASK),
                ofTask("GET /api/v1/tasks/{id}/form", p -> "/api/v1/tasks/" + p.task() + "/form", Action.READ_TASK),
                ofTask("POST /api/v1/tasks/{id}/claim", p -> "/api/v1/tasks/" + p.task() + "/claim", Action.CLAIM_TASK),
                ofTask(
                        "POST /api/v1/tasks/{id}/unclaim",
                        p -> "/api/v1/tasks/" + p.task() + "/unclaim",
                        Action.RETURN_TASK),
                ofTask(
                        "POST /api/v1/tasks/{id}/complete",
                        p -> "/api/v1/tasks/" + p.task() + "/complete",
                        Action.CLAIM_TASK),
                // Calls without a case
                forOfficials("GET /api/v1/tasks", "/api/v1/tasks?queue=available"),
                forOfficials("POST /api/v1/files", "/api/v1/files"),
                only(
                        "POST /api/v1/procedures/{key}/cases",
                        "/api/v1/procedures/citizen-appeal/cases",
                        actor -> actor.isOfficial() && actor != Actor.ADMIN),
                // For administrators
                only("GET /operations", "/operations", actor -> actor == Actor.ADMIN),
                only("GET /operations/erasure", "/operations/erasure", actor -> actor == Actor.ADMIN),
                only("POST /operations/erasure", "/operations/erasure", actor -> actor == Actor.ADMIN),
                new Door(
                        "GET /operations/jobs/{id}/trace",
                        place -> "/operations/jobs/none/trace",
                        (actor, place) -> actor == Actor.ANONYMOUS
                                ? Answer.SIGN_IN
                                : actor == Actor.ADMIN ? Answer.NOT_THERE : Answer.FORBIDDEN,
                        false),
                only("POST /operations/jobs/{id}/retry", "/operations/jobs/none/retry", actor -> actor == Actor.ADMIN),
                only("POST /operations/jobs/retry", "/operations/jobs/retry", actor -> actor == Actor.ADMIN),
                only(
                        "POST /operations/letters/{id}/retry",
                        "/operations/letters/" + NONE + "/retry",
                        actor -> actor == Actor.ADMIN),
                only(
                        "POST /operations/worklist/rebuild",
                        "/operations/worklist/rebuild",
                        actor -> actor == Actor.ADMIN));
    }

    /** Doors that change who somebody is, or the clock: they have tests of their own. */
    static List<String> elsewhere() {
        return List.of(
                "POST /sign-in",
                "POST /sign-in/link",
                "POST /sign-in/link/{token}",
                "POST /sign-out",
                "POST /appeals/status",
                "POST /demo/clock");
    }
}
