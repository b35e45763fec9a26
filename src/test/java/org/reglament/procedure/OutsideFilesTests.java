package org.reglament.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A folder beside the jar is read like the built-in ones, and nothing gets in that does not lie in it. */
class OutsideFilesTests {

    @TempDir
    Path root;

    @TempDir
    Path elsewhere;

    @BeforeEach
    void one_procedure() throws IOException {
        write("processes/permit/permit.bpmn");
        write("processes/permit/table.dmn");
        write("processes/permit/examples/straight.json");
        write("forms/permit/apply.form");
        write("templates/letters/permit/receipt.ru.ftl");
        write("templates/documents/permit/answer.ftlh");
    }

    @Test
    void all_that_belongs_to_a_procedure_is_read_and_nothing_else() throws IOException {
        write("processes/permit/notes.txt");
        write("processes/permit.bpmn");
        write("processes/.hidden/hidden.bpmn");
        write("templates/letters/default/receipt.ru.ftl");
        write("templates/pages/permit/page.ftlh");

        Map<String, ProcedureFolder> found = ProcedureFolders.beside(root);

        assertThat(found).containsOnlyKeys("permit");
        assertThat(folder().files())
                .containsOnlyKeys(
                        "forms/permit/apply.form",
                        "processes/permit/permit.bpmn",
                        "processes/permit/table.dmn",
                        "templates/documents/permit/answer.ftlh",
                        "templates/letters/permit/receipt.ru.ftl");
        assertThat(folder().flaws()).isEmpty();
        assertThat(folder().own()).isFalse();
    }

    @Test
    void a_link_out_of_the_folder_is_not_followed() throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.form"), "{\"password\": 1}");
        Files.createSymbolicLink(root.resolve("forms/permit/stolen.form"), secret);
        Files.createSymbolicLink(root.resolve("forms/permit/broken.form"), root.resolve("nowhere"));
        Files.createSymbolicLink(root.resolve("processes/linked"), elsewhere);

        assertThat(folder().files()).doesNotContainKeys("forms/permit/stolen.form", "forms/permit/broken.form");
        assertThat(folder().flaws())
                .extracting(Finding::toString)
                .contains("forms/permit/stolen.form: the file lies elsewhere."
                        + " Put the file itself here, not a link to it.");
        assertThat(ProcedureFolders.beside(root).get("linked").files()).isEmpty();
        assertThat(ProcedureFolders.beside(root).get("linked").flaws())
                .extracting(Finding::what)
                .containsExactly("the folder lies elsewhere.");
    }

    /** As configuration is mounted into containers. */
    @Test
    void a_link_that_stays_inside_is_followed_and_the_folder_may_be_a_link_itself() throws IOException {
        Files.move(root.resolve("forms/permit/apply.form"), root.resolve("data"));
        Files.createSymbolicLink(root.resolve("forms/permit/apply.form"), root.resolve("data"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), root);

        ProcedureFolder folder = ProcedureFolders.beside(link).get("permit");

        assertThat(folder.files()).containsKey("forms/permit/apply.form").hasSize(5);
        assertThat(folder.flaws()).isEmpty();
    }

    @Test
    void odd_names_large_files_and_devices_are_refused_with_a_sentence() throws IOException {
        write("forms/permit/a b.form");
        Files.write(root.resolve("forms/permit/big.form"), new byte[OutsideFiles.LARGEST + 1]);
        write("processes/Пропуск/x.bpmn");

        assertThat(folder().flaws())
                .extracting(Finding::what)
                .containsExactlyInAnyOrder("the file's name is odd.", "the file is larger than 5 MB.");
        assertThat(ProcedureFolders.beside(root).get("Пропуск").flaws())
                .extracting(Finding::what)
                .contains("the folder's name is no name of a procedure.");
    }

    @Test
    void a_file_that_may_not_be_read_is_named() throws IOException {
        Path locked = root.resolve("forms/permit/apply.form");
        assumeThat(locked.toFile().setReadable(false) && !Files.isReadable(locked))
                .as("root reads everything")
                .isTrue();

        assertThat(folder().flaws()).extracting(Finding::what).containsExactly("the file cannot be read.");
    }

    @Test
    void a_diagram_may_not_take_the_name_of_another_procedure() throws IOException {
        write("processes/permit/permit-appeal.bpmn");
        write("processes/permit-appeal/permit-appeal.bpmn");
        write("processes/other/citizen-appeal.bpmn");

        var found = new TreeMap<>(ProcedureFolders.beside(root));

        assertThat(found.get("permit").flaws())
                .extracting(Finding::what)
                .containsExactly("a diagram of this name belongs to the procedure 'permit-appeal'.");
        assertThat(new ProcedureFolders(root.toString())
                        .find("other")
                        .orElseThrow()
                        .flaws())
                .extracting(Finding::what)
                .containsExactly("a diagram of this name belongs to the procedure 'citizen-appeal'.");
    }

    @Test
    void a_letter_beside_the_jar_replaces_one_and_a_diagram_replaces_all_but_letters() throws IOException {
        byte[] other = "другое".getBytes();
        put("templates/letters/body-request/request.ru.ftl", other);
        ProcedureFolder built = new ProcedureFolders("").find("body-request").orElseThrow();

        ProcedureFolder letter =
                new ProcedureFolders(root.toString()).find("body-request").orElseThrow();
        assertThat(letter.files())
                .containsEntry("templates/letters/body-request/request.ru.ftl", other)
                .containsKeys(built.files().keySet().toArray(String[]::new));
        assertThat(letter.own()).isTrue();
        assertThat(letter.outside()).isTrue();

        put("processes/body-request/body-request.bpmn", other);
        ProcedureFolder whole =
                new ProcedureFolders(root.toString()).find("body-request").orElseThrow();
        assertThat(whole.files())
                .containsEntry("processes/body-request/body-request.bpmn", other)
                .containsKey("templates/letters/body-request/request.en.ftl");
        assertThat(whole.formFiles()).isEmpty();
        assertThat(whole.own()).isFalse();
    }

    @Test
    void a_folder_that_is_missing_is_a_sentence() {
        assertThatThrownBy(() -> new ProcedureFolders(root.resolve("gone").toString()).all())
                .isInstanceOf(UnreadableFolderException.class)
                .hasMessageContaining("reglament.procedures");
    }

    static Stream<String> ours() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("processes"))) {
            return all
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** So it is checked, deployed and run in the same way, wherever it stands. */
    @ParameterizedTest
    @MethodSource("ours")
    void each_of_our_procedures_is_the_same_when_moved_out(String key) throws IOException {
        for (String kind : ProcedureFolders.KINDS.keySet()) {
            Path from = Path.of(kind, key);
            if (Files.isDirectory(from)) {
                try (Stream<Path> files = Files.walk(from)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        put(file.toString(), Files.readAllBytes(file));
                    }
                }
            }
        }

        ProcedureFolder moved = ProcedureFolders.beside(root).get(key);

        assertThat(moved.flaws()).isEmpty();
        assertThat(Manifest.of(moved))
                .isEqualTo(Manifest.of(new ProcedureFolders("").find(key).orElseThrow()));
    }

    private ProcedureFolder folder() throws IOException {
        return ProcedureFolders.beside(root).get("permit");
    }

    private void write(String path) throws IOException {
        put(path, new byte[] {'x'});
    }

    private void put(String path, byte[] bytes) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
