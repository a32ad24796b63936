package org.bellgrid.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void a_password_is_made_up_once_and_kept() {
        String first = new Secrets(folder.resolve("secrets")).password("database");
        String second = new Secrets(folder.resolve("secrets")).password("database");

        assertThat(first).matches("[A-Za-z0-9]{32}").isEqualTo(second);
    }

    @Test
    void two_names_have_two_passwords() {
        Secrets secrets = new Secrets(folder);

        assertThat(secrets.password("database")).isNotEqualTo(secrets.password("broker"));
    }

    @Test
    void only_the_owner_may_look() throws IOException {
        new Secrets(folder.resolve("secrets")).password("database");

        assertThat(permissions(folder.resolve("secrets"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("secrets/database"))).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
