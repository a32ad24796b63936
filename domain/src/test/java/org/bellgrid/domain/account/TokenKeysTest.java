package org.bellgrid.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.interfaces.RSAPublicKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenKeysTest {
    private static final String PASSWORD = "of the tests";

    @TempDir
    Path folder;

    private Path store;

    @BeforeEach
    void makeStore() throws Exception {
        store = folder.resolve("jwt.p12");
        addKey("bellgrid");
    }

    @Test
    void every_key_is_published_and_found_by_what_tokens_call_it() throws Exception {
        TokenKeys keys = new TokenKeys(store, PASSWORD);
        RSAPublicKey key = keys.published().get(0);

        assertThat(keys.published()).hasSize(1);
        assertThat(keys.find(TokenKeys.idOf(key))).contains(key);
        assertThat(keys.find("another")).isEmpty();
    }

    @Test
    void a_key_that_is_added_is_published_at_once() throws Exception {
        TokenKeys keys = new TokenKeys(store, PASSWORD);
        assertThat(keys.published()).hasSize(1);

        addKey("next");
        Files.setLastModifiedTime(store, FileTime.fromMillis(1));

        assertThat(keys.published()).hasSize(2);
    }

    @Test
    void a_store_that_cannot_be_opened_says_so() {
        assertThatThrownBy(() -> new TokenKeys(store, "another").published())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be read");
    }

    private void addKey(String alias) throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        alias,
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=bellgrid",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
    }
}
