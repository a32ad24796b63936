package org.bellgrid.processing.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bellgrid.domain.reading.EngineVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineFilesTest {
    private static final long MONDAY = 1_700_000_000_000L;

    @TempDir
    Path home;

    @TempDir
    Path elsewhere;

    @BeforeEach
    void layOut() throws IOException {
        layOut(home);
    }

    private static void layOut(Path folder) throws IOException {
        code(folder, "reads", MONDAY);
        Files.createDirectories(folder.resolve("natives"));
        Files.writeString(folder.resolve("natives/model.onnx"), "weights");
    }

    private static void code(Path folder, String code, long time) throws IOException {
        Path jar = Files.createDirectories(folder.resolve("lib")).resolve("engine.jar");
        try (ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(jar))) {
            ZipEntry entry = new ZipEntry("Reader.class");
            entry.setTime(time);
            archive.putNextEntry(entry);
            archive.write(code.getBytes(StandardCharsets.UTF_8));
        }
    }

    private EngineVersion version() throws IOException {
        return EngineFiles.version(List.of(home));
    }

    @Test
    void it_is_the_same_wherever_the_same_files_are() throws IOException {
        layOut(elsewhere);

        assertThat(EngineFiles.version(List.of(elsewhere))).isEqualTo(version());
    }

    @Test
    void other_code_is_another_engine() throws IOException {
        EngineVersion before = version();

        code(home, "reads!", MONDAY);

        assertThat(version()).isNotEqualTo(before);
    }

    @Test
    void the_same_code_built_later_is_the_same_engine() throws IOException {
        EngineVersion before = version();

        code(home, "reads", MONDAY + 86_400_000);

        assertThat(version()).isEqualTo(before);
    }

    @Test
    void another_model_of_the_same_size_is_another_engine() throws IOException {
        EngineVersion before = version();

        Files.writeString(home.resolve("natives/model.onnx"), "Weights");

        assertThat(version()).isNotEqualTo(before);
    }

    @Test
    void a_library_more_is_another_engine() throws IOException {
        EngineVersion before = version();

        Files.writeString(home.resolve("lib/plugin.so"), "");

        assertThat(version()).isNotEqualTo(before);
    }
}
