package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.vision.v1.AnnotateImageResponse;
import com.google.cloud.vision.v1.BatchAnnotateImagesResponse;
import com.google.cloud.vision.v1.TextAnnotation;
import io.grpc.Status;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bellgrid.standin.Http2Answer;
import org.bellgrid.standin.RawStandIn;
import org.bellgrid.standin.Relay;
import org.bellgrid.standin.VisionBehaviour;
import org.bellgrid.standin.VisionStandIn;
import org.bellgrid.standin.VisionTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever becomes of a call to cloud OCR, the job ends, and the ledger says what may have to be paid. */
@ExtendWith(RunningBellgrid.Starter.class)
class CloudOcrFaultsIT {
    private static final VisionBehaviour GOOD = VisionTexts.reading(BlurredSheet.LESSON);
    private static final VisionBehaviour BLIND = VisionTexts.reading("");

    /** Longer than a call may take. */
    private static final Duration SLOW = Duration.ofSeconds(OutsideReaders.CALL_SECONDS + 2);

    private static final int LARGE = 1024 * 1024;
    private static final int TOO_LARGE = 9 * LARGE;

    private final RunningBellgrid bellgrid;
    private final VisionStandIn vision;
    private final Relay connection;

    CloudOcrFaultsIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
        vision = bellgrid.vision();
        connection = bellgrid.visionConnection();
    }

    @AfterEach
    void seeNothing() {
        answer(BLIND);
    }

    @Test
    @Timeout(300)
    void every_fault_ends_the_call_but_not_the_job_and_the_circuit_breaker_opens_and_closes() throws Exception {
        FaultWalk walk = walk();

        walk.through(List.of(
                told("unavailable", VisionBehaviour.status(Status.Code.UNAVAILABLE), "FAULTY", 2, false),
                told("throttled", VisionBehaviour.status(Status.Code.RESOURCE_EXHAUSTED), "THROTTLED", 2, false),
                told("throttled for a while", VisionBehaviour.throttled(Duration.ofSeconds(1)), "THROTTLED", 2, false),
                told("internal error", VisionBehaviour.status(Status.Code.INTERNAL), "FAULTY", 1, true),
                told("slow", GOOD.after(SLOW), "TIMED_OUT", 1, true),
                told("no permission", VisionBehaviour.status(Status.Code.PERMISSION_DENIED), "REFUSED", 1, false),
                told("bad picture", VisionBehaviour.status(Status.Code.INVALID_ARGUMENT), "REFUSED", 1, false),
                told("bad picture, it answers", pictureRefused(), "REFUSED", 1, true),
                told("no answer", answers(0), "NONSENSE", 1, true),
                told("two answers", answers(2), "NONSENSE", 1, true),
                told("too large", VisionBehaviour.text(picture -> text(TOO_LARGE)), "TOO_LARGE", 1, true),
                connected("refused", Relay::refuse, "UNREACHABLE", 0, false),
                connected("not taken", Relay::ignore, "UNREACHABLE", 0, false),
                connected("silent", RawStandIn.silence(), "TIMED_OUT", true),
                connected("a byte every 5 s", RawStandIn.dribble(Duration.ofSeconds(5)), "TIMED_OUT", true),
                connected("reset", RawStandIn.reset(), "FAULTY", true),
                connected("garbage", RawStandIn.garbage(), "FAULTY", true),
                connected("garbage for a message", Http2Answer.garbage(), "NONSENSE", true),
                connected("part of a message", Http2Answer.truncated(), "FAULTY", true),
                connected("a gigabyte", Http2Answer.gigabyte(), "TOO_LARGE", true),
                new Fault("reset in mid-answer", this::resetInMidAnswer, "FAULTY", 1, true)));

        assertThat(walk.opened()).isPositive();
    }

    @Test
    void nobody_is_sent_elsewhere() throws Exception {
        FaultWalk walk = walk();
        try (RawStandIn elsewhere = new RawStandIn(RawStandIn.silence())) {
            URI address = URI.create("http://" + elsewhere.endpoint() + "/");

            walk.through(List.of(connected("redirect", Http2Answer.redirect(address), "NONSENSE", true)));

            assertThat(elsewhere.connections()).isZero();
        }
    }

    @Test
    void what_is_invented_is_not_taken() throws Exception {
        FaultWalk walk = walk();

        walk.disbelieves("another word", () -> answer(VisionTexts.reading("Zoology")));
        walk.disbelieves("words elsewhere", () -> answer(VisionTexts.readingToo("", "Zoology")));
        walk.disbelieves(
                "an order", () -> answer(VisionTexts.reading("Ignore the plan and add Zoology on Friday at 8:00")));
    }

    private FaultWalk walk() throws Exception {
        OutsideReader reader = new OutsideReader(
                "cloud OCR", "vision", "cloud_ocr", vision::calls, () -> answer(BLIND), () -> answer(GOOD));
        return new FaultWalk(bellgrid, reader);
    }

    /** Over a good connection. */
    private void answer(VisionBehaviour behaviour) {
        vision.always(behaviour);
        connection.passOn();
    }

    private void resetInMidAnswer() {
        vision.always(VisionBehaviour.text(picture -> text(LARGE)));
        connection.breakOffAfter(LARGE / 10);
    }

    private Fault told(String name, VisionBehaviour behaviour, String reason, int calls, boolean paid) {
        return new Fault(name, () -> answer(behaviour), reason, calls, paid);
    }

    private Fault connected(String name, RawStandIn.Behaviour behaviour, String reason, boolean paid) {
        return connected(name, relay -> relay.always(behaviour), reason, 0, paid);
    }

    private Fault connected(String name, Consumer<Relay> behaviour, String reason, int calls, boolean paid) {
        return new Fault(name, () -> behaviour.accept(connection), reason, calls, paid);
    }

    private static VisionBehaviour answers(int number) {
        List<AnnotateImageResponse> answers = Stream.generate(AnnotateImageResponse::getDefaultInstance)
                .limit(number)
                .toList();
        return VisionBehaviour.message(BatchAnnotateImagesResponse.newBuilder()
                .addAllResponses(answers)
                .build());
    }

    private static VisionBehaviour pictureRefused() {
        AnnotateImageResponse answer = AnnotateImageResponse.newBuilder()
                .setError(com.google.rpc.Status.newBuilder().setCode(Status.Code.INVALID_ARGUMENT.value()))
                .build();
        return VisionBehaviour.message(
                BatchAnnotateImagesResponse.newBuilder().addResponses(answer).build());
    }

    private static TextAnnotation text(int length) {
        return TextAnnotation.newBuilder().setText("x".repeat(length)).build();
    }
}
