package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.bellgrid.embedded.Ports;
import org.bellgrid.standin.Relay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a server says of itself when something is missing that it stands on. */
@ExtendWith(RunningBellgrid.Starter.class)
@Timeout(400)
class HealthIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final RunningBellgrid bellgrid;

    HealthIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
    }

    @Test
    void operators_see_how_the_work_goes() throws Exception {
        String health = bellgrid.get("/health/ready").body();

        assertThat(health)
                .contains("\"database\"", "\"tiers\"", "\"work\"")
                .contains("\"readers\":", "\"readers.busy\":", "\"readers.memoryBytes\":")
                .contains("\"outbox.unsent\":", "\"outbox.oldestSeconds\":", "\"quarantined\":");
    }

    @Test
    void a_server_without_broker_and_then_without_database_is_alive_but_ready_only_without_the_first()
            throws Exception {
        try (Relay database = new Relay(bellgrid.databasePort())) {
            RunningBellgrid other = bellgrid.another(Map.of(
                    "BELLGRID_MQ_PORT", Integer.toString(Ports.anyFree()),
                    "BELLGRID_DB_PORT", Integer.toString(database.port())));
            try {
                other.start();
                assertThat(status(other, "ready")).isEqualTo(200);
                Upload.of(Client.demo(other, "teacher"), "week.pdf", SheetPdf.week("Lesson without broker"))
                        .rested();

                database.refuse();

                await(other, "ready", 503);
                assertThat(status(other, "live")).isEqualTo(200);
                assertThat(status(other, "started")).isEqualTo(200);
                assertThat(other.get("/health/live").body()).doesNotContain("database");
                awaitUnknown(other);

                database.passOn();

                await(other, "ready", 200);
            } finally {
                other.kill();
            }
        }
    }

    private static void awaitUnknown(RunningBellgrid server) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (Scrape.of(server).sum("bellgrid_database_up") != 0) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(500);
        }
        assertThat(Scrape.of(server).sum("bellgrid_outbox_unsent")).isNaN();
    }

    private static void await(RunningBellgrid server, String check, int status) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (status(server, check) != status) {
            assertThat(Instant.now()).as(check + " answers " + status).isBefore(end);
            Thread.sleep(500);
        }
    }

    private static int status(RunningBellgrid server, String check) throws Exception {
        return server.get("/health/" + check).statusCode();
    }
}
