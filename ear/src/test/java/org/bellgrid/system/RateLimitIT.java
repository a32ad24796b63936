package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningBellgrid.Starter.class)
class RateLimitIT {

    @Test
    void every_answer_tells_what_is_left_until_there_is_nothing_left(RunningBellgrid bellgrid) throws Exception {
        Client portal = Client.portal(
                bellgrid, List.of("documents:read", "documents:write")); // a quota that no other test needs

        HttpResponse<String> answer = write(portal);
        int limit = number(answer, "X-RateLimit-Limit");
        assertThat(limit).isEqualTo(TestSurroundings.WRITES_PER_MINUTE);
        assertThat(number(answer, "X-RateLimit-Remaining")).isBetween(0, limit - 1);
        assertThat(number(answer, "X-RateLimit-Reset")).isBetween(1, 60);

        // The minute may end once on the way.
        for (int i = 0; i < 2 * limit && answer.statusCode() != 429; i++) {
            answer = write(portal);
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Client.text(answer, "code")).isEqualTo("RATE_LIMIT_EXCEEDED");
        assertThat(number(answer, "X-RateLimit-Remaining")).isZero();
        assertThat(number(answer, "Retry-After")).isBetween(1, 60);
        assertThat(portal.get("/jobs").statusCode()).isEqualTo(200);
    }

    /** Whatever it is: it counts even where it comes to nothing. */
    private static HttpResponse<String> write(Client client) throws Exception {
        return client.post("/jobs/" + UUID.randomUUID() + "/cancel", "application/json", BodyPublishers.noBody());
    }

    private static int number(HttpResponse<String> answer, String header) {
        return answer.headers().firstValue(header).map(Integer::parseInt).orElse(-1);
    }
}
