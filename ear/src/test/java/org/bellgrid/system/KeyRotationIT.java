package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The next key is good before it is used, while the present one still is. */
@ExtendWith(RunningBellgrid.Starter.class)
class KeyRotationIT {
    @Test
    void every_key_in_the_store_is_published_and_accepted(RunningBellgrid bellgrid) throws Exception {
        Client teacher = Client.demo(bellgrid, "teacher");
        assertThat(teacher.get("/auth/me").statusCode()).isEqualTo(200);

        addKey(bellgrid, "next");

        String published = bellgrid.get("/api/v1/auth/jwks").body();
        assertThat(published.split("\"kid\"", -1)).hasSize(3);
        for (String alias : List.of("bellgrid", "next")) {
            Client client =
                    new Client(bellgrid, ForgedTokens.of(bellgrid, alias).sound());
            assertThat(client.get("/jobs/" + UUID.randomUUID()).statusCode())
                    .as(alias)
                    .isEqualTo(404);
        }
        assertThat(teacher.get("/auth/me").statusCode()).isEqualTo(200);
    }

    private static void addKey(RunningBellgrid bellgrid, String alias) throws Exception {
        Path data = bellgrid.data();
        String password =
                Files.readString(data.resolve("secrets").resolve("keys")).strip();
        ProcessBuilder keytool = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "RSA",
                "-keysize",
                "3072",
                "-dname",
                "CN=bellgrid",
                "-storetype",
                "PKCS12",
                "-storepass:env",
                "STORE_PASSWORD",
                "-keystore",
                data.resolve("keys").resolve("jwt.p12").toString()));
        keytool.environment().put("STORE_PASSWORD", password);
        Process process = keytool.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
