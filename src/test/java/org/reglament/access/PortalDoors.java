package org.reglament.access;

import static org.reglament.access.Door.forCitizens;
import static org.reglament.access.Door.guarded;
import static org.reglament.access.Door.ofOwnCase;
import static org.reglament.access.Door.open;

import java.util.List;
import java.util.UUID;
import org.reglament.access.Door.Answer;
import org.reglament.directory.Action;

/** Pages and calls for anybody and for citizens, one line each. */
final class PortalDoors {

    private static final String NONE = UUID.randomUUID().toString();

    private PortalDoors() {}

    static List<Door> all() {
        return List.of(
                // For anybody
                open("GET /", "/"),
                open("GET /language/{language}", "/language/ru"),
                open("GET /sight", "/sight"),
                open("GET /sight/set", "/sight/set"),
                open("GET /sign-in", "/sign-in"),
                open("GET /sign-in/link", "/sign-in/link"),
                new Door("GET /sign-in/citizens", p -> "/sign-in/citizens", (actor, p) -> Answer.ANY, false),
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
                open("GET /bodies", "/bodies"),
                open("GET /bodies/{code}", "/bodies/minselhoz"),
                open("GET /publications", "/publications"),
                open("GET /drafts", "/drafts"),
                open("GET /drafts.csv", "/drafts.csv"),
                open("GET /drafts.json", "/drafts.json"),
                open("GET /drafts.atom", "/drafts.atom"),
                open("GET /drafts-structure.csv", "/drafts-structure.csv"),
                open("GET /drafts/news", "/drafts/news"),
                open("POST /drafts/news", "/drafts/news"),
                open("GET /drafts/news/done", "/drafts/news/done"),
                open("GET /drafts/news/{token}", "/drafts/news/none"),
                open("POST /drafts/news/{token}", "/drafts/news/none"),
                guarded("GET /drafts/{number:[A-Z]+-\\d{4}-\\d+}", "/drafts/AK-2020-999999"),
                guarded("POST /drafts/{number:[A-Z]+-\\d{4}-\\d+}/conclusion", "/drafts/AK-2020-999999/conclusion"),
                guarded("GET /drafts/{number:[A-Z]+-\\d{4}-\\d+}", "/drafts/AE-2020-999999"),
                guarded("POST /drafts/{number:[A-Z]+-\\d{4}-\\d+}/conclusion", "/drafts/AE-2020-999999/conclusion"),
                open("GET /meetings", "/meetings"),
                guarded("GET /meetings/{id}", "/meetings/" + NONE),
                guarded("GET /meetings/{id}/minutes.pdf", "/meetings/" + NONE + "/minutes.pdf"),
                open("GET /councils", "/councils"),
                open("GET /councils/{body:[a-z][a-z0-9-]*}", "/councils/minobr"),
                guarded(
                        "GET /councils/competitions/{number:[A-Z]+-\\d{4}-\\d+}",
                        "/councils/competitions/OS-2020-999999"),
                guarded(
                        "POST /councils/competitions/{number:[A-Z]+-\\d{4}-\\d+}/nomination",
                        "/councils/competitions/OS-2020-999999/nomination"),
                guarded(
                        "POST /councils/competitions/{number:[A-Z]+-\\d{4}-\\d+}/vote",
                        "/councils/competitions/OS-2020-999999/vote"),
                guarded(
                        "GET /councils/competitions/{number:[A-Z]+-\\d{4}-\\d+}/{file:rules\\.json|(?:candidates|scores|result)\\.csv}",
                        "/councils/competitions/OS-2020-999999/scores.csv"),
                guarded("GET /councils/consents/{number}", "/councils/consents/OSN-2020-999999?code=none"),
                guarded("POST /councils/consents/{number}", "/councils/consents/OSN-2020-999999?code=none"),
                guarded("GET /publications/{id}", "/publications/" + NONE),
                guarded("GET /publications/{id}/files/{document}", "/publications/" + NONE + "/files/" + NONE),
                open("GET /verify", "/verify"),
                open("POST /verify", "/verify"),
                open("GET /journal/heads", "/journal/heads"),
                open("GET /journal/heads.json", "/journal/heads.json"),
                open("GET /journal/heads.csv", "/journal/heads.csv"),
                guarded("GET /journal/heads/{day:\\d{4}-\\d{2}-\\d{2}}", "/journal/heads/2020-01-01"),
                guarded("GET /journal/heads/{day:\\d{4}-\\d{2}-\\d{2}}.txt", "/journal/heads/2020-01-01.txt"),
                // With a secret that nobody here knows
                guarded("GET /calendar/{token}.ics", "/calendar/none.ics"),
                guarded("GET /letters/stop/{token}", "/letters/stop/none"),
                guarded("POST /letters/stop/{token}", "/letters/stop/none"),
                guarded("GET /parked/{id}", "/parked/" + NONE),
                guarded("GET /rate/{number}", "/rate/OG-2026-999999?code=x"),
                guarded("POST /rate/{number}", "/rate/OG-2026-999999?code=x"),
                new Door(
                        "GET /api/v1/track/{number}",
                        place -> "/api/v1/track/" + place.number() + "?code=0000",
                        (actor, place) -> Answer.NOT_THERE,
                        false),
                guarded("GET /verify/{code}", "/verify/0000"),
                guarded("POST /verify/{code}", "/verify/0000"),
                guarded("GET /sign-in/with/{word}", "/sign-in/with/nobody"),
                guarded("GET /sign-in/with/{word}/back", "/sign-in/with/nobody/back"),
                guarded("GET /demo/mail/{number}", "/demo/mail/999999"),
                guarded("GET /demo/mail/{number}/html", "/demo/mail/999999/html"),
                guarded("GET /demo/mail/{number}/attachments/{index}", "/demo/mail/999999/attachments/0"),
                // For citizens
                forCitizens("GET /appeals", "/appeals", Answer.LET_IN),
                forCitizens("GET /appeals/letters", "/appeals/letters", Answer.LET_IN),
                forCitizens("POST /appeals/letters", "/appeals/letters", Answer.LET_IN),
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
                // Without a session that has begun there is nothing, whoever one is
                nameless("GET", ""),
                nameless("GET", "/about"),
                nameless("POST", "/about"),
                nameless("GET", "/body"),
                nameless("POST", "/body"),
                nameless("GET", "/form/{page}"),
                nameless("POST", "/form/{page}"),
                nameless("GET", "/check"),
                nameless("POST", "/check"),
                nameless("GET", "/done"),
                nameless("POST", "/draft"),
                nameless("POST", "/discard"),
                new Door(
                        "POST /appeals/nameless",
                        place -> "/appeals/nameless?procedure=none",
                        (actor, place) -> Answer.NOT_THERE,
                        false),
                ofOwnCase("GET /appeals/{number}", p -> "/appeals/" + p.number(), Action.READ_CASE, Answer.LET_IN),
                ofOwnCase(
                        "GET /appeals/{number}/dates",
                        p -> "/appeals/" + p.number() + "/dates",
                        Action.READ_CASE,
                        Answer.LET_IN),
                ofOwnCase(
                        "GET /appeals/{number}/letters",
                        p -> "/appeals/" + p.number() + "/letters",
                        Action.READ_CASE,
                        null),
                ofOwnCase(
                        "POST /appeals/{number}/letters",
                        p -> "/appeals/" + p.number() + "/letters",
                        Action.READ_CASE,
                        null),
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
                ofOwnCase(
                        "GET /appeals/{number}/chain",
                        p -> "/appeals/" + p.number() + "/chain",
                        Action.READ_CASE,
                        Answer.LET_IN),
                ofOwnCase(
                        "GET /appeals/{number}/chain.csv",
                        p -> "/appeals/" + p.number() + "/chain.csv",
                        Action.READ_CASE,
                        null),
                // Only of a case that was closed for a reason that may be gone
                new Door(
                        "POST /appeals/{number}/again",
                        p -> "/appeals/" + p.number() + "/again",
                        (actor, p) -> Answer.REFUSED,
                        true));
    }

    private static Door nameless(String method, String step) {
        return new Door(
                method + " /appeals/nameless/{id}" + step,
                place -> "/appeals/nameless/" + NONE + step.replace("{page}", "1") + "?at=body",
                (actor, place) -> Answer.NOT_THERE,
                false);
    }
}
