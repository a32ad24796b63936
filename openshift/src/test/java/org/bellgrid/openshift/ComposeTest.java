package org.bellgrid.openshift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The compose file, which nothing runs here. */
class ComposeTest {
    private static final JsonNode COMPOSE = Repository.documents(
                    Repository.text(Repository.OPENSHIFT.resolve("compose.yaml")))
            .get(0);

    @Test
    void all_is_there_and_pinned() {
        assertThat(services().map(Entry::getKey))
                .contains("database", "broker", "bellgrid", "prometheus", "grafana", "jaeger");
        assertThat(services().map(service -> service.getValue().path("image").asText()))
                .allMatch(PodPolicies::isPinned);
    }

    @Test
    void what_it_mounts_is_there() {
        assertThat(mounts().filter(source -> source.startsWith("./")))
                .isNotEmpty()
                .allMatch(source -> Files.exists(Repository.OPENSHIFT.resolve(source)));
        assertThat(mounts().filter(source -> !source.startsWith("./")))
                .isNotEmpty()
                .allMatch(volume -> COMPOSE.path("volumes").has(volume));
    }

    @Test
    void what_is_waited_for_is_there() {
        assertThat(services()
                        .flatMap(service ->
                                Manifests.properties(service.getValue().path("depends_on")))
                        .map(Entry::getKey))
                .isNotEmpty()
                .allMatch(service -> COMPOSE.path("services").has(service));
    }

    @Test
    void settings_of_the_server_exist() {
        assertThat(Manifests.properties(COMPOSE.at("/services/bellgrid/environment"))
                        .map(Entry::getKey))
                .hasSizeGreaterThan(10)
                .allMatch(KnownSettings::isOne);
        assertThat(KnownSettings.isOne("BELLGRID_DB_HOSTT")).isFalse();
    }

    @Test
    void no_password_stands_in_it() {
        assertThat(services()
                        .flatMap(service ->
                                Manifests.properties(service.getValue().path("environment")))
                        .filter(variable -> variable.getKey().endsWith("PASSWORD"))
                        .map(variable -> variable.getValue().asText()))
                .isNotEmpty()
                .allMatch(value -> value.startsWith("${BELLGRID_SECRET:?"));
    }

    private static Stream<Entry<String, JsonNode>> services() {
        return Manifests.properties(COMPOSE.path("services"));
    }

    private static Stream<String> mounts() {
        return services()
                .flatMap(service -> Manifests.stream(service.getValue().path("volumes")))
                .map(mount -> mount.asText().split(":", -1)[0]);
    }
}
