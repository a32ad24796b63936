package org.bellgrid.processing.tier.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bellgrid.processing.tier.LlmAnswer;
import org.bellgrid.processing.tier.LlmQuestion;
import org.bellgrid.processing.tier.PassingFault;
import org.bellgrid.processing.tier.QuestionRefused;
import org.bellgrid.processing.tier.QuietPeriod;
import org.bellgrid.processing.tier.TierFault;
import org.bellgrid.processing.tier.TierFault.Reason;
import org.bellgrid.standin.HttpBehaviour;
import org.bellgrid.standin.HttpStandIn;
import org.bellgrid.standin.MessagesStandIn;
import org.bellgrid.standin.OpenAiStandIn;
import org.bellgrid.standin.RawStandIn;
import org.bellgrid.standin.Relay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class LlmClientTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final long GIGABYTE = 1L << 30;
    private static final String ANSWER = "{\"blocks\": [\"Fr\u00fchst\u00fcck\"]}";
    private static final byte[] JPEG = "a picture".getBytes(StandardCharsets.US_ASCII);
    private static final LlmQuestion QUESTION =
            new LlmQuestion("Read the plan.", "w1 \"8:45\"", List.of(JPEG), """
            {"type": "object", "properties": {"blocks": {"type": "array", "items": {"type": "string"}}},
             "required": ["blocks"], "additionalProperties": false}
            """, 500);

    @ParameterizedTest
    @EnumSource(Provider.class)
    void an_answer_comes_with_what_it_has_cost(Provider provider) throws Exception {
        try (HttpStandIn standIn = standIn(provider)) {
            LlmAnswer answer = client(provider, standIn.endpoint(), LONG).ask(QUESTION);

            assertThat(answer).isEqualTo(new LlmAnswer(ANSWER, 1200, 34, "stand-in-1"));
            assertThat(standIn.calls()).isOne();
        }
    }

    @Test
    void the_messages_api_is_asked_with_picture_and_schema_at_temperature_0() throws Exception {
        try (HttpStandIn standIn = standIn(Provider.ANTHROPIC)) {
            client(Provider.ANTHROPIC, standIn.endpoint(), LONG).ask(QUESTION);

            JsonNode request = json(standIn.takeRequest());
            assertThat(request.at("/model").asText()).isEqualTo("some-model");
            assertThat(request.at("/temperature").asDouble(1)).isZero();
            assertThat(request.at("/max_tokens").asInt()).isEqualTo(500);
            assertThat(request.at("/system").toString()).contains("Read the plan.");
            assertThat(request.at("/messages/0/content/0/source/data").asText())
                    .isEqualTo(Base64.getEncoder().encodeToString(JPEG));
            assertThat(request.at("/messages/0/content/1/text").asText()).isEqualTo("w1 \"8:45\"");
            assertThat(request.at("/output_config/format/schema")).isEqualTo(json(QUESTION.schema()));
        }
    }

    @Test
    void the_protocol_of_openai_is_spoken_with_picture_and_schema_at_temperature_0() throws Exception {
        try (HttpStandIn standIn = standIn(Provider.OPENAI)) {
            client(Provider.OPENAI, standIn.endpoint(), LONG).ask(QUESTION);

            JsonNode request = json(standIn.takeRequest());
            assertThat(request.at("/temperature").asDouble(1)).isZero();
            assertThat(request.at("/messages/0/content").asText()).isEqualTo("Read the plan.");
            assertThat(request.at("/messages/1/content/0/image_url/url").asText())
                    .isEqualTo("data:image/jpeg;base64," + Base64.getEncoder().encodeToString(JPEG));
            assertThat(request.at("/response_format/json_schema/strict").asBoolean())
                    .isTrue();
            assertThat(request.at("/response_format/json_schema/schema")).isEqualTo(json(QUESTION.schema()));
        }
    }

    /** A fault, what it is to us, whether it may have been paid, and whether another call may be made. */
    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("400", HttpBehaviour.status(400), Reason.REFUSED, false, false),
                Arguments.of("401", HttpBehaviour.status(401), Reason.REFUSED, false, false),
                Arguments.of("429", HttpBehaviour.status(429), Reason.THROTTLED, false, true),
                Arguments.of("500", HttpBehaviour.status(500), Reason.FAULTY, true, false),
                Arguments.of("503", HttpBehaviour.status(503), Reason.FAULTY, false, true),
                Arguments.of("529", HttpBehaviour.status(529), Reason.THROTTLED, false, true),
                Arguments.of("no content", HttpBehaviour.status(204), Reason.NONSENSE, true, false),
                Arguments.of("broken off", HttpBehaviour.brokenOff(), Reason.FAULTY, true, false),
                Arguments.of("no JSON", HttpBehaviour.json(request -> "<html>"), Reason.NONSENSE, true, false),
                Arguments.of("JSON in part", HttpBehaviour.json(r -> "{\"content\": ["), Reason.NONSENSE, true, false),
                Arguments.of("empty JSON", HttpBehaviour.json(request -> "{}"), Reason.NONSENSE, true, false),
                Arguments.of("JSON null", HttpBehaviour.json(request -> "null"), Reason.NONSENSE, true, false),
                Arguments.of("a gigabyte", HttpBehaviour.flood(GIGABYTE), Reason.TOO_LARGE, true, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_fault_of_the_messages_api(
            String name, HttpBehaviour behaviour, Reason reason, boolean maybePaid, boolean passing) throws Exception {
        check(Provider.ANTHROPIC, behaviour, reason, maybePaid, passing);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_fault_of_an_openai_endpoint(
            String name, HttpBehaviour behaviour, Reason reason, boolean maybePaid, boolean passing) throws Exception {
        check(Provider.OPENAI, behaviour, reason, maybePaid, passing);
    }

    private static void check(
            Provider provider, HttpBehaviour behaviour, Reason reason, boolean maybePaid, boolean passing)
            throws Exception {
        try (HttpStandIn standIn = standIn(provider)) {
            standIn.always(behaviour);

            TierFault fault = fault(client(provider, standIn.endpoint(), LONG));

            assertThat(fault.reason()).isEqualTo(reason);
            assertThat(fault.maybePaid()).isEqualTo(maybePaid);
            assertThat(fault instanceof PassingFault).isEqualTo(passing);
            assertThat(standIn.calls()).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void a_call_ends_at_its_limit_even_if_a_byte_comes_now_and_then(Provider provider) throws Exception {
        try (HttpStandIn standIn = standIn(provider)) {
            standIn.next(
                    HttpBehaviour.dribble(SHORT.dividedBy(5)),
                    HttpBehaviour.status(500).after(LONG));
            LlmClient client = client(provider, standIn.endpoint(), SHORT);

            assertThat(fault(client).reason()).isEqualTo(Reason.TIMED_OUT);
            assertThat(fault(client).reason()).isEqualTo(Reason.TIMED_OUT);
            assertThat(standIn.calls()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void nobody_is_sent_elsewhere(Provider provider) throws Exception {
        try (HttpStandIn elsewhere = standIn(provider);
                HttpStandIn standIn = standIn(provider)) {
            String path = provider == Provider.ANTHROPIC ? "/messages" : "/chat/completions";
            standIn.always(HttpBehaviour.status(307).withHeader("Location", elsewhere.endpoint() + path));

            TierFault fault = fault(client(provider, standIn.endpoint(), LONG));

            assertThat(fault.reason()).isEqualTo(Reason.NONSENSE);
            assertThat(fault.maybePaid()).isFalse();
            assertThat(elsewhere.calls()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void a_closed_port_is_unreachable(Provider provider) throws Exception {
        HttpStandIn standIn = standIn(provider);
        standIn.close();

        TierFault fault = fault(client(provider, standIn.endpoint(), LONG));

        assertThat(fault.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(fault).isInstanceOf(PassingFault.class);
    }

    static Stream<Arguments> badConnections() {
        return Stream.of(
                Arguments.of(
                        "broken in mid-answer", connection(relay -> relay.breakOffAfter(150)), Reason.FAULTY, true),
                Arguments.of("reset", connection(relay -> relay.always(RawStandIn.reset())), Reason.FAULTY, true),
                Arguments.of("silent", connection(relay -> relay.always(RawStandIn.silence())), Reason.TIMED_OUT, true),
                Arguments.of("garbage", connection(relay -> relay.always(RawStandIn.garbage())), Reason.NONSENSE, true),
                Arguments.of("refused", connection(Relay::refuse), Reason.UNREACHABLE, false),
                Arguments.of("not taken", connection(Relay::ignore), Reason.UNREACHABLE, false));
    }

    private static Consumer<Relay> connection(Consumer<Relay> behaviour) {
        return behaviour;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badConnections")
    void a_bad_connection(String name, Consumer<Relay> behaviour, Reason reason, boolean maybePaid) throws Exception {
        try (HttpStandIn standIn = standIn(Provider.ANTHROPIC);
                Relay relay = new Relay(standIn.port())) {
            behaviour.accept(relay);

            TierFault fault = fault(client(Provider.ANTHROPIC, HttpStandIn.endpoint(relay.port()), SHORT));

            assertThat(fault.reason()).isEqualTo(reason);
            assertThat(fault.maybePaid()).isEqualTo(maybePaid);
            assertThat(standIn.calls()).isLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"400, true", "413, true", "422, true", "401, false", "403, false", "404, false"})
    void what_is_wrong_with_a_question_says_nothing_of_the_next_one(int status, boolean ofQuestion) throws Exception {
        try (HttpStandIn standIn = standIn(Provider.ANTHROPIC)) {
            standIn.always(HttpBehaviour.status(status));

            TierFault fault = fault(client(Provider.ANTHROPIC, standIn.endpoint(), LONG));

            assertThat(fault instanceof QuestionRefused).isEqualTo(ofQuestion);
        }
    }

    @Test
    void what_is_no_json_object_or_cut_off_is_no_answer() throws Exception {
        try (HttpStandIn standIn = standIn(Provider.ANTHROPIC)) {
            standIn.next(
                    message("Here you are: {}", "end_turn"),
                    message("[]", "end_turn"),
                    message("{} {}", "end_turn"),
                    message("", "end_turn"),
                    message("{\"blocks\": [", "max_tokens"));
            LlmClient client = client(Provider.ANTHROPIC, standIn.endpoint(), LONG);

            assertThat(Stream.generate(() -> fault(client).reason()).limit(5))
                    .containsExactly(
                            Reason.NONSENSE, Reason.NONSENSE, Reason.NONSENSE, Reason.NONSENSE, Reason.TOO_LARGE);
        }
    }

    @Test
    void a_provider_that_asks_for_peace_gets_it() throws Exception {
        try (HttpStandIn standIn = standIn(Provider.ANTHROPIC)) {
            standIn.next(HttpBehaviour.status(429).withHeader("Retry-After", "120"));
            LlmClient client = client(Provider.ANTHROPIC, standIn.endpoint(), LONG);

            assertThat(fault(client).retryAfter()).contains(Duration.ofMinutes(2));
            TierFault second = fault(client);

            assertThat(second.reason()).isEqualTo(Reason.THROTTLED);
            assertThat(second).isNotInstanceOf(PassingFault.class);
            assertThat(standIn.calls()).isOne();
        }
    }

    @Test
    void a_short_wait_is_sat_out() throws Exception {
        try (HttpStandIn standIn = standIn(Provider.ANTHROPIC)) {
            standIn.next(HttpBehaviour.status(429).withHeader("Retry-After", "1"));
            LlmClient client = client(Provider.ANTHROPIC, standIn.endpoint(), LONG);

            assertThat(fault(client).reason()).isEqualTo(Reason.THROTTLED);

            assertThat(client.ask(QUESTION).json()).isEqualTo(ANSWER);
        }
    }

    private static HttpStandIn standIn(Provider provider) throws IOException {
        return provider == Provider.ANTHROPIC
                ? new MessagesStandIn(request -> ANSWER)
                : new OpenAiStandIn(request -> ANSWER);
    }

    private static HttpBehaviour message(String text, String stopReason) {
        return HttpBehaviour.json(request -> MessagesStandIn.message(text, stopReason));
    }

    private static LlmClient client(Provider provider, URI endpoint, Duration wholeCall) {
        String key = provider == Provider.OLLAMA ? "" : "a key";
        LlmSettings settings = new LlmSettings(provider, "some-model", endpoint, key, wholeCall, 1000);
        return new LlmClient(settings, new QuietPeriod(Clock.systemUTC(), Duration.ofSeconds(10)), Clock.systemUTC());
    }

    private static TierFault fault(LlmClient client) {
        return catchThrowableOfType(TierFault.class, () -> client.ask(QUESTION));
    }

    private static JsonNode json(String text) throws IOException {
        return new JsonMapper().readTree(text);
    }
}
