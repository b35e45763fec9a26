package org.reglament.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reglament.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real PostgreSQL kept in the data folder: durable, on loopback only, started again when it dies. */
public class LocalPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);
    private static final String USER = "reglament";
    private static final String MAJOR = "17";

    private final Path bin;
    private final Path cluster;
    private final Path log;
    private final Launch launch;
    private final String password;
    private final Map<String, String> settings;
    private final int port;
    private boolean closing;

    private LocalPostgres(Path bin, Path home, Launch launch, String password, Map<String, String> settings)
            throws IOException {
        this.bin = bin;
        this.cluster = home.resolve("cluster");
        this.log = home.resolve("postgresql.log");
        this.launch = launch;
        this.password = password;
        this.settings = settings;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
    }

    /** Starts the PostgreSQL of a data folder that no other process may use meanwhile. */
    public static LocalPostgres startIn(Path folder, Map<String, String> settings) {
        return start(DataFolder.open(folder), settings);
    }

    static LocalPostgres start(DataFolder folder, Map<String, String> settings) {
        Path home = folder.resolve("postgres");
        try {
            Files.createDirectories(home);
            Launch launch = Launch.pick();
            launch.mustReach(home);
            Path bin = PostgresBinaries.unpack(home.resolve("programs"));
            String password = folder.secret("postgres.password");
            LocalPostgres postgres = new LocalPostgres(bin, home, launch, password, settings);
            postgres.makeOnce(home, folder.resolve("postgres.password"));
            postgres.launch();
            postgres.watch();
            return postgres;
        } catch (IOException e) {
            throw new StartRefused(
                    "The embedded PostgreSQL does not start (" + e.getMessage() + "): see "
                            + home.resolve("postgresql.log") + ", or set spring.datasource.url to a database of yours.",
                    e);
        }
    }

    /** Makes a database unless it is there, and gives its address. */
    public String database(String name) {
        try (Connection connection = DriverManager.getConnection(url("postgres"), USER, password);
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                if (found.next()) {
                    return url(name);
                }
            }
            statement.execute("CREATE DATABASE " + name);
            return url(name);
        } catch (SQLException e) {
            throw new StartRefused("The embedded PostgreSQL does not make the database " + name + ": see " + log, e);
        }
    }

    // Without server details in errors, for they may name a person.
    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?logServerErrorDetail=false";
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** Stops it in good order; the log of changes is written out, so the next start is quick. */
    @Override
    public synchronized void close() {
        closing = true;
        try {
            pgCtl(70, "stop", "-m", "fast", "-w", "-t", "60");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the cluster; the marker comes last, so that a half-made one is thrown away. */
    private void makeOnce(Path home, Path passwordFile) throws IOException {
        Path made = home.resolve("made");
        if (Files.exists(made)) {
            String major = Files.readString(cluster.resolve("PG_VERSION")).strip();
            if (!major.equals(MAJOR)) {
                throw new StartRefused("The data in " + cluster + " belong to PostgreSQL " + major
                        + ", this Reglament brings " + MAJOR + ": dump them with the old one and load them here.");
            }
            return;
        }
        PostgresBinaries.delete(cluster);
        Files.createDirectories(
                cluster, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        launch.own(cluster, passwordFile);
        // ICU sorts ё and й where a Russian reader expects them; C.UTF-8 does not.
        must(
                launch.run(
                        120,
                        log,
                        bin.resolve("initdb").toString(),
                        "--pgdata=" + cluster,
                        "--username=" + USER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8",
                        "--locale-provider=icu",
                        "--icu-locale=ru-RU",
                        "--text-search-config=russian",
                        "--data-checksums"),
                "initdb");
        Files.createFile(made);
    }

    private void launch() throws IOException {
        clear();
        if (!Files.exists(log)) {
            Files.createFile(log);
        }
        launch.own(log);
        StringBuilder options = new StringBuilder("-p " + port);
        Stream.of(
                        Map.entry("listen_addresses", "127.0.0.1"),
                        Map.entry("unix_socket_directories", "''"),
                        Map.entry("timezone", "UTC"),
                        // Details and statements of errors may name a person; logs must not.
                        Map.entry("log_error_verbosity", "terse"),
                        Map.entry("log_min_error_statement", "panic"))
                .forEach(option -> append(options, option));
        settings.entrySet().forEach(option -> append(options, option));
        must(pgCtl(70, "start", "-w", "-t", "60", "-l", log.toString(), "-o", options.toString()), "pg_ctl start");
        LOG.info("PostgreSQL is up on 127.0.0.1:{} with its data in {}", port, cluster);
    }

    private static void append(StringBuilder options, Map.Entry<String, String> option) {
        options.append(" -c ").append(option.getKey()).append('=').append(option.getValue());
    }

    /**
     * Stops what a killed run left behind. We hold the folder's lock, so whatever still works in the cluster is a
     * left-over, and a pid file without such a process is stale even if its number now belongs to a stranger.
     */
    private void clear() throws IOException {
        if (!processes().isEmpty()) {
            LOG.warn("A PostgreSQL left over by a killed run is stopped first");
            pgCtl(40, "stop", "-m", "fast", "-w", "-t", "30");
            processes().forEach(ProcessHandle::destroyForcibly);
            for (int waits = 0; waits < 100 && !processes().isEmpty(); waits++) {
                pause(Duration.ofMillis(50));
            }
        }
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    /** PostgreSQL's processes work in the cluster's folder; that tells them from all others. */
    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::worksHere).toList();
    }

    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), cluster);
        } catch (IOException | SecurityException goneOrNotOurs) {
            return false;
        }
    }

    /** Looks every second whether it still answers, and starts it again on the same port so that the pool heals. */
    private void watch() {
        Thread watchdog = new Thread(
                () -> {
                    while (revived()) {
                        pause(Duration.ofSeconds(1));
                    }
                },
                "postgres-watchdog");
        watchdog.setDaemon(true);
        watchdog.start();
    }

    private synchronized boolean revived() {
        if (closing || answers()) {
            return !closing;
        }
        LOG.error("The embedded PostgreSQL has died and is started again");
        try {
            launch();
        } catch (IOException e) {
            LOG.error("It does not start yet: {}", e.getMessage());
        }
        return true;
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private int pgCtl(int seconds, String verb, String... more) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(bin.resolve("pg_ctl").toString(), verb, "-D", cluster.toString()), Stream.of(more))
                .toList();
        return launch.run(seconds, log.resolveSibling("pg_ctl.log"), command.toArray(String[]::new));
    }

    private static void must(int exitCode, String what) throws IOException {
        if (exitCode != 0) {
            throw new IOException(what + " ended with " + exitCode);
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
