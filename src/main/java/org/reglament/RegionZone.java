package org.reglament;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/** The region's zone as the JVM's own, so that no library counts a day by the machine's. */
class RegionZone implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
    private static final String SETTING = "reglament.zone";
    private static final String DEFAULT = "Europe/Kaliningrad";

    /** Reads the setting where Spring will, only earlier, so that even the first log line has the right time. */
    static void apply(String... args) {
        String named = Stream.concat(
                        Arrays.stream(args)
                                .filter(arg -> arg.startsWith("--" + SETTING + "="))
                                .map(arg -> arg.substring(SETTING.length() + 3)),
                        Stream.of(
                                System.getProperty(SETTING, ""), Objects.toString(System.getenv("REGLAMENT_ZONE"), "")))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse(DEFAULT);
        set(named);
    }

    /** Configuration files are known only now; the engine is not loaded yet. */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        set(context.getEnvironment().getProperty(SETTING, DEFAULT));
    }

    private static void set(String zone) {
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(zone)));
        } catch (DateTimeException e) {
            throw new StartRefused(
                    "reglament.zone is \"" + zone + "\", which is no time zone: give a name such as " + DEFAULT + ".");
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
