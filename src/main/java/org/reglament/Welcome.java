package org.reglament;

import java.util.Arrays;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says, once everything is up, where to go and whom to sign in as; nothing where nobody can go. */
@Component
class Welcome {
    private static final String PORTAL = """

            Reglament is ready: %1$s
            """;
    private static final String DEMO =
            """
              a citizen      %1$s/            files an appeal and follows it
              an official    %1$s/desk        signs in as registrar.minzdrav, head.minzdrav or executor.minzdrav
              everyone       %1$s/demo/mail   reads the letters that were sent
              the operator   %1$s/operations  signs in as admin
              Every demo account has the password: demo
            """;

    private final Environment environment;

    Welcome(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void ready(AvailabilityChangeEvent<ReadinessState> event) {
        if (event.getState() != ReadinessState.ACCEPTING_TRAFFIC
                || environment.getProperty("local.server.port", Integer.class, -1) < 0) {
            return;
        }
        boolean demo = Arrays.asList(environment.getActiveProfiles()).contains("demo");
        String address = "http://localhost:" + environment.getProperty("local.server.port");
        // For a person at a terminal, hence not through the log.
        System.out.printf(demo ? PORTAL + DEMO : PORTAL, address);
    }
}
