package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No token opens anything but the server's own, whatever it says of itself. */
@ExtendWith(RunningBellgrid.Starter.class)
class ForgedTokensIT {
    private static final String SOMETHING = "/jobs/" + UUID.randomUUID();

    private final RunningBellgrid bellgrid;
    private final ForgedTokens forged;
    private final AtomicInteger calls = new AtomicInteger();
    private final HttpServer attackers;

    ForgedTokensIT(RunningBellgrid bellgrid) throws Exception {
        this.bellgrid = bellgrid;
        this.forged = ForgedTokens.of(bellgrid);
        this.attackers = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        attackers.createContext("/", call -> {
            calls.incrementAndGet();
            byte[] keys = forged.attackersKeySet().getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(200, keys.length);
            call.getResponseBody().write(keys);
            call.close();
        });
        attackers.start();
    }

    @AfterEach
    void stop() {
        attackers.stop(0);
    }

    @Test
    void a_token_that_is_not_quite_right_is_as_good_as_none() throws Exception {
        URI place = URI.create(
                "http://localhost:%d/jwks".formatted(attackers.getAddress().getPort()));
        SoftAssertions all = new SoftAssertions();

        assertThat(with(forged.sound()).statusCode()).isEqualTo(404);
        forged.all(place).forEach((flaw, token) -> assertRefused(all, flaw, with(token)));

        all.assertAll();
        assertThat(with(forged.sound()).statusCode()).isEqualTo(404);
        assertThat(calls).hasValue(0);
    }

    @Test
    void an_algorithm_that_was_not_agreed_is_refused_though_the_key_is_right() throws Exception {
        SoftAssertions all = new SoftAssertions();

        forged.otherAlgorithms().forEach((algorithm, token) -> assertRefused(all, algorithm, with(token)));

        all.assertAll();
    }

    @Test
    void a_refresh_token_is_no_access_token() throws Exception {
        HttpResponse<String> signedIn = Client.nobody(bellgrid).signIn("teacher@demo.example", Client.PASSWORD);
        SoftAssertions all = new SoftAssertions();

        assertRefused(all, "refresh token", with(Client.text(signedIn, "refreshToken")));

        all.assertAll();
    }

    @Test
    void two_tokens_are_as_good_as_none() throws Exception {
        String sound = "Bearer " + forged.sound();
        SoftAssertions all = new SoftAssertions();

        assertRefused(all, "twice the same", send(SOMETHING, sound, sound));
        assertRefused(all, "a forged one behind", send(SOMETHING, sound, "Bearer not-a-token"));
        assertRefused(all, "a forged one before", send(SOMETHING, "Bearer not-a-token", sound));
        assertRefused(all, "two in one", send(SOMETHING, sound + ", " + sound));

        all.assertAll();
    }

    @Test
    void a_token_counts_in_its_header_alone() throws Exception {
        String sound = forged.sound();
        SoftAssertions all = new SoftAssertions();

        assertRefused(all, "in the address", send(SOMETHING + "?access_token=" + sound));
        assertRefused(all, "as a password", send(SOMETHING, "Basic " + sound));
        assertRefused(all, "with no scheme", send(SOMETHING, sound));

        all.assertAll();
    }

    private HttpResponse<String> with(String token) {
        return send(SOMETHING, "Bearer " + token);
    }

    private HttpResponse<String> send(String path, String... authorizations) {
        HttpRequest.Builder request = HttpRequest.newBuilder(bellgrid.base().resolve("/api/v1" + path));
        for (String authorization : List.of(authorizations)) {
            request.header("Authorization", authorization);
        }
        try {
            return bellgrid.http().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (Exception e) {
            throw new AssertionError("no answer", e);
        }
    }

    private static void assertRefused(SoftAssertions all, String flaw, HttpResponse<String> answer) {
        all.assertThat(answer.statusCode()).as(flaw).isEqualTo(401);
        all.assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(flaw)
                .startsWith("application/problem+json");
    }
}
