package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** From log-in to log-out, and what a stolen refresh token is worth. */
@ExtendWith(RunningBellgrid.Starter.class)
class SessionIT {
    private final RunningBellgrid bellgrid;
    private final Client nobody;

    SessionIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
        this.nobody = Client.nobody(bellgrid);
    }

    @Test
    void a_refresh_token_is_exchanged_for_the_next_tokens() throws Exception {
        HttpResponse<String> logIn = logIn();

        HttpResponse<String> refreshed = refresh(logIn);

        assertThat(refreshed.statusCode()).as(refreshed.body()).isEqualTo(200);
        assertThat(Client.text(refreshed, "refreshToken")).isNotEqualTo(Client.text(logIn, "refreshToken"));
        assertThat(client(refreshed).get("/auth/me").statusCode()).isEqualTo(200);
    }

    @Test
    @Timeout(60)
    void a_refresh_token_that_comes_back_ends_the_session() throws Exception {
        HttpResponse<String> logIn = logIn();
        HttpResponse<String> refreshed = refresh(logIn);
        letGraceRunOut();

        assertThat(refresh(logIn).statusCode()).isEqualTo(401);

        assertThat(refresh(refreshed).statusCode()).isEqualTo(401);
        awaitRefusal(client(refreshed));
    }

    @Test
    void who_has_lost_the_answer_may_ask_once_more() throws Exception {
        HttpResponse<String> logIn = logIn();
        refresh(logIn);

        HttpResponse<String> again = refresh(logIn);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(client(again).get("/auth/me").statusCode()).isEqualTo(200);
    }

    @Test
    @Timeout(60)
    void after_the_log_out_no_token_is_good() throws Exception {
        HttpResponse<String> logIn = logIn();
        HttpResponse<String> elsewhere = logIn();

        assertThat(client(logIn)
                        .post("/auth/logout", "application/json", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(204);

        assertThat(refresh(logIn).statusCode()).isEqualTo(401);
        awaitRefusal(client(logIn));
        assertThat(client(elsewhere).get("/auth/me").statusCode()).isEqualTo(200);
    }

    @Test
    void what_was_never_given_out_is_no_refresh_token() throws Exception {
        assertThat(refresh("{\"refreshToken\": \"no-such-token\"}").statusCode())
                .isEqualTo(401);
        assertThat(refresh("{}").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> logIn() throws Exception {
        return nobody.signIn("teacher@demo.example", Client.PASSWORD);
    }

    private HttpResponse<String> refresh(HttpResponse<String> tokens) throws Exception {
        return refresh("{\"refreshToken\": \"%s\"}".formatted(Client.text(tokens, "refreshToken")));
    }

    private HttpResponse<String> refresh(String body) throws Exception {
        return nobody.post("/auth/refresh", "application/json", BodyPublishers.ofString(body));
    }

    private Client client(HttpResponse<String> tokens) {
        return new Client(bellgrid, Client.text(tokens, "accessToken"));
    }

    private void letGraceRunOut() throws Exception {
        try (Connection connection = bellgrid.connection();
                Statement sql = connection.createStatement()) {
            sql.executeUpdate("UPDATE sessions SET refreshed_at = refreshed_at - interval '1 minute'");
        }
    }

    /** Other instances, and this one, hear of it within seconds. */
    private static void awaitRefusal(Client client) throws Exception {
        while (client.get("/auth/me").statusCode() != 401) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
