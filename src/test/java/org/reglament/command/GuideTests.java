package org.reglament.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reglament.kit.Guide;

/** The files of the guide for authors pass the check that the guide tells of, without a single finding. */
class GuideTests {
    @TempDir
    Path folder;

    @Test
    void the_guides_own_procedure_has_nothing_to_mend() throws IOException {
        for (Map.Entry<String, String> file : Guide.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }

        Answered answered = Answered.to("check", folder.toString(), "--strict");

        assertThat(answered.out()).contains("Процедур: 1 (parking-permit). Исправлять нечего.");
        assertThat(answered.code()).isZero();
    }
}
