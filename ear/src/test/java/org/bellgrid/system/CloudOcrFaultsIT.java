package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.vision.v1.BatchAnnotateImagesResponse;
import io.grpc.Status;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bellgrid.standin.VisionBehaviour;
import org.bellgrid.standin.VisionStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever becomes of a call to cloud OCR, the job ends, and the ledger says what may have to be paid. */
@ExtendWith(RunningBellgrid.Starter.class)
class CloudOcrFaultsIT {
    private static final VisionBehaviour GOOD = VisionTexts.reading(BlurredSheet.LESSON);

    /** In this order they are just enough failures to open the circuit breaker. */
    private static final List<Fault> FAULTS = List.of(
            new Fault("unavailable", VisionBehaviour.status(Status.Code.UNAVAILABLE), "FAULTY", 2, false),
            new Fault("throttled", VisionBehaviour.throttled(Duration.ofSeconds(1)), "THROTTLED", 2, false),
            new Fault("slow", GOOD.after(Duration.ofSeconds(5)), "TIMED_OUT", 1, true),
            new Fault("internal error", VisionBehaviour.status(Status.Code.INTERNAL), "FAULTY", 1, true),
            new Fault(
                    "no answer in the answer",
                    VisionBehaviour.message(BatchAnnotateImagesResponse.getDefaultInstance()),
                    "NONSENSE",
                    1,
                    true),
            new Fault("refused", VisionBehaviour.status(Status.Code.PERMISSION_DENIED), "REFUSED", 1, false));

    private final RunningBellgrid bellgrid;
    private final VisionStandIn vision;

    /**
     * A way to fail.
     *
     * @param reason in the job's history
     * @param calls how often it may be tried
     * @param paid whether the ledger counts it
     */
    private record Fault(String name, VisionBehaviour behaviour, String reason, int calls, boolean paid) {}

    CloudOcrFaultsIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
        vision = bellgrid.vision();
    }

    @AfterEach
    void seeNothing() {
        vision.always(VisionTexts.reading(""));
    }

    @Test
    @Timeout(300)
    void every_fault_ends_the_call_but_not_the_job_until_nobody_calls_any_more_for_a_while() throws Exception {
        bellgrid.kill(); // a new server has no failures to remember
        bellgrid.start();
        Client teacher = Client.demo(bellgrid, "teacher");

        for (Fault fault : FAULTS) {
            int before = vision.calls();
            vision.always(fault.behaviour());
            Upload upload = read(teacher);
            assertThat(upload.reasons()).as(fault.name()).contains("cloud OCR: " + fault.reason());
            assertThat(vision.calls() - before).as(fault.name()).isEqualTo(fault.calls());
            assertThat(upload.spent(bellgrid).signum() > 0).as(fault.name()).isEqualTo(fault.paid());
        }

        vision.always(GOOD);
        int before = vision.calls();
        assertThat(read(teacher).reasons()).contains("cloud OCR: OPEN");
        assertThat(vision.calls()).isEqualTo(before);
        assertThat(bellgrid.get("/health/ready").body()).contains("\"vision\":\"open\"");
        while (bellgrid.get("/health/ready").body().contains("\"vision\":\"open\"")) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        assertThat(Client.text(read(teacher).job(), "processingTier")).isEqualTo("cloud_ocr");
    }

    private static Upload read(Client teacher) throws Exception {
        Upload upload = Upload.of(teacher, "week.png", BlurredSheet.picture(teacher));
        HttpResponse<String> job = upload.rested();
        assertThat(Client.text(job, "status")).as(job.body()).isIn("completed", "hitl_pending");
        return upload;
    }
}
