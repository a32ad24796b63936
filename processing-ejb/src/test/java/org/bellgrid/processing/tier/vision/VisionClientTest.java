package org.bellgrid.processing.tier.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.cloud.vision.v1.AnnotateImageRequest;
import com.google.cloud.vision.v1.AnnotateImageResponse;
import com.google.cloud.vision.v1.BatchAnnotateImagesResponse;
import com.google.cloud.vision.v1.Block;
import com.google.cloud.vision.v1.BoundingPoly;
import com.google.cloud.vision.v1.Feature;
import com.google.cloud.vision.v1.Page;
import com.google.cloud.vision.v1.Paragraph;
import com.google.cloud.vision.v1.Symbol;
import com.google.cloud.vision.v1.TextAnnotation;
import com.google.cloud.vision.v1.Vertex;
import com.google.cloud.vision.v1.Word;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.rpc.Status;
import io.grpc.Status.Code;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.reading.SheetWord;
import org.bellgrid.processing.tier.Answer;
import org.bellgrid.processing.tier.PassingFault;
import org.bellgrid.processing.tier.QuestionRefused;
import org.bellgrid.processing.tier.QuietPeriod;
import org.bellgrid.processing.tier.TierFault;
import org.bellgrid.processing.tier.TierFault.Reason;
import org.bellgrid.standin.Http2Answer;
import org.bellgrid.standin.RawStandIn;
import org.bellgrid.standin.Relay;
import org.bellgrid.standin.VisionBehaviour;
import org.bellgrid.standin.VisionStandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class VisionClientTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final byte[] PNG = "a picture".getBytes(StandardCharsets.US_ASCII);

    @Test
    void a_picture_is_read_for_one_unit() throws Exception {
        try (VisionStandIn standIn = new VisionStandIn(VisionClientTest::read);
                VisionClient client = client(standIn.endpoint(), LONG)) {
            Answer<List<SheetWord>> answer = client.read(PNG);

            assertThat(answer)
                    .isEqualTo(new Answer<>(List.of(new SheetWord("Art", 1, 2, 3, 4, new Confidence(0.5))), 1));
            AnnotateImageRequest asked = standIn.takeRequest().getRequests(0);
            assertThat(asked.getImage().getContent().toByteArray()).isEqualTo(PNG);
            assertThat(asked.getFeaturesList())
                    .extracting(Feature::getType)
                    .containsExactly(Feature.Type.DOCUMENT_TEXT_DETECTION);
            assertThat(standIn.takeKey()).isEqualTo("a key");
            assertThat(standIn.calls()).isOne();
        }
    }

    @Test
    void a_picture_without_words_is_read_for_one_unit_too() throws Exception {
        try (VisionStandIn standIn = new VisionStandIn(picture -> TextAnnotation.getDefaultInstance());
                VisionClient client = client(standIn.endpoint(), LONG)) {
            assertThat(client.read(PNG)).isEqualTo(new Answer<>(List.of(), 1));
        }
    }

    /** A fault, what it is to us, whether it may have been paid, and whether another call may be made. */
    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        "throttled", VisionBehaviour.status(Code.RESOURCE_EXHAUSTED), Reason.THROTTLED, false, true),
                Arguments.of("unavailable", VisionBehaviour.status(Code.UNAVAILABLE), Reason.FAULTY, false, true),
                Arguments.of("internal", VisionBehaviour.status(Code.INTERNAL), Reason.FAULTY, true, false),
                Arguments.of("unknown", VisionBehaviour.status(Code.UNKNOWN), Reason.FAULTY, true, false),
                Arguments.of("aborted", VisionBehaviour.status(Code.ABORTED), Reason.FAULTY, true, false),
                Arguments.of("no key", VisionBehaviour.status(Code.UNAUTHENTICATED), Reason.REFUSED, false, false),
                Arguments.of(
                        "not allowed", VisionBehaviour.status(Code.PERMISSION_DENIED), Reason.REFUSED, false, false),
                Arguments.of("bad call", VisionBehaviour.status(Code.INVALID_ARGUMENT), Reason.REFUSED, false, false),
                Arguments.of("no answer", VisionBehaviour.message(answer()), Reason.NONSENSE, true, false),
                Arguments.of(
                        "two answers",
                        VisionBehaviour.message(answer(
                                AnnotateImageResponse.getDefaultInstance(),
                                AnnotateImageResponse.getDefaultInstance())),
                        Reason.NONSENSE,
                        true,
                        false),
                Arguments.of(
                        "bad picture",
                        VisionBehaviour.message(answer(failed(Code.INVALID_ARGUMENT))),
                        Reason.REFUSED,
                        true,
                        false),
                Arguments.of(
                        "throttled picture",
                        VisionBehaviour.message(answer(failed(Code.RESOURCE_EXHAUSTED))),
                        Reason.THROTTLED,
                        true,
                        false),
                Arguments.of(
                        "failed picture",
                        VisionBehaviour.message(answer(failed(Code.INTERNAL))),
                        Reason.FAULTY,
                        true,
                        false),
                Arguments.of("too large", VisionBehaviour.message(answer(large())), Reason.TOO_LARGE, true, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_fault(String name, VisionBehaviour behaviour, Reason reason, boolean maybePaid, boolean passing)
            throws Exception {
        try (VisionStandIn standIn = new VisionStandIn(VisionClientTest::read);
                VisionClient client = client(standIn.endpoint(), LONG)) {
            standIn.always(behaviour);

            TierFault fault = fault(client);

            assertThat(fault.reason()).isEqualTo(reason);
            assertThat(fault.maybePaid()).isEqualTo(maybePaid);
            assertThat(fault instanceof PassingFault).isEqualTo(passing);
            assertThat(standIn.calls()).isOne();
        }
    }

    @ParameterizedTest
    @CsvSource({"INVALID_ARGUMENT, true", "OUT_OF_RANGE, true", "PERMISSION_DENIED, false", "NOT_FOUND, false"})
    void what_is_wrong_with_a_picture_says_nothing_of_the_next_one(Code code, boolean ofPicture) throws Exception {
        try (VisionStandIn standIn = new VisionStandIn(VisionClientTest::read);
                VisionClient client = client(standIn.endpoint(), LONG)) {
            standIn.next(VisionBehaviour.status(code), VisionBehaviour.message(answer(failed(code))));

            assertThat(fault(client) instanceof QuestionRefused).isEqualTo(ofPicture);
            assertThat(fault(client) instanceof QuestionRefused).isEqualTo(ofPicture);
        }
    }

    @Test
    void fields_that_nobody_knows_change_nothing() throws Exception {
        UnknownFieldSet unknown = UnknownFieldSet.newBuilder()
                .addField(
                        99,
                        UnknownFieldSet.Field.newBuilder()
                                .addLengthDelimited(ByteString.copyFromUtf8("Fencing"))
                                .build())
                .build();
        try (VisionStandIn standIn = new VisionStandIn(picture ->
                        read(picture).toBuilder().setUnknownFields(unknown).build());
                VisionClient client = client(standIn.endpoint(), LONG)) {
            assertThat(client.read(PNG).content())
                    .containsExactly(new SheetWord("Art", 1, 2, 3, 4, new Confidence(0.5)));
        }
    }

    @Test
    void a_call_ends_at_its_limit() throws Exception {
        try (VisionStandIn standIn = new VisionStandIn(VisionClientTest::read);
                VisionClient client = client(standIn.endpoint(), SHORT)) {
            standIn.always(VisionBehaviour.status(Code.INTERNAL).after(LONG));

            TierFault fault = fault(client);

            assertThat(fault.reason()).isEqualTo(Reason.TIMED_OUT);
            assertThat(fault.maybePaid()).isTrue();
            assertThat(standIn.calls()).isOne();
        }
    }

    static Stream<Arguments> strangers() {
        return Stream.of(
                Arguments.of("says a byte now and then", RawStandIn.dribble(SHORT.dividedBy(5)), Reason.FAULTY),
                Arguments.of("says nothing", RawStandIn.silence(), Reason.TIMED_OUT),
                Arguments.of("resets the connection", RawStandIn.reset(), Reason.FAULTY),
                Arguments.of("says garbage", RawStandIn.garbage(), Reason.FAULTY),
                Arguments.of("answers with garbage", Http2Answer.garbage(), Reason.NONSENSE),
                Arguments.of("breaks a message off", Http2Answer.truncated(), Reason.FAULTY),
                Arguments.of("announces a gigabyte", Http2Answer.gigabyte(), Reason.TOO_LARGE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangers")
    void who_does_not_speak_the_protocol_is_left(String name, RawStandIn.Behaviour behaviour, Reason reason)
            throws Exception {
        try (RawStandIn standIn = new RawStandIn(behaviour);
                VisionClient client = client(standIn.endpoint(), SHORT)) {
            TierFault fault = fault(client);

            assertThat(fault.reason()).isEqualTo(reason);
            assertThat(fault.maybePaid()).isTrue();
        }
    }

    @Test
    void nobody_is_sent_elsewhere() throws Exception {
        try (RawStandIn elsewhere = new RawStandIn(RawStandIn.silence());
                RawStandIn standIn =
                        new RawStandIn(Http2Answer.redirect(URI.create("http://" + elsewhere.endpoint() + "/")));
                VisionClient client = client(standIn.endpoint(), LONG)) {
            assertThat(fault(client).reason()).isEqualTo(Reason.NONSENSE);
            assertThat(elsewhere.connections()).isZero();
        }
    }

    @Test
    void a_connection_that_breaks_in_mid_answer_may_have_been_paid() throws Exception {
        try (VisionStandIn standIn = new VisionStandIn(picture -> text(1024 * 1024));
                Relay relay = new Relay(standIn.port());
                VisionClient client = client("127.0.0.1:" + relay.port(), LONG)) {
            relay.breakOffAfter(100_000);

            TierFault fault = fault(client);

            assertThat(fault.reason()).isEqualTo(Reason.FAULTY);
            assertThat(fault.maybePaid()).isTrue();
            assertThat(standIn.calls()).isOne();
        }
    }

    @Test
    void who_does_not_take_the_call_costs_nothing() throws Exception {
        try (VisionStandIn standIn = new VisionStandIn(VisionClientTest::read);
                Relay relay = new Relay(standIn.port());
                VisionClient client = client("127.0.0.1:" + relay.port(), SHORT)) {
            relay.ignore();

            TierFault fault = fault(client);

            assertThat(fault.reason()).isEqualTo(Reason.UNREACHABLE);
            assertThat(fault).isInstanceOf(PassingFault.class);
        }
    }

    @Test
    void a_connection_that_is_good_again_is_used_again() throws Exception {
        try (VisionStandIn standIn = new VisionStandIn(VisionClientTest::read);
                Relay relay = new Relay(standIn.port());
                VisionClient client = client("127.0.0.1:" + relay.port(), LONG)) {
            relay.refuse();
            assertThat(fault(client).reason()).isEqualTo(Reason.UNREACHABLE);

            relay.passOn();

            assertThat(client.read(PNG).content()).hasSize(1);
        }
    }

    @Test
    void nothing_of_it_is_left_when_it_is_closed() throws Exception {
        try (VisionStandIn standIn = new VisionStandIn(VisionClientTest::read)) {
            standIn.always(VisionBehaviour.status(Code.INTERNAL).after(LONG));
            VisionClient client = client(standIn.endpoint(), LONG);
            CompletableFuture<TierFault> call = CompletableFuture.supplyAsync(() -> fault(client));
            while (standIn.calls() == 0) {
                TimeUnit.MILLISECONDS.sleep(10);
            }

            client.close();

            assertThat(call.get(LONG.toMillis(), TimeUnit.MILLISECONDS).reason())
                    .isEqualTo(Reason.FAULTY);
        }
    }

    @Test
    void a_closed_port_is_unreachable() throws Exception {
        VisionStandIn standIn = new VisionStandIn(VisionClientTest::read);
        String endpoint = standIn.endpoint();
        standIn.close();

        try (VisionClient client = client(endpoint, LONG)) {
            TierFault fault = fault(client);

            assertThat(fault.reason()).isEqualTo(Reason.UNREACHABLE);
            assertThat(fault).isInstanceOf(PassingFault.class);
        }
    }

    @Test
    void a_provider_that_asks_for_peace_gets_it() throws Exception {
        try (VisionStandIn standIn = new VisionStandIn(VisionClientTest::read);
                VisionClient client = client(standIn.endpoint(), LONG)) {
            standIn.next(VisionBehaviour.throttled(Duration.ofMinutes(2)));

            assertThat(fault(client).retryAfter()).contains(Duration.ofMinutes(2));
            assertThat(fault(client).reason()).isEqualTo(Reason.THROTTLED);
            assertThat(standIn.calls()).isOne();
        }
    }

    @Test
    void without_tls_only_this_machine_is_called() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VisionSettings("vision.example:443", true, new VisionKey.ApiKey("a key"), LONG));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VisionSettings("localhost.example", true, new VisionKey.ApiKey("a key"), LONG));
    }

    private static VisionClient client(String endpoint, Duration wholeCall) throws IOException {
        VisionSettings settings = new VisionSettings(endpoint, true, new VisionKey.ApiKey("a key"), wholeCall);
        return new VisionClient(settings, new QuietPeriod(Clock.systemUTC(), Duration.ofSeconds(5)));
    }

    private static TierFault fault(VisionClient client) {
        return catchThrowableOfType(TierFault.class, () -> client.read(PNG));
    }

    private static TextAnnotation read(AnnotateImageRequest picture) {
        return page(Word.newBuilder()
                .setConfidence(0.5f)
                .setBoundingBox(BoundingPoly.newBuilder()
                        .addVertices(Vertex.newBuilder().setX(1).setY(2))
                        .addVertices(Vertex.newBuilder().setX(3).setY(4)))
                .addSymbols(Symbol.newBuilder().setText("Art"))
                .build());
    }

    private static TextAnnotation page(Word word) {
        return TextAnnotation.newBuilder()
                .addPages(Page.newBuilder()
                        .addBlocks(Block.newBuilder()
                                .addParagraphs(Paragraph.newBuilder().addWords(word))))
                .build();
    }

    private static BatchAnnotateImagesResponse answer(AnnotateImageResponse... responses) {
        return BatchAnnotateImagesResponse.newBuilder()
                .addAllResponses(List.of(responses))
                .build();
    }

    private static AnnotateImageResponse failed(Code code) {
        return AnnotateImageResponse.newBuilder()
                .setError(Status.newBuilder().setCode(code.value()))
                .build();
    }

    private static AnnotateImageResponse large() {
        return AnnotateImageResponse.newBuilder()
                .setFullTextAnnotation(text(9 * 1024 * 1024))
                .build();
    }

    private static TextAnnotation text(int length) {
        return TextAnnotation.newBuilder().setText("x".repeat(length)).build();
    }
}
