package org.bellgrid.extraction.natives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativesTest {
    private final Natives natives = Natives.load();

    @AfterEach
    void forgetInstalledLanguages() {
        System.clearProperty(Natives.TESSDATA);
    }

    @Test
    void languages_that_are_installed_go_before_ours(@TempDir Path installed) throws IOException {
        Path ours = natives.tessdata("deu").orElseThrow();
        Files.createFile(installed.resolve("deu.traineddata"));
        Files.createFile(installed.resolve("swe.traineddata"));

        System.setProperty(Natives.TESSDATA, installed.toString());

        assertThat(natives.tessdata("deu")).contains(installed);
        assertThat(natives.tessdata("swe")).contains(installed);
        assertThat(natives.tessdata("fra")).contains(ours);
        assertThat(natives.tessdata("isl")).isEmpty();
    }
}
