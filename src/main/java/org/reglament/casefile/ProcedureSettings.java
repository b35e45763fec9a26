package org.reglament.casefile;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * What a region may set differently from what a diagram says: {@code reglament.settings.PROCEDURE.NAME}.
 *
 * <p>The diagram bears the default, so that who reads it knows what holds where nothing is set.
 */
@Component
public class ProcedureSettings {

    private static final String PREFIX = "reglament.settings";

    private final Environment environment;

    public ProcedureSettings(Environment environment) {
        this.environment = environment;
    }

    /** The setting of that name, or what the diagram says. */
    public String text(String procedure, String name, String otherwise) {
        return environment.getProperty(named(procedure, name), otherwise);
    }

    /** The names that are set for that procedure, in whatever spelling: environment variables have no hyphens. */
    public Set<String> of(String procedure) {
        Set<String> names = new TreeSet<>();
        Binder.get(environment)
                .bind(PREFIX, Bindable.mapOf(String.class, String.class))
                .ifBound(all -> all.keySet().forEach(key -> {
                    int dot = key.indexOf('.');
                    if (dot > 0 && same(key.substring(0, dot), procedure)) {
                        names.add(key.substring(dot + 1));
                    }
                }));
        return names;
    }

    /** How a setting is written in full. */
    public static String named(String procedure, String name) {
        return PREFIX + "." + procedure + "." + name;
    }

    /** Whether both spellings mean the same name. */
    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }
}
