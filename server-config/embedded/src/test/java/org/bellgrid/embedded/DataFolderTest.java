package org.bellgrid.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void the_folder_is_made_and_may_be_used_again_when_the_first_is_done() throws IOException {
        Path data = folder.resolve("data");

        DataFolder.open(data).close();
        DataFolder.open(data).close();

        assertThat(data).isDirectory();
    }

    @Test
    void two_runs_do_not_share_a_folder() throws IOException {
        try (DataFolder first = DataFolder.open(folder)) {
            assertThat(first.resolve("lock")).exists();
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(StartProblem.class)
                    .hasMessageContaining("bellgrid.data.dir");
        }
    }
}
