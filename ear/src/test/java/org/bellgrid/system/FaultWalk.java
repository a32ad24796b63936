package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.bellgrid.domain.wire.Mappers;

/**
 * Goes through the faults of an outside reader with one document each. Whatever becomes of the calls, the job has to end as
 * it would without that reader, in time, and with no more calls and costs than are allowed. When the circuit breaker opens
 * on the way, the walk sees to it that it stays open as it should and closes again, and goes on.
 */
final class FaultWalk {
    /** For two calls that take as long as they may, what lies between them, and the reading of the page on a busy machine. */
    private static final Duration DEADLINE = Duration.ofSeconds(2 * OutsideReaders.CALL_SECONDS + 24);

    /** After so many good calls in a row no circuit breaker finds half of its last calls (at most 8) failed. */
    private static final int FORGETTING = 5;

    private static final String OPEN = "OPEN";

    /** What is to be compared of blocks. */
    private static final List<String> SAID = List.of("name", "dayOfWeek", "startTime", "endTime", "notes");

    private final RunningBellgrid bellgrid;
    private final OutsideReader reader;
    private final Client teacher;
    private final List<Map<String, String>> withoutIt;
    private int opened;

    FaultWalk(RunningBellgrid bellgrid, OutsideReader reader) throws Exception {
        this.bellgrid = bellgrid;
        this.reader = reader;
        teacher = Client.demo(bellgrid, "teacher");
        recover();
        reader.blind().run();
        withoutIt = blocks(read());
    }

    /** Each fault is tried until the circuit breaker lets a call pass. It remembers none of them afterwards. */
    void through(List<Fault> faults) throws Exception {
        for (Fault fault : faults) {
            while (turnsAway(fault)) {
                opened++;
                recover();
            }
        }
        for (int i = 0; i < FORGETTING; i++) {
            recover();
        }
    }

    /** How often the circuit breaker was open. */
    int opened() {
        return opened;
    }

    /** The reader is asked, and nothing that it says is taken. */
    void disbelieves(String name, Runnable lie) throws Exception {
        int before = reader.calls().getAsInt();
        lie.run();

        Upload upload = read();

        assertThat(blocks(upload)).as(name).isEqualTo(withoutIt);
        assertThat(reader.calls().getAsInt()).as(name + ": " + upload.reasons()).isEqualTo(before + 1);
    }

    /** The reader is asked, and what it says is for a person to accept. */
    void leavesToAPerson(String name, Runnable lie) throws Exception {
        lie.run();

        Upload upload = read();

        assertThat(Client.text(upload.job(), "status")).as(name).isEqualTo("hitl_pending");
        assertThat(upload.reasons()).as(name).contains("reads 1 blocks otherwise");
    }

    /** Tries a fault. Whether the circuit breaker turned a call away, so that it has to be tried once more. */
    private boolean turnsAway(Fault fault) throws Exception {
        int before = reader.calls().getAsInt();
        fault.cause().run();

        Upload upload = read();

        String reasons = upload.reasons();
        boolean turnedAway = isTurnedAway(upload);
        assertThat(blocks(upload)).as(fault.name()).isEqualTo(withoutIt);
        assertThat(reader.calls().getAsInt() - before).as(fault.name()).isLessThanOrEqualTo(fault.calls());
        assertThat(reasons).as(fault.name()).contains(said(turnedAway ? OPEN : fault.reason()));
        assertThat(spent(upload).signum() > 0).as(fault.name()).isEqualTo(!turnedAway && fault.paid());
        return turnedAway;
    }

    /** Reads good documents until the reader is called for one again. */
    private void recover() throws Exception {
        reader.good().run();
        int before = reader.calls().getAsInt();
        Upload upload = read();
        while (isTurnedAway(upload)) {
            assertThat(reader.calls().getAsInt()).isEqualTo(before);
            assertThat(spent(upload)).isZero();
            assertThat(health()).isEqualTo("open");
            upload = read();
        }
        assertThat(Client.text(upload.job(), "processingTier")).isEqualTo(reader.tier());
        if (health().equals("open")) { // with this good call there were enough of which half had failed
            opened++;
            recover();
        }
        assertThat(health()).isEqualTo("ready");
    }

    private boolean isTurnedAway(Upload upload) throws Exception {
        return upload.reasons().contains(said(OPEN));
    }

    private BigDecimal spent(Upload upload) throws SQLException {
        return upload.spent(bellgrid, reader.tier());
    }

    private String said(String reason) {
        return reader.name() + ": " + reason;
    }

    private String health() throws Exception {
        return Client.text(bellgrid.get("/health/ready"), reader.health());
    }

    /** A new document whose job has come to rest in time. */
    private Upload read() throws Exception {
        byte[] picture = BlurredSheet.picture(teacher);
        Instant start = Instant.now();
        Upload upload = Upload.of(teacher, "week.png", picture);
        HttpResponse<String> job = upload.rested();
        assertThat(Duration.between(start, Instant.now())).isLessThan(DEADLINE);
        assertThat(Client.text(job, "status")).as(job.body()).isIn("completed", "hitl_pending");
        return upload;
    }

    /** What the blocks say, those of the draft when a person is waited for. */
    private static List<Map<String, String>> blocks(Upload upload) throws Exception {
        HttpResponse<String> job = upload.job();
        boolean completed = Client.text(job, "status").equals("completed");
        JsonNode result = completed
                ? Mappers.JSON.readTree(upload.timetable().body())
                : Mappers.JSON.readTree(job.body()).path("draftData");
        List<Map<String, String>> blocks = StreamSupport.stream(
                        result.path("timeblocks").spliterator(), false)
                .map(FaultWalk::said)
                .toList();
        assertThat(blocks).isNotEmpty();
        return blocks;
    }

    private static Map<String, String> said(JsonNode block) {
        return SAID.stream()
                .collect(Collectors.toMap(
                        Function.identity(), field -> block.required(field).asText()));
    }
}
