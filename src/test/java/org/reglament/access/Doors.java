package org.reglament.access;

import java.util.List;
import java.util.stream.Stream;

/** Every page and call of the application: a new one without a line here fails the test. */
final class Doors {

    private Doors() {}

    static List<Door> all() {
        return Stream.of(PortalDoors.all(), DeskDoors.all(), PlanDoors.all())
                .flatMap(List::stream)
                .toList();
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
