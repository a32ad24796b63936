package org.bellgrid.extraction.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationReadersTest {
    private static final List<String> UNRELIABLE = List.of(
            System.getProperty("java.home") + "/bin/java",
            "-cp",
            System.getProperty("java.class.path"),
            UnreliableReader.class.getName());

    @TempDir
    Path folder;

    @Test
    void a_reader_that_dies_or_hangs_costs_its_document_alone() throws Exception {
        List<Path> files = List.of(
                Files.writeString(folder.resolve("1"), "die"),
                Files.writeString(folder.resolve("2"), "hang"),
                Files.writeString(folder.resolve("3"), "refuse"));

        List<Reading> readings;
        try (EvaluationReaders readers = new EvaluationReaders(UNRELIABLE, 1, Duration.ofSeconds(1))) {
            readings = readers.read(files);
        }

        assertThat(readings)
                .extracting(Reading::outcome)
                .containsExactly("died: exit code 3", "hung", "refused: NOT_A_TIMETABLE");
        assertThat(readings.get(2).cost().peakMebibytes()).isPositive();
        assertThat(readings.get(2).prediction().timetable()).isFalse();
    }
}
