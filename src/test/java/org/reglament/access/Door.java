package org.reglament.access;

import static org.reglament.access.Actor.Place;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reglament.directory.Action;
import org.reglament.directory.Rights;
import org.reglament.directory.Role;

/**
 * One page or call, and who may come in.
 *
 * @param mapping as Spring knows it: method and pattern
 * @param path for one of the three cases; the same for all where no case is concerned
 * @param answer what an actor may be answered
 * @param aboutCase whether it is tried with each case
 */
record Door(String mapping, Function<Place, String> path, BiFunction<Actor, Place, Answer> answer, boolean aboutCase) {

    /** How somebody is answered. */
    enum Answer {
        LET_IN,
        /** Led to the sign-in page, or asked for an account. */
        SIGN_IN,
        FORBIDDEN,
        NOT_THERE,
        /** Any of the last three. */
        REFUSED,
        /** Whatever leads on, to signing in too. */
        ANY;

        boolean fits(int status, String location) {
            return switch (this) {
                case LET_IN ->
                    status < 500 && status != 401 && status != 403 && status != 404 && !location.startsWith("/sign-in");
                case SIGN_IN -> status == 401 || location.startsWith("/sign-in");
                case FORBIDDEN -> status == 403;
                case NOT_THERE -> status == 404;
                case ANY -> status < 400;
                case REFUSED -> SIGN_IN.fits(status, location) || status == 403 || status == 404;
            };
        }
    }

    boolean isCall() {
        return mapping.contains(" /api/");
    }

    boolean isPost() {
        return mapping.startsWith("POST ");
    }

    /** For anybody at all. */
    static Door open(String mapping, String path) {
        return new Door(mapping, place -> path, (actor, place) -> Answer.LET_IN, false);
    }

    /** Never for anybody by this path; it is enough that it gives nothing away. */
    static Door guarded(String mapping, String path) {
        return new Door(mapping, place -> path, (actor, place) -> Answer.REFUSED, false);
    }

    static Door forCitizens(String mapping, String path, Answer signedIn) {
        return new Door(
                mapping,
                place -> path,
                (actor, place) ->
                        actor == Actor.ANONYMOUS ? signIn(mapping) : actor.isCitizen() ? signedIn : Answer.REFUSED,
                false);
    }

    static Door forOfficials(String mapping, String path) {
        return only(mapping, path, Actor::isOfficial);
    }

    /** For those officials alone; a citizen and any other official is forbidden, a stranger is to sign in. */
    static Door only(String mapping, String path, java.util.function.Predicate<Actor> whom) {
        return new Door(
                mapping,
                place -> path,
                (actor, place) -> stranger(actor, mapping)
                        ? signIn(mapping)
                        : whom.test(actor) ? Answer.LET_IN : Answer.FORBIDDEN,
                false);
    }

    /** A page of editors: to other officials the body's list is not there. */
    static Door ofEditor(String mapping, String path, java.util.function.Predicate<Actor> whom) {
        return new Door(
                mapping,
                place -> "/desk/responsible" + path,
                (actor, place) -> actor == Actor.ANONYMOUS
                        ? signIn(mapping)
                        : actor.isCitizen() ? Answer.FORBIDDEN : whom.test(actor) ? Answer.LET_IN : Answer.NOT_THERE,
                false);
    }

    /** A page or call of the desk about a case: what one may not read is not there. */
    static Door ofCase(String mapping, Function<Place, String> path, Action action) {
        boolean call = mapping.contains(" /api/");
        return new Door(
                mapping,
                path,
                (actor, place) -> stranger(actor, mapping)
                        ? signIn(mapping)
                        : actor.isCitizen()
                                ? Answer.FORBIDDEN
                                : answer(actor.rolesIn(place.kind()), Action.READ_CASE, action, call),
                true);
    }

    /** A page or call of the desk about a task. */
    static Door ofTask(String mapping, Function<Place, String> path, Action action) {
        return new Door(
                mapping,
                path,
                (actor, place) -> stranger(actor, mapping)
                        ? signIn(mapping)
                        : actor.isCitizen()
                                ? Answer.FORBIDDEN
                                : answer(actor.rolesInTask(place.kind()), Action.READ_TASK, action, true),
                true);
    }

    /** A page of the portal about a case, for those who have proved that it is theirs. */
    static Door ofOwnCase(String mapping, Function<Place, String> path, Action action, @Nullable Answer stranger) {
        return new Door(
                mapping,
                path,
                (actor, place) -> actor == Actor.ANONYMOUS && stranger != null
                        ? stranger
                        : actor.isCitizen() && Rights.allow(action, actor.rolesIn(place.kind()))
                                ? Answer.LET_IN
                                : Answer.REFUSED,
                true);
    }

    private static boolean stranger(Actor actor, String mapping) {
        // Programs know no citizens: their session is nothing to a call.
        return actor == Actor.ANONYMOUS || actor.isCitizen() && mapping.contains(" /api/");
    }

    /** A stranger's post with nothing typed into it is not worth keeping until they have signed in. */
    private static Answer signIn(String mapping) {
        return mapping.startsWith("POST ") ? Answer.REFUSED : Answer.SIGN_IN;
    }

    private static Answer answer(Set<Role> roles, Action reading, Action action, boolean tells) {
        if (!Rights.allow(reading, roles)) {
            return Answer.NOT_THERE;
        }
        return Rights.allow(action, roles) ? Answer.LET_IN : tells ? Answer.FORBIDDEN : Answer.NOT_THERE;
    }
}
