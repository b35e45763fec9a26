package org.reglament;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reglament.kit.FreshDatabase;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * Migrations run on an empty and on a filled database, from every version that there was, in whatever order they came
 * to it. What each version holds is in {@code filled}: a file for each migration that made tables.
 */
class MigrationTests {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path FILLED = Path.of("src/test/resources/filled");

    /** The migrations of the first databases that were in use; every later one comes to them out of its order. */
    private static final Set<String> FIRST =
            Set.of("010", "020", "030", "040", "041", "060", "061", "070", "071", "080", "081", "100", "110", "130");

    @TempDir
    Path folder;

    /** One database grows up through all versions, and each finds the rows of every one before it. */
    @Test
    void a_database_filled_at_each_version_goes_on_with_all_it_holds() throws Exception {
        DataSource grown = fresh();
        Map<String, Long> before = Map.of();
        for (String version : versions()) {
            migrate(grown, these(each -> each.compareTo(version) <= 0));
            keeps(grown, before);
            fill(grown, version::equals);
            before = rows(grown);
        }
        assertThat(before).isNotEmpty();
    }

    @Test
    void a_migration_numbered_below_the_latest_still_reaches_a_filled_database() throws Exception {
        DataSource straight = fresh();
        migrate(straight, MIGRATIONS);
        DataSource grown = fresh();
        migrate(grown, these(FIRST::contains));
        fill(grown, FIRST::contains);
        Map<String, Long> before = rows(grown);

        migrate(grown, MIGRATIONS);

        keeps(grown, before);
        assertThat(schema(grown)).isEqualTo(schema(straight));
    }

    @Test
    void without_the_setting_such_a_database_would_be_refused() throws Exception {
        DataSource grown = fresh();
        migrate(grown, these(version -> !version.equals("061")));
        fill(grown, version -> true);
        Map<String, Long> before = rows(grown);

        assertThatThrownBy(() -> Flyway.configure()
                        .dataSource(grown)
                        .locations("filesystem:" + MIGRATIONS)
                        .load()
                        .migrate())
                .isInstanceOf(FlywayValidateException.class);
        migrate(grown, MIGRATIONS);

        keeps(grown, before);
        assertThat(JdbcClient.create(grown)
                        .sql("select words from case_file where number = 'OG-2026-000001'")
                        .query(String.class)
                        .single())
                .contains("протекает крыша белова");
    }

    @Test
    void every_table_of_ours_is_filled() throws Exception {
        DataSource database = fresh();
        migrate(database, MIGRATIONS);
        fill(database, version -> true);

        assertThat(rows(database))
                .allSatisfy((table, count) -> assertThat(count).as(table).isPositive());
    }

    private static List<String> versions() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.map(MigrationTests::version).sorted().toList();
        }
    }

    /** As the application does. */
    private static void migrate(DataSource database, Path folder) throws IOException {
        Object setting = new YamlPropertySourceLoader()
                .load("defaults", new ClassPathResource("application.yml"))
                .get(0)
                .getProperty("spring.flyway.out-of-order");
        Flyway.configure()
                .dataSource(database)
                .locations("filesystem:" + folder)
                .outOfOrder(Boolean.parseBoolean(String.valueOf(setting)))
                .load()
                .migrate();
    }

    private Path these(Predicate<String> wanted) throws IOException {
        Path some = Files.createTempDirectory(folder, "migrations");
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.filter(each -> wanted.test(version(each))).toList()) {
                Files.copy(file, some.resolve(file.getFileName()));
            }
        }
        return some;
    }

    private static void fill(DataSource database, Predicate<String> wanted) throws Exception {
        try (Stream<Path> files = Files.list(FILLED);
                Connection connection = database.getConnection()) {
            for (Path file :
                    files.filter(each -> wanted.test(version(each))).sorted().toList()) {
                ResourceDatabasePopulator rows = new ResourceDatabasePopulator(new FileSystemResource(file));
                rows.setSqlScriptEncoding(StandardCharsets.UTF_8.name());
                rows.populate(connection);
            }
        }
    }

    private static void keeps(DataSource database, Map<String, Long> before) throws SQLException {
        Map<String, Long> after = rows(database);
        before.forEach((table, count) ->
                assertThat(after.get(table)).as(table).isNotNull().isGreaterThanOrEqualTo(count));
    }

    /** How many rows each of our tables holds; all of them are read. */
    private static Map<String, Long> rows(DataSource database) throws SQLException {
        // One connection for all tables: making one takes longer than reading what they hold.
        SingleConnectionDataSource single = new SingleConnectionDataSource(database.getConnection(), true);
        JdbcClient jdbc = JdbcClient.create(single);
        Map<String, Long> rows = new TreeMap<>();
        jdbc.sql(
                        """
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
                """)
                .query(String.class)
                .list()
                .forEach(table -> rows.put(table, (long)
                        jdbc.sql("select * from " + table).query().listOfRows().size()));
        single.destroy();
        return rows;
    }

    /** Every column and index, whatever order they were made in. */
    private static List<String> schema(DataSource database) {
        return JdbcClient.create(database)
                .sql(
                        """
                select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' '
                    || coalesce(column_default, '') || coalesce(generation_expression, '')
                from information_schema.columns where table_schema = 'public' and table_name <> 'flyway_schema_history'
                union all select indexdef from pg_indexes
                where schemaname = 'public' and tablename <> 'flyway_schema_history'
                union all select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
                where connamespace = 'public'::regnamespace
                order by 1
                """)
                .query(String.class)
                .list();
    }

    private static String version(Path file) {
        return file.getFileName().toString().substring(1, 4);
    }

    private static DataSource fresh() {
        return FreshDatabase.named(
                "test_migration_" + UUID.randomUUID().toString().replace("-", ""));
    }
}
