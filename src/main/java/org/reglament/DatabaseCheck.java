package org.reglament;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Tries the database before anything is built on it, so that a wrong setting is one sentence and not a page. */
class DatabaseCheck implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
    private static final int OLDEST = 15;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        String url = environment.getProperty("spring.datasource.url");
        if (url == null) {
            throw new StartRefused("No database is set: give spring.datasource.url, spring.datasource.username and"
                    + " spring.datasource.password of a PostgreSQL, or start with --spring.profiles.active=demo,"
                    + " which brings its own.");
        }
        connect(
                url,
                environment.getProperty("spring.datasource.username"),
                environment.getProperty("spring.datasource.password"));
        String key = environment.getProperty("reglament.server-key", "");
        if (key.length() < 32) {
            throw new StartRefused("No server key is set: give reglament.server-key, at least 32 random characters"
                    + " that stay the same for good, for the tracking codes of all citizens are computed from it.");
        }
    }

    private static void connect(String url, @Nullable String user, @Nullable String password) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartRefused(
                    "spring.datasource.url must begin with jdbc:postgresql:, but it is \"" + bare(url) + "\".");
        }
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "15");
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new StartRefused("The database at " + bare(url) + " is PostgreSQL " + version
                        + "; Reglament needs " + OLDEST + " or newer.");
            }
        } catch (SQLException e) {
            throw new StartRefused("The database at " + bare(url) + " " + reason(e, user), e);
        }
    }

    private static String reason(SQLException e, @Nullable String user) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case "28P01", "28000" ->
                "does not let the user \"" + user
                        + "\" in: check spring.datasource.username and spring.datasource.password.";
            case "3D000" -> "has no database of that name: create it, or correct spring.datasource.url.";
            case "53300" -> "has no connection left: raise its max_connections or stop what holds them.";
            default ->
                state.startsWith("08")
                        ? "cannot be reached: check that it runs and that spring.datasource.url names its host and port."
                        : "refuses the connection: " + e.getMessage();
        };
    }

    // Parameters may hold a password.
    private static String bare(String url) {
        return url.replaceFirst("[?].*", "").replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 10;
    }
}
