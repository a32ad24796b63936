package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.bellgrid.domain.wire.Mappers;

/** A document on its way, as its uploader follows it. */
record Upload(Client client, String jobId) {
    private static final Set<String> RESTING = Set.of("completed", "failed", "cancelled", "hitl_pending");
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final long LEAST_POLL_MILLIS = 200;
    private static final long MOST_POLL_MILLIS = 1000;

    static Upload of(Client client, String fileName, byte[] content) throws IOException, InterruptedException {
        HttpResponse<String> accepted = client.upload(fileName, content);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        return new Upload(client, Client.text(accepted, "jobId"));
    }

    HttpResponse<String> job() throws IOException, InterruptedException {
        return client.get("/jobs/" + jobId);
    }

    /**
     * Waits until the job rests: ended, or with a person. Asks less often the longer that takes, so that a server with the usual
     * quota of 100 questions a minute goes on answering.
     */
    HttpResponse<String> rested() throws IOException, InterruptedException {
        Instant start = Instant.now();
        HttpResponse<String> job = job();
        Duration waited = Duration.ZERO;
        while (!RESTING.contains(Client.text(job, "status")) && waited.compareTo(PATIENCE) < 0) {
            Thread.sleep(Math.min(Math.max(waited.toMillis() / 10, LEAST_POLL_MILLIS), MOST_POLL_MILLIS));
            waited = Duration.between(start, Instant.now());
            job = job();
        }
        return job;
    }

    /** Asks for it to be repeated, in a way. */
    HttpResponse<String> again(String how) throws IOException, InterruptedException {
        return client.post("/jobs/" + jobId + "/retry", "application/json", HttpRequest.BodyPublishers.ofString(how));
    }

    /** The reasons in the job's history, one a line. */
    String reasons() throws IOException, InterruptedException {
        JsonNode events =
                Mappers.JSON.readTree(client.get("/jobs/" + jobId + "/events").body());
        return String.join("\n", events.findValuesAsText("reason"));
    }

    /**
     * What the ledger says that it has cost, in US dollars.
     *
     * @param tier who was paid, {@code cloud_ocr} or {@code llm}
     */
    BigDecimal spent(RunningBellgrid bellgrid, String tier) throws SQLException {
        try (Connection connection = bellgrid.connection();
                Statement sql = connection.createStatement();
                ResultSet sum = sql.executeQuery(
                        "SELECT coalesce(sum(amount), 0) FROM cost_ledger WHERE job_id = '%s' AND tier = '%s'"
                                .formatted(jobId, tier))) {
            sum.next();
            return sum.getBigDecimal(1);
        }
    }

    HttpResponse<String> timetable() throws IOException, InterruptedException {
        return client.get("/timetables/" + Client.text(job(), "timetableId"));
    }
}
