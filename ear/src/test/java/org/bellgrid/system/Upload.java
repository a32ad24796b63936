package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
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
    private static final long POLL_MILLIS = 200;

    static Upload of(Client client, String fileName, byte[] content) throws IOException, InterruptedException {
        HttpResponse<String> accepted = client.upload(fileName, content);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        return new Upload(client, Client.text(accepted, "jobId"));
    }

    HttpResponse<String> job() throws IOException, InterruptedException {
        return client.get("/jobs/" + jobId);
    }

    /** Waits until the job rests: ended, or with a person. */
    HttpResponse<String> rested() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        HttpResponse<String> job = job();
        while (!RESTING.contains(Client.text(job, "status")) && Instant.now().isBefore(end)) {
            Thread.sleep(POLL_MILLIS);
            job = job();
        }
        return job;
    }

    /** The reasons in the job's history, one a line. */
    String reasons() throws IOException, InterruptedException {
        JsonNode events =
                Mappers.JSON.readTree(client.get("/jobs/" + jobId + "/events").body());
        return String.join("\n", events.findValuesAsText("reason"));
    }

    /** What the ledger says that it has cost, in US dollars. */
    BigDecimal spent(RunningBellgrid bellgrid) throws SQLException {
        return spent(bellgrid, "%");
    }

    /** The same for one tier. */
    BigDecimal spent(RunningBellgrid bellgrid, String tier) throws SQLException {
        try (Connection connection = bellgrid.connection();
                Statement sql = connection.createStatement();
                ResultSet sum = sql.executeQuery(
                        "SELECT coalesce(sum(amount), 0) FROM cost_ledger WHERE job_id = '%s' AND tier LIKE '%s'"
                                .formatted(jobId, tier))) {
            sum.next();
            return sum.getBigDecimal(1);
        }
    }

    HttpResponse<String> timetable() throws IOException, InterruptedException {
        return client.get("/timetables/" + Client.text(job(), "timetableId"));
    }
}
