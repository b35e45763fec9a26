package org.reglament.demo;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/** Gives a demo without a database its own one, and the server key that belongs to it. */
class DemoDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
    private static final String DATABASE = "reglament";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (!environment.acceptsProfiles(Profiles.of("demo"))
                || environment.containsProperty("spring.datasource.url")) {
            return;
        }
        DataFolder folder = DataFolder.open(Path.of(environment.getProperty("reglament.data", "data")));
        LocalPostgres postgres = LocalPostgres.start(folder, Map.of());
        // Spring runs these after the context is closed, when nothing uses the database any more.
        SpringApplication.getShutdownHandlers().add(() -> {
            postgres.close();
            folder.close();
        });
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.datasource.url", postgres.database(DATABASE));
        properties.put("spring.datasource.username", postgres.user());
        properties.put("spring.datasource.password", postgres.password());
        if (!environment.containsProperty("reglament.server-key")) {
            properties.put("reglament.server-key", folder.secret("server.key"));
        }
        environment.getPropertySources().addFirst(new MapPropertySource("demo database", properties));
    }

    /** Before the check that a database is there at all. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 20;
    }
}
