package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.bellgrid.domain.wire.Mappers;

/** Somebody who looks after the installation. */
record Operator(Client client) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OPERATIONS = "/admin/operations";

    static Operator of(RunningBellgrid bellgrid) throws IOException, InterruptedException {
        return new Operator(Client.demo(bellgrid, "operator"));
    }

    JsonNode sees() throws IOException, InterruptedException {
        HttpResponse<String> answer = client.get(OPERATIONS);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Mappers.JSON.readTree(answer.body());
    }

    /** Looks until it is so. */
    JsonNode awaits(Predicate<JsonNode> what) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        JsonNode seen = sees();
        while (!what.test(seen)) {
            assertThat(Instant.now()).as(seen.toString()).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(100);
            seen = sees();
        }
        return seen;
    }

    /** Pauses, such as {@code stages/ocr}. */
    HttpResponse<String> pauses(String what, String reason) throws IOException, InterruptedException {
        return client.change("PUT", OPERATIONS + "/" + what + "/pause", "", "{\"reason\": \"%s\"}".formatted(reason));
    }

    void resumes(String what) throws IOException, InterruptedException {
        assertThat(client.delete(OPERATIONS + "/" + what + "/pause").statusCode())
                .isEqualTo(204);
    }

    void drains(RunningBellgrid server) throws IOException, InterruptedException {
        assertThat(client.call("PUT", drain(server), "").statusCode()).isEqualTo(204);
    }

    void undrains(RunningBellgrid server) throws IOException, InterruptedException {
        assertThat(client.delete(drain(server)).statusCode()).isEqualTo(204);
    }

    private String drain(RunningBellgrid server) throws IOException, InterruptedException {
        JsonNode seen = awaits(all -> !instance(all, server).isMissingNode());
        return "%s/instances/%s/drain"
                .formatted(OPERATIONS, instance(seen, server).path("id").asText());
    }

    static JsonNode stage(JsonNode seen, String stage) {
        return only(seen.path("stages"), one -> one.path("stage").asText().equals(stage));
    }

    static JsonNode tier(JsonNode seen, String tier) {
        return only(seen.path("tiers"), one -> one.path("tier").asText().equals(tier));
    }

    /** The newest of that server, should an earlier start of it not be forgotten yet. */
    static JsonNode instance(JsonNode seen, RunningBellgrid server) {
        return only(
                seen.path("instances"),
                one -> one.path("name").asText().endsWith(":" + server.base().getPort()));
    }

    private static JsonNode only(JsonNode all, Predicate<JsonNode> which) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(which)
                .reduce((first, second) -> second)
                .orElse(Mappers.JSON.missingNode());
    }
}
