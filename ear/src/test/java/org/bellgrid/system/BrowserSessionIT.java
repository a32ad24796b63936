package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions of browsers, which show their tokens as cookies. */
@ExtendWith(RunningBellgrid.Starter.class)
class BrowserSessionIT {
    @Test
    void cookies_open_what_tokens_open_and_are_void_once_the_session_has_ended(RunningBellgrid bellgrid)
            throws Exception {
        String own = bellgrid.base().toString();
        String cookies = cookies(signIn(bellgrid, own));

        assertThat(send(bellgrid, "GET", "/auth/me", cookies, "").statusCode()).isEqualTo(200);
        HttpResponse<String> renewed = send(bellgrid, "POST", "/auth/session/renewal", cookies, own);
        assertThat(renewed.statusCode()).isEqualTo(204);
        String next = cookies(renewed);
        assertThat(send(bellgrid, "DELETE", "/auth/session", next, own).statusCode())
                .isEqualTo(204);
        assertThat(send(bellgrid, "POST", "/auth/session/renewal", next, own).statusCode())
                .isEqualTo(401);
    }

    @Test
    void no_script_and_no_other_site_gets_at_the_cookies(RunningBellgrid bellgrid) throws Exception {
        HttpResponse<String> signedIn = signIn(bellgrid, bellgrid.base().toString());

        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(
                        cookie -> assertThat(cookie.split(";\\s*")).contains("HttpOnly", "Secure", "SameSite=Strict"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("__Host-"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("__Secure-"));
        assertThat(signedIn.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://elsewhere.example", "null"})
    void what_a_foreign_page_asks_is_refused_though_the_cookies_come_along(String origin, RunningBellgrid bellgrid)
            throws Exception {
        String cookies = cookies(signIn(bellgrid, bellgrid.base().toString()));

        assertThat(send(bellgrid, "POST", "/timetables", cookies, origin).statusCode())
                .isEqualTo(403);
        assertThat(send(bellgrid, "POST", "/auth/session/renewal", cookies, origin)
                        .statusCode())
                .isEqualTo(403);
        assertThat(signIn(bellgrid, origin).statusCode()).isEqualTo(403);
    }

    @Test
    void a_token_that_is_shown_goes_before_a_cookie(RunningBellgrid bellgrid) throws Exception {
        String cookies = cookies(signIn(bellgrid, bellgrid.base().toString()));
        HttpRequest request = request(bellgrid, "/auth/me", cookies, "")
                .header(
                        "Authorization",
                        "Bearer " + Client.demo(bellgrid, "reviewer").token())
                .build();

        assertThat(bellgrid.http().send(request, BodyHandlers.ofString()).body())
                .contains("reviewer@demo.example");
    }

    private static HttpResponse<String> signIn(RunningBellgrid bellgrid, String origin)
            throws IOException, InterruptedException {
        HttpRequest request = request(bellgrid, "/auth/session", "", origin)
                .POST(BodyPublishers.ofString("""
                        {"email": "teacher@demo.example", "password": "%s"}""".formatted(Client.PASSWORD)))
                .build();
        return bellgrid.http().send(request, BodyHandlers.ofString());
    }

    private static HttpResponse<String> send(
            RunningBellgrid bellgrid, String method, String path, String cookies, String origin)
            throws IOException, InterruptedException {
        HttpRequest request = request(bellgrid, path, cookies, origin)
                .method(method, BodyPublishers.ofString(method.equals("POST") ? "{}" : ""))
                .build();
        return bellgrid.http().send(request, BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(RunningBellgrid bellgrid, String path, String cookies, String origin) {
        HttpRequest.Builder request = HttpRequest.newBuilder(bellgrid.base().resolve(Client.API + path))
                .header("Content-Type", "application/json");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        return origin.isEmpty() ? request : request.header("Origin", origin);
    }

    private static String cookies(HttpResponse<?> answer) {
        List<String> set = answer.headers().allValues("Set-Cookie");
        assertThat(set).as("status %s", answer.statusCode()).hasSize(2);
        return set.stream().map(cookie -> cookie.split(";", 2)[0]).collect(Collectors.joining("; "));
    }
}
