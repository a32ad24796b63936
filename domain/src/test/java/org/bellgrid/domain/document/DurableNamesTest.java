package org.bellgrid.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableNamesTest {
    @TempDir
    Path directory;

    private final DurableNames names = new DurableNames();
    private final AtomicInteger forced = new AtomicInteger();
    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(directory.resolve("blob"), "Monday");
    }

    @Test
    void a_name_is_forced_once() throws IOException {
        names.ensure(file, forced::incrementAndGet);
        names.ensure(file, forced::incrementAndGet);

        assertThat(forced).hasValue(1);
    }

    @Test
    void a_file_that_was_put_anew_is_another() throws IOException {
        names.ensure(file, forced::incrementAndGet);
        Files.delete(file);
        Files.writeString(file, "Monday");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));

        names.ensure(file, forced::incrementAndGet);

        assertThat(forced).hasValue(2);
    }

    @Test
    void what_could_not_be_forced_is_not_taken_for_durable() throws IOException {
        assertThatThrownBy(() -> names.ensure(file, () -> {
                    throw new IOException("no disk");
                }))
                .hasMessage("no disk");

        names.ensure(file, forced::incrementAndGet);

        assertThat(forced).hasValue(1);
    }

    @Test
    void a_file_that_is_gone_is_not_remembered() throws IOException {
        Files.delete(file);

        names.ensure(file, forced::incrementAndGet);
        names.ensure(file, forced::incrementAndGet);

        assertThat(forced).hasValue(2);
    }
}
