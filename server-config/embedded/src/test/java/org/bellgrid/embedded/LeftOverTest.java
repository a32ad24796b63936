package org.bellgrid.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOverTest {
    @TempDir
    Path folder;

    @Test
    void a_process_on_record_is_ended() throws Exception {
        Process process = new ProcessBuilder("sleep", "60").start();
        LeftOver.record(folder.resolve("pid"), process.toHandle());

        LeftOver.end(folder.resolve("pid"));

        assertThat(process.waitFor()).isNotZero();
        assertThat(folder.resolve("pid")).doesNotExist();
    }

    @Test
    void a_stranger_who_has_the_number_now_is_left_alone() throws IOException {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        Files.write(folder.resolve("pid"), List.of(Long.toString(stranger.pid()), "1000000000"));

        LeftOver.end(folder.resolve("pid"));

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroy();
    }

    @Test
    void nothing_on_record_is_nothing_to_do() {
        LeftOver.end(folder.resolve("pid"));

        assertThat(folder.resolve("pid")).doesNotExist();
    }
}
