package org.reglament.kit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.reglament.demo.LocalPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Gives each application context a fresh database in the one PostgreSQL of this test run. */
public class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = "test_" + CONTEXTS.incrementAndGet();
        LocalPostgres postgres = Server.POSTGRES;
        Path data = Server.FOLDER.resolve(name + "-" + ProcessHandle.current().pid());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "fresh database",
                        Map.of(
                                "spring.datasource.url", postgres.database(name),
                                "spring.datasource.username", postgres.user(),
                                "spring.datasource.password", postgres.password(),
                                "reglament.server-key", "only-for-tests-only-for-tests-only-for-tests",
                                "reglament.data", data.toString(),
                                // Forecasts are worked out when a test asks, not in the midst of it.
                                "reglament.forecast.first", "PT24H",
                                // Morning letters likewise: a moved clock would write to officials of many tests.
                                "reglament.mail.digest-at", "-",
                                "reglament.procedures", Outside.under(data).toString())));
    }

    /** A database without tables, for a test that needs no application. */
    public static DataSource named(String name) {
        LocalPostgres postgres = Server.POSTGRES;
        return new DriverManagerDataSource(postgres.database(name), postgres.user(), postgres.password());
    }

    /** Before the demo would start a database of its own. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /** Started by the first context and stopped with the JVM; its cluster is made once, for that takes longest. */
    private static class Server {
        static final Path FOLDER = Path.of("target", "test-data", System.getProperty("reglament.test.fork", "fork-1"));
        static final LocalPostgres POSTGRES = start();

        private static LocalPostgres start() {
            LocalPostgres postgres = LocalPostgres.startIn(
                    FOLDER,
                    // Nothing here has to survive a power cut.
                    Map.of(
                            "fsync",
                            "off",
                            "synchronous_commit",
                            "off",
                            "full_page_writes",
                            "off",
                            "max_connections",
                            "200"));
            // After the contexts are closed, which is when Spring runs these.
            SpringApplication.getShutdownHandlers().add(postgres::close);
            dropLeftovers(postgres);
            return postgres;
        }

        private static void dropLeftovers(LocalPostgres postgres) {
            try (Connection connection = DriverManager.getConnection(
                            postgres.database("postgres"), postgres.user(), postgres.password());
                    Statement statement = connection.createStatement()) {
                List<String> names = new ArrayList<>();
                try (ResultSet found =
                        statement.executeQuery("SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'")) {
                    while (found.next()) {
                        names.add(found.getString(1));
                    }
                }
                for (String name : names) {
                    statement.execute("DROP DATABASE " + name);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
