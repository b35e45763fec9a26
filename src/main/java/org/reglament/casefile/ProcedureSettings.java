package org.reglament.casefile;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * What a region may set differently from what a diagram says: {@code reglament.settings.PROCEDURE.NAME}.
 *
 * <p>The diagram bears the default, so that who reads it knows what holds where nothing is set.
 */
@Component
public class ProcedureSettings {

    private final Environment environment;

    public ProcedureSettings(Environment environment) {
        this.environment = environment;
    }

    /** The setting of that name, or what the diagram says. */
    public String text(String procedure, String name, String otherwise) {
        return environment.getProperty("reglament.settings." + procedure + "." + name, otherwise);
    }
}
