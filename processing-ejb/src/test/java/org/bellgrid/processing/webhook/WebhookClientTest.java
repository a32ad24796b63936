package org.bellgrid.processing.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.domain.trace.TraceContext;
import org.bellgrid.domain.webhook.Deliveries.Claimed;
import org.bellgrid.domain.webhook.DeliveryError;
import org.bellgrid.domain.webhook.DeliveryId;
import org.bellgrid.domain.webhook.WebhookId;
import org.bellgrid.domain.webhook.WebhookSecret;
import org.bellgrid.domain.webhook.WebhookUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookClientTest {
    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final WebhookSecret NEW = WebhookSecret.random();
    private static final WebhookSecret OLD = WebhookSecret.random();
    private static final String BODY = "{\"type\":\"job.completed\",\"data\":{\"name\":\"Fr\u00fchst\u00fcck\"}}";

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService answering = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Queue<HttpExchange> received = new ConcurrentLinkedQueue<>();
    private final Queue<String> bodies = new ConcurrentLinkedQueue<>();
    private HttpServer receiver;

    /** What the receiver does with a request. */
    private interface Answering {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    /** What it says to anything. */
    private interface Saying {
        void say(OutputStream answer) throws IOException, InterruptedException;
    }

    @BeforeEach
    void startReceiver() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(answering);
        receiver.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        receiver.stop(0);
        answering.shutdownNow();
        timer.shutdownNow();
    }

    @Test
    void a_message_is_signed_with_every_secret_and_arrives_as_it_is() throws IOException {
        receive("/hooks", exchange -> exchange.sendResponseHeaders(204, -1));
        Claimed message = message("/hooks?of=bellgrid");

        Answer answer = post(anywhere(LONG), message);

        assertThat(answer).isEqualTo(Answer.of(204, Duration.ZERO));
        assertThat(answer.error()).isEmpty();
        HttpExchange request = received.remove();
        assertThat(bodies.remove()).isEqualTo(BODY);
        assertThat(request.getRequestURI()).hasToString("/hooks?of=bellgrid");
        assertThat(request.getRequestHeaders().getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(request.getRequestHeaders().getFirst("User-Agent")).startsWith("Bellgrid");
        assertThat(request.getRequestHeaders().getFirst("webhook-id"))
                .isEqualTo(message.id().toString());
        assertThat(request.getRequestHeaders().getFirst("webhook-timestamp"))
                .isEqualTo(Long.toString(NOW.getEpochSecond()));
        assertThat(request.getRequestHeaders().getFirst("webhook-signature"))
                .isEqualTo(NEW.sign(message.id(), NOW, BODY) + " " + OLD.sign(message.id(), NOW, BODY));
    }

    @Test
    void this_machine_is_not_called_unless_that_is_allowed() throws IOException {
        receive("/hooks", exchange -> exchange.sendResponseHeaders(204, -1));

        Answer answer = post(new CallRules(false, true, LONG, LONG), message("/hooks"));

        assertThat(answer).isEqualTo(Answer.none(DeliveryError.ADDRESS_REFUSED));
        assertThat(received).isEmpty();
    }

    @Test
    void nothing_goes_out_unencrypted_unless_that_is_allowed() throws IOException {
        receive("/hooks", exchange -> exchange.sendResponseHeaders(204, -1));

        Answer answer = post(new CallRules(true, false, LONG, LONG), message("/hooks"));

        assertThat(answer).isEqualTo(Answer.none(DeliveryError.ADDRESS_REFUSED));
        assertThat(received).isEmpty();
    }

    @Test
    void a_redirect_is_not_followed() throws IOException {
        receive("/elsewhere", exchange -> exchange.sendResponseHeaders(200, -1));
        receive("/hooks", exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
        });

        Answer answer = post(anywhere(LONG), message("/hooks"));

        assertThat(answer.statusCode()).contains(307);
        assertThat(answer.error()).contains(DeliveryError.UNWANTED_ANSWER);
        assertThat(received).hasSize(1);
    }

    @Test
    void a_receiver_that_is_silent_is_not_waited_for() throws IOException {
        receive("/hooks", exchange -> end.await());

        assertThat(post(anywhere(SHORT), message("/hooks"))).isEqualTo(Answer.none(DeliveryError.TIMED_OUT));
    }

    @Test
    void nor_one_that_answers_drop_by_drop() throws IOException {
        try (ServerSocket plain = plain(answer -> {
            answer.write("HTTP/1.1 200 OK\r\nslow: ".getBytes(StandardCharsets.US_ASCII));
            for (boolean ended = false; !ended; ended = end.await(10, TimeUnit.MILLISECONDS)) {
                answer.write('.');
            }
        })) {
            Claimed message = messageTo("http://localhost:%d/hooks".formatted(plain.getLocalPort()));

            assertThat(post(anywhere(SHORT), message)).isEqualTo(Answer.none(DeliveryError.TIMED_OUT));
        }
    }

    @Test
    void what_an_answer_says_first_counts_even_if_it_breaks_off() throws IOException {
        byte[] beginning = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nbegun".getBytes(StandardCharsets.US_ASCII);
        try (ServerSocket plain = plain(answer -> answer.write(beginning))) {
            Claimed message = messageTo("http://localhost:%d/hooks".formatted(plain.getLocalPort()));

            assertThat(post(anywhere(LONG), message)).isEqualTo(Answer.of(200, Duration.ZERO));
        }
    }

    @Test
    void an_answer_without_end_is_left_unread() throws IOException {
        receive("/hooks", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                byte[] much = new byte[1 << 20];
                while (end.getCount() > 0) {
                    body.write(much);
                }
            }
        });

        assertThat(post(anywhere(LONG), message("/hooks"))).isEqualTo(Answer.of(200, Duration.ZERO));
    }

    @Test
    void a_receiver_that_is_busy_says_for_how_long() throws IOException {
        receive("/seconds", exchange -> putOff(exchange, 429, "120"));
        receive("/date", exchange -> putOff(exchange, 503, "Tue, 01 Sep 2026 08:01:00 GMT"));
        receive("/nonsense", exchange -> putOff(exchange, 503, "soon"));
        receive("/other", exchange -> putOff(exchange, 500, "120"));

        assertThat(post(anywhere(LONG), message("/seconds")).retryAfter()).isEqualTo(Duration.ofMinutes(2));
        assertThat(post(anywhere(LONG), message("/date")).retryAfter()).isEqualTo(Duration.ofMinutes(1));
        assertThat(post(anywhere(LONG), message("/nonsense")).retryAfter()).isZero();
        assertThat(post(anywhere(LONG), message("/other")).retryAfter()).isZero();
    }

    @Test
    void nobody_there_is_no_connection() throws IOException {
        Claimed message = message("/hooks");
        receiver.stop(0);

        assertThat(post(anywhere(LONG), message)).isEqualTo(Answer.none(DeliveryError.CONNECTION_FAILED));
    }

    @Test
    void a_host_that_nobody_knows_is_said_so() throws IOException {
        assertThat(post(anywhere(LONG), messageTo("http://nobody.invalid/hooks"))
                        .error())
                .contains(DeliveryError.HOST_UNKNOWN);
    }

    @Test
    void one_that_does_not_speak_tls_is_said_so() throws IOException {
        byte[] refusal = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        try (ServerSocket plain = plain(answer -> answer.write(refusal))) {
            Claimed message = messageTo("https://localhost:%d/hooks".formatted(plain.getLocalPort()));

            assertThat(post(anywhere(LONG), message)).isEqualTo(Answer.none(DeliveryError.TLS_FAILED));
        }
    }

    /** A receiver that answers one connection with those bytes, whatever it is asked. */
    private ServerSocket plain(Saying saying) throws IOException {
        ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        answering.execute(() -> {
            try (Socket socket = plain.accept()) {
                saying.say(socket.getOutputStream());
                socket.shutdownOutput();
                socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // The client has hung up, as it should.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return plain;
    }

    private static void putOff(HttpExchange exchange, int statusCode, String retryAfter) throws IOException {
        exchange.getResponseHeaders().add("Retry-After", retryAfter);
        exchange.sendResponseHeaders(statusCode, -1);
    }

    private void receive(String path, Answering answering) {
        receiver.createContext(path, exchange -> {
            received.add(exchange);
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            try {
                answering.answer(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
    }

    private static CallRules anywhere(Duration whole) {
        return new CallRules(true, true, LONG, whole);
    }

    private Answer post(CallRules rules, Claimed message) {
        try (WebhookClient client = new WebhookClient(rules, timer, Clock.fixed(NOW, ZoneOffset.UTC))) {
            return client.post(message);
        }
    }

    private Claimed message(String path) {
        return messageTo("http://localhost:%d%s".formatted(receiver.getAddress().getPort(), path));
    }

    private static Claimed messageTo(String url) {
        Optional<WebhookUrl> address = WebhookUrl.parse(url);
        return new Claimed(
                DeliveryId.random(),
                UUID.randomUUID(),
                DistrictId.random(),
                TraceContext.NONE,
                WebhookId.random(),
                address.orElseThrow(),
                BODY,
                List.of(NEW, OLD));
    }
}
