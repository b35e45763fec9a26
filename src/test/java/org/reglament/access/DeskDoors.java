package org.reglament.access;

import static org.reglament.access.Door.forOfficials;
import static org.reglament.access.Door.guarded;
import static org.reglament.access.Door.ofCase;
import static org.reglament.access.Door.ofEditor;
import static org.reglament.access.Door.ofTask;
import static org.reglament.access.Door.only;

import java.util.List;
import java.util.UUID;
import org.reglament.access.Door.Answer;
import org.reglament.directory.Action;

/** Pages and calls for officials and administrators, one line each. */
final class DeskDoors {

    private static final String NONE = UUID.randomUUID().toString();

    private DeskDoors() {}

    static List<Door> all() {
        return List.of(
                // For officials: lists show each their own
                forOfficials("GET /desk", "/desk"),
                forOfficials("GET /desk/tasks", "/desk/tasks?queue=available"),
                forOfficials("GET /desk/tasks.csv", "/desk/tasks.csv?queue=available"),
                forOfficials("GET /desk/tasks.xlsx", "/desk/tasks.xlsx?queue=available"),
                forOfficials("POST /desk/views", "/desk/views"),
                forOfficials("POST /desk/views/forget", "/desk/views/forget"),
                forOfficials("POST /desk/bulk", "/desk/bulk"),
                // What somebody else has begun is not there
                new Door(
                        "GET /desk/bulk/{id}",
                        place -> "/desk/bulk/" + NONE,
                        (actor, place) -> actor == Actor.ANONYMOUS
                                ? Answer.SIGN_IN
                                : actor.isCitizen() ? Answer.FORBIDDEN : Answer.NOT_THERE,
                        false),
                forOfficials("GET /desk/cases", "/desk/cases"),
                forOfficials("GET /desk/calendar", "/desk/calendar"),
                forOfficials("POST /desk/calendar", "/desk/calendar"),
                forOfficials("POST /desk/calendar/off", "/desk/calendar/off"),
                forOfficials("GET /desk/task-letters", "/desk/task-letters"),
                forOfficials("POST /desk/task-letters", "/desk/task-letters?kind=DIGEST"),
                forOfficials("GET /desk/substitution", "/desk/substitution"),
                forOfficials("POST /desk/substitution", "/desk/substitution"),
                new Door(
                        "POST /desk/substitution/{id}/end",
                        place -> "/desk/substitution/999999/end",
                        (actor, place) -> actor == Actor.ANONYMOUS
                                ? Answer.REFUSED
                                : actor.isCitizen() ? Answer.FORBIDDEN : Answer.NOT_THERE,
                        false),
                forOfficials("GET /desk/start", "/desk/start"),
                // What somebody else's post starts is not there
                new Door(
                        "GET /desk/start/{procedure}",
                        place -> "/desk/start/none",
                        (actor, place) -> actor == Actor.ANONYMOUS
                                ? Answer.SIGN_IN
                                : actor.isCitizen() ? Answer.FORBIDDEN : Answer.NOT_THERE,
                        false),
                new Door(
                        "POST /desk/start/{procedure}",
                        place -> "/desk/start/none",
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
                // For those who keep the list of a body's responsible officials
                ofEditor("GET /desk/responsible", "", Actor::isEditor),
                ofEditor("GET /desk/responsible/{body}", "/minselhoz", Actor.EDITOR::equals),
                ofEditor("GET /desk/responsible/{body}/new", "/minselhoz/new", Actor.EDITOR::equals),
                ofEditor("POST /desk/responsible/{body}/new", "/minselhoz/new", Actor.EDITOR::equals),
                ofEditor("GET /desk/responsible/{body}/{id}", "/minselhoz/999999", Actor.EDITOR::equals),
                ofEditor("POST /desk/responsible/{body}/{id}", "/minselhoz/999999", Actor.EDITOR::equals),
                ofEditor("POST /desk/responsible/{body}/{id}/remove", "/minselhoz/999999/remove", Actor.EDITOR::equals),
                // Only an editor of the body that published it finds it there
                new Door(
                        "GET /desk/publications/{id}/withdraw",
                        place -> "/desk/publications/" + NONE + "/withdraw",
                        (actor, place) -> actor == Actor.ANONYMOUS
                                ? Answer.SIGN_IN
                                : actor.isCitizen() ? Answer.FORBIDDEN : Answer.NOT_THERE,
                        false),
                new Door(
                        "POST /desk/publications/{id}/withdraw",
                        place -> "/desk/publications/" + NONE + "/withdraw",
                        (actor, place) -> actor == Actor.ANONYMOUS
                                ? Answer.REFUSED
                                : actor.isCitizen() ? Answer.FORBIDDEN : Answer.NOT_THERE,
                        false),
                only("GET /desk/experts", "/desk/experts", actor -> actor.readsReports() && actor != Actor.ADMIN),
                // A sheet of scores is there for its scorer alone
                forOfficials("GET /desk/scores", "/desk/scores"),
                new Door(
                        "GET /desk/scores/{number:[A-Z]+-\\d{4}-\\d+}",
                        place -> "/desk/scores/OS-2020-999999",
                        (actor, place) -> actor == Actor.ANONYMOUS
                                ? Answer.SIGN_IN
                                : actor.isCitizen() ? Answer.FORBIDDEN : Answer.NOT_THERE,
                        false),
                new Door(
                        "GET /desk/scores/{number:[A-Z]+-\\d{4}-\\d+}/papers/{document}",
                        place -> "/desk/scores/OS-2020-999999/papers/" + NONE,
                        (actor, place) -> actor == Actor.ANONYMOUS
                                ? Answer.SIGN_IN
                                : actor.isCitizen() ? Answer.FORBIDDEN : Answer.NOT_THERE,
                        false),
                new Door(
                        "POST /desk/scores/{number:[A-Z]+-\\d{4}-\\d+}",
                        place -> "/desk/scores/OS-2020-999999",
                        (actor, place) -> actor == Actor.ANONYMOUS
                                ? Answer.REFUSED
                                : actor.isCitizen() ? Answer.FORBIDDEN : Answer.NOT_THERE,
                        false),
                // For those who write procedures
                only("GET /desk/letters", "/desk/letters", actor -> actor.isEditor() || actor == Actor.ADMIN),
                only(
                        "GET /desk/letters/{procedure}/{letter}",
                        "/desk/letters/citizen-appeal/receipt",
                        actor -> actor.isEditor() || actor == Actor.ADMIN),
                only(
                        "POST /desk/letters/{procedure}/{letter}",
                        "/desk/letters/citizen-appeal/receipt",
                        actor -> actor.isEditor() || actor == Actor.ADMIN),
                only(
                        "POST /desk/letters/{procedure}/{letter}/html",
                        "/desk/letters/citizen-appeal/receipt/html",
                        actor -> actor.isEditor() || actor == Actor.ADMIN),
                // For those who say where mail belongs; a message that is none of theirs is not there
                only("GET /desk/mail", "/desk/mail", DeskDoors::placesMail),
                ofMail("GET /desk/mail/{id}", ""),
                ofMail("POST /desk/mail/{id}/file", "/file"),
                ofMail("POST /desk/mail/{id}/answer", "/answer"),
                ofMail("POST /desk/mail/{id}/aside", "/aside"),
                // Boards: what one does not sit in is not there
                forOfficials("GET /desk/votes", "/desk/votes"),
                guarded("GET /desk/votes/{id}", "/desk/votes/" + NONE),
                guarded("POST /desk/votes/{id}", "/desk/votes/" + NONE),
                guarded("POST /desk/votes/{id}/check", "/desk/votes/" + NONE + "/check"),
                guarded("POST /desk/votes/{id}/draft", "/desk/votes/" + NONE + "/draft"),
                guarded("GET /desk/votes/{id}/recuse", "/desk/votes/" + NONE + "/recuse"),
                guarded("POST /desk/votes/{id}/recuse", "/desk/votes/" + NONE + "/recuse"),
                guarded("GET /desk/votes/{id}/papers/{document}", "/desk/votes/" + NONE + "/papers/" + NONE),
                forOfficials("GET /desk/meetings", "/desk/meetings"),
                forOfficials("POST /desk/meetings", "/desk/meetings"),
                only("GET /desk/boards/new", "/desk/boards/new", actor -> actor == Actor.ADMIN),
                only("POST /desk/boards/new", "/desk/boards/new", actor -> actor == Actor.ADMIN),
                only(
                        "GET /desk/boards/{key}/rules",
                        "/desk/boards/expert-council/rules",
                        actor -> actor == Actor.ADMIN),
                only(
                        "POST /desk/boards/{key}/rules",
                        "/desk/boards/expert-council/rules",
                        actor -> actor == Actor.ADMIN),
                guarded("GET /desk/boards/{key}", "/desk/boards/nowhere"),
                guarded("POST /desk/boards/{key}", "/desk/boards/nowhere"),
                guarded("POST /desk/boards/{key}/seats/{seat}/end", "/desk/boards/nowhere/seats/1/end"),
                guarded("GET /desk/meetings/{id}", "/desk/meetings/" + NONE),
                guarded("GET /desk/meetings/{id}/minutes.pdf", "/desk/meetings/" + NONE + "/minutes.pdf"),
                guarded("GET /desk/meetings/{id}/meeting.ics", "/desk/meetings/" + NONE + "/meeting.ics"),
                guarded("POST /desk/meetings/{id}/agenda", "/desk/meetings/" + NONE + "/agenda"),
                guarded("POST /desk/meetings/{id}/attendance", "/desk/meetings/" + NONE + "/attendance"),
                guarded("POST /desk/meetings/{id}/invitation", "/desk/meetings/" + NONE + "/invitation"),
                guarded("POST /desk/meetings/{id}/move", "/desk/meetings/" + NONE + "/move"),
                guarded("POST /desk/meetings/{id}/cancel", "/desk/meetings/" + NONE + "/cancel"),
                guarded("POST /desk/meetings/{id}/end", "/desk/meetings/" + NONE + "/end"),
                guarded("POST /desk/meetings/{id}/minutes", "/desk/meetings/" + NONE + "/minutes"),
                guarded("POST /desk/meetings/{id}/sign", "/desk/meetings/" + NONE + "/sign"),
                guarded("POST /desk/meetings/{id}/publish", "/desk/meetings/" + NONE + "/publish"),
                guarded("POST /desk/meetings/{id}/items/{item}", "/desk/meetings/" + NONE + "/items/" + NONE),
                // About a case
                ofCase("GET /desk/cases/{number}", p -> "/desk/cases/" + p.number(), Action.READ_CASE),
                ofCase("GET /desk/cases/{number}/tasks", p -> "/desk/cases/" + p.number() + "/tasks", Action.READ_CASE),
                ofCase(
                        "GET /desk/cases/{number}/diagram",
                        p -> "/desk/cases/" + p.number() + "/diagram",
                        Action.READ_CASE),
                // The diagrams of this test have no drawing, so its picture is there for nobody
                new Door(
                        "GET /desk/cases/{number}/diagram/sheet",
                        p -> "/desk/cases/" + p.number() + "/diagram/sheet",
                        (actor, p) -> Answer.REFUSED,
                        true),
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
                only("GET /operations/accounts", "/operations/accounts", actor -> actor == Actor.ADMIN),
                only("GET /operations/accounts/{login}", "/operations/accounts/intake", actor -> actor == Actor.ADMIN),
                only(
                        "POST /operations/accounts/{login}/disable",
                        "/operations/accounts/intake/disable",
                        actor -> actor == Actor.ADMIN),
                only(
                        "POST /operations/accounts/{login}/enable",
                        "/operations/accounts/intake/enable",
                        actor -> actor == Actor.ADMIN),
                only("GET /operations/calendar", "/operations/calendar", actor -> actor == Actor.ADMIN),
                only("POST /operations/calendar/year", "/operations/calendar/year", actor -> actor == Actor.ADMIN),
                only("POST /operations/calendar/day", "/operations/calendar/day", actor -> actor == Actor.ADMIN),
                only(
                        "POST /operations/calendar/take-back",
                        "/operations/calendar/take-back",
                        actor -> actor == Actor.ADMIN),
                new Door(
                        "GET /operations/calendar/changes/{id}",
                        place -> "/operations/calendar/changes/" + NONE,
                        (actor, place) -> actor == Actor.ANONYMOUS
                                ? Answer.SIGN_IN
                                : actor == Actor.ADMIN ? Answer.NOT_THERE : Answer.FORBIDDEN,
                        false),
                new Door(
                        "POST /operations/calendar/changes/{id}",
                        place -> "/operations/calendar/changes/" + NONE,
                        (actor, place) -> actor == Actor.ANONYMOUS
                                ? Answer.REFUSED
                                : actor == Actor.ADMIN ? Answer.NOT_THERE : Answer.FORBIDDEN,
                        false),
                only("GET /operations/post", "/operations/post?state=FAILED", actor -> actor == Actor.ADMIN),
                new Door(
                        "GET /operations/post/{id}",
                        place -> "/operations/post/" + NONE,
                        (actor, place) -> actor == Actor.ANONYMOUS
                                ? Answer.SIGN_IN
                                : actor == Actor.ADMIN ? Answer.NOT_THERE : Answer.FORBIDDEN,
                        false),
                new Door(
                        "POST /operations/post/{id}",
                        place -> "/operations/post/" + NONE,
                        (actor, place) -> actor == Actor.ANONYMOUS
                                ? Answer.REFUSED
                                : actor == Actor.ADMIN ? Answer.NOT_THERE : Answer.FORBIDDEN,
                        false),
                only("GET /operations/journals", "/operations/journals", actor -> actor == Actor.ADMIN),
                only("GET /operations/erasure", "/operations/erasure", actor -> actor == Actor.ADMIN),
                only("POST /operations/erasure", "/operations/erasure", actor -> actor == Actor.ADMIN),
                only("GET /operations/procedures", "/operations/procedures", actor -> actor == Actor.ADMIN),
                only(
                        "GET /operations/procedures/{key}",
                        "/operations/procedures/citizen-appeal",
                        actor -> actor == Actor.ADMIN),
                only(
                        "POST /operations/procedures/{key}/deploy",
                        "/operations/procedures/citizen-appeal/deploy",
                        actor -> actor == Actor.ADMIN),
                only(
                        "GET /operations/procedures/{key}/move",
                        "/operations/procedures/citizen-appeal/move",
                        actor -> actor == Actor.ADMIN),
                only(
                        "GET /operations/procedures/{key}/move.csv",
                        "/operations/procedures/citizen-appeal/move.csv",
                        actor -> actor == Actor.ADMIN),
                only(
                        "POST /operations/procedures/{key}/move",
                        "/operations/procedures/citizen-appeal/move?version=0",
                        actor -> actor == Actor.ADMIN),
                new Door(
                        "GET /operations/moves/{id}",
                        place -> "/operations/moves/" + NONE,
                        (actor, place) -> actor == Actor.ANONYMOUS
                                ? Answer.SIGN_IN
                                : actor == Actor.ADMIN ? Answer.NOT_THERE : Answer.FORBIDDEN,
                        false),
                new Door(
                        "POST /operations/moves/{id}/stop",
                        place -> "/operations/moves/" + NONE + "/stop",
                        (actor, place) -> actor == Actor.ANONYMOUS
                                ? Answer.REFUSED
                                : actor == Actor.ADMIN ? Answer.NOT_THERE : Answer.FORBIDDEN,
                        false),
                new Door(
                        "POST /operations/moves/{id}/go",
                        place -> "/operations/moves/" + NONE + "/go",
                        (actor, place) -> actor == Actor.ANONYMOUS
                                ? Answer.REFUSED
                                : actor == Actor.ADMIN ? Answer.NOT_THERE : Answer.FORBIDDEN,
                        false),
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

    private static boolean placesMail(Actor actor) {
        return actor.isRegistrar() || actor == Actor.ADMIN;
    }

    private static Door ofMail(String mapping, String deed) {
        return new Door(
                mapping,
                place -> "/desk/mail/" + NONE + deed,
                (actor, place) -> actor == Actor.ANONYMOUS
                        ? mapping.startsWith("POST ") ? Answer.REFUSED : Answer.SIGN_IN
                        : placesMail(actor) ? Answer.NOT_THERE : Answer.FORBIDDEN,
                false);
    }
}
