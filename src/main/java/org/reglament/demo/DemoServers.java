package org.reglament.demo;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/** Gives a demo what it was not given: a database with its server key, and a mail server. */
class DemoServers implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(DemoServers.class);
    private static final String DATABASE = "reglament";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        boolean database = !environment.containsProperty("spring.datasource.url");
        boolean mail = !environment.containsProperty("spring.mail.host");
        if (!environment.acceptsProfiles(Profiles.of("demo")) || !(database || mail)) {
            return;
        }
        DataFolder folder = DataFolder.open(Path.of(environment.getProperty("reglament.data", "data")));
        Deque<AutoCloseable> started = new ArrayDeque<>();
        started.push(folder);
        onExit(started);
        Map<String, Object> properties = new LinkedHashMap<>();
        if (database) {
            LocalPostgres postgres = LocalPostgres.start(folder, Map.of());
            started.push(postgres);
            properties.put("spring.datasource.url", postgres.database(DATABASE));
            properties.put("spring.datasource.username", postgres.user());
            properties.put("spring.datasource.password", postgres.password());
            if (!environment.containsProperty("reglament.server-key")) {
                properties.put("reglament.server-key", folder.secret("server.key"));
            }
        }
        if (mail) {
            CaughtMail caught = CaughtMail.in(folder.resolve("mail"));
            MailCatcher catcher = MailCatcher.start(caught);
            started.push(catcher);
            context.getBeanFactory().registerSingleton("caughtMail", caught);
            properties.put("spring.mail.host", catcher.host());
            properties.put("spring.mail.port", catcher.port());
        }
        environment.getPropertySources().addFirst(new MapPropertySource("demo servers", properties));
    }

    private static void onExit(Deque<AutoCloseable> started) {
        // Spring runs this after the context is closed, when nothing uses the servers any more.
        SpringApplication.getShutdownHandlers()
                .add(() -> started.forEach(server -> {
                    try {
                        server.close();
                    } catch (Exception e) {
                        LOG.warn("A server of the demo did not stop in good order", e);
                    }
                }));
    }

    /** Before the check that a database is there at all. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 20;
    }
}
