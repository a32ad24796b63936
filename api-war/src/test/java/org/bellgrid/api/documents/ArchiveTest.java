package org.bellgrid.api.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    private static final BatchLimits LIMITS = new BatchLimits(3, 10);

    @TempDir
    Path folder;

    @Test
    void files_come_in_order_and_folders_are_none() throws Exception {
        try (Archive archive = new Archive(zip("week/", "week/b.csv", "../a.csv"), LIMITS)) {
            assertThat(archive.files()).extracting(ZipEntry::getName).containsExactly("week/b.csv", "../a.csv");
            try (InputStream bytes = archive.open(archive.files().get(0))) {
                assertThat(bytes).hasContent("abc");
            }
        }
    }

    @Test
    void too_many_files_are_refused() throws Exception {
        assertThat(refusal(zip("1", "2", "3", "4"), LIMITS).detail()).contains("The archive has more than 3 files.");
    }

    @Test
    void what_is_too_large_unpacked_is_refused_before_it_is_unpacked() throws Exception {
        ProblemException said = refusal(zip("1", "2", "3"), new BatchLimits(3, 8));

        assertThat(said.problem()).isEqualTo(Problem.PAYLOAD_TOO_LARGE);
        assertThat(said.detail()).contains("Unpacked, the archive has more than 8 bytes.");
    }

    @Test
    void what_is_no_archive_is_refused() throws Exception {
        Path file = Files.writeString(folder.resolve("batch.zip"), "no archive");

        assertThat(refusal(file, LIMITS).problem()).isEqualTo(Problem.VALIDATION_ERROR);
    }

    private static ProblemException refusal(Path file, BatchLimits limits) {
        return catchThrowableOfType(ProblemException.class, () -> new Archive(file, limits).close());
    }

    /** Each file has three bytes. */
    private Path zip(String... names) throws IOException {
        Path file = folder.resolve("batch.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    zip.write("abc".getBytes(UTF_8));
                }
            }
        }
        return file;
    }
}
