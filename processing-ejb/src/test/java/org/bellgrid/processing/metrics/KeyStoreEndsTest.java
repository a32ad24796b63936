package org.bellgrid.processing.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyStoreEndsTest {
    @TempDir
    Path folder;

    @Test
    void each_certificate_is_good_until_its_end() throws Exception {
        Path store = folder.resolve("tls.p12");
        make(store, "old", 30);
        make(store, "new", 365);
        Instant now = Instant.now();

        assertThat(KeyStoreEnds.of(store, "secret")).hasSize(2).satisfies(ends -> {
            assertThat(ends.get("old")).isCloseTo(now.plus(30, ChronoUnit.DAYS), within(1, ChronoUnit.HOURS));
            assertThat(ends.get("new")).isCloseTo(now.plus(365, ChronoUnit.DAYS), within(1, ChronoUnit.HOURS));
        });
    }

    @Test
    void without_a_key_store_there_is_none() throws Exception {
        assertThat(KeyStoreEnds.of(folder.resolve("tls.p12"), "secret")).isEmpty();
    }

    static void make(Path store, String alias, int days) throws Exception {
        int code = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/keytool",
                        "-genkeypair",
                        "-alias",
                        alias,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=bellgrid",
                        "-validity",
                        Integer.toString(days),
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "secret")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(code).isZero();
    }
}
