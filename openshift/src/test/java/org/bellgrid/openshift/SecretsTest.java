package org.bellgrid.openshift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map.Entry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README has one type to make the secrets, as far as a machine without a cluster can tell. */
@Kubectl
class SecretsTest {
    private static final Pattern COMMANDS = Pattern.compile("(?s)## Secrets\n.*?```sh[^\n]*\n(.*?)```");
    private static final String WITHOUT_CLUSTER =
            "set -euo pipefail\nkubectl() { command kubectl \"$@\" --dry-run=client -o yaml; echo ---; }\n";

    @TempDir
    Path folder;

    @Test
    void the_commands_make_what_the_table_says() throws Exception {
        List<JsonNode> made = make();

        assertThat(made.stream()
                        .filter(object -> object.path("kind").asText().equals("Secret"))
                        .flatMap(secret -> Manifests.properties(secret.path("data"))
                                .map(Entry::getKey)
                                .map(key -> Manifests.name(secret) + "/" + key))
                        .collect(Collectors.toSet()))
                .containsAll(Secrets.DESCRIBED)
                .allMatch(key -> Secrets.DESCRIBED.contains(key) || key.equals("bellgrid-database/username"));
    }

    @Test
    void one_password_opens_the_database_for_servers_and_for_the_autoscaler() throws Exception {
        List<JsonNode> made = make();

        assertThat(value(made, "bellgrid-backlog", "connection"))
                .contains("host=bellgrid-database-rw.bellgrid.svc ")
                .contains(" password=" + value(made, "bellgrid-database", "password") + " ")
                .endsWith("options='-c bellgrid.district=*'");
    }

    private List<JsonNode> make() throws IOException, InterruptedException {
        Matcher commands = COMMANDS.matcher(Repository.text(Repository.OPENSHIFT.resolve("README.md")));
        assertThat(commands.find()).isTrue();
        Files.writeString(folder.resolve("vision.json"), "{}");
        Files.writeString(folder.resolve("llm-key"), "a key");
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", WITHOUT_CLUSTER + commands.group(1));
        shell.environment().merge("PATH", System.getProperty("java.home") + "/bin:", (path, jdk) -> jdk + path);
        Process process = shell.directory(folder.toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("errors")))
                .isZero();
        return Repository.documents(output);
    }

    private static String value(List<JsonNode> made, String secret, String key) {
        String encoded =
                new Manifests(made).get("Secret", secret).path("data").path(key).asText();
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    }
}
