package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whether it matters which server one talks to. */
@ExtendWith(RunningBellgrid.Starter.class)
class TwoServersIT {
    private final RunningBellgrid one;
    private final RunningBellgrid other;

    TwoServersIT(RunningBellgrid bellgrid) {
        this.one = bellgrid;
        this.other = bellgrid.another();
    }

    @BeforeEach
    void startOther() {
        other.start();
    }

    @AfterEach
    void endOther() throws Exception {
        other.kill();
    }

    @Test
    void what_one_knows_the_other_knows() throws Exception {
        HttpResponse<String> logIn = Client.nobody(one).signIn("teacher@demo.example", Client.PASSWORD);
        Client here = new Client(one, Client.text(logIn, "accessToken"));
        Client there = new Client(other, Client.text(logIn, "accessToken"));

        eventsOfOneAreHeardAtTheOther(here, there);
        requestsToBothCountTogether(here, there);
        whoSignsOutHereIsOutThere(here, there);
    }

    private void eventsOfOneAreHeardAtTheOther(Client here, Client there) throws Exception {
        try (LiveClient live = LiveClient.of(other, there)) {
            Upload upload = Upload.of(here, "week.pdf", SheetPdf.week("Lesson of two servers"));
            live.subscribe(upload.jobId());

            assertThat(live.next("job:completed").path("jobId").asText()).isEqualTo(upload.jobId());
            assertThat(there.get("/jobs/" + upload.jobId()).body()).contains("\"completed\"");
        }
    }

    private static void requestsToBothCountTogether(Client here, Client there) throws Exception {
        HttpResponse<String> first;
        HttpResponse<String> last;
        do {
            first = here.get("/auth/me");
            there.get("/auth/me");
            there.get("/auth/me");
            last = here.get("/auth/me");
        } while (number(last, "X-RateLimit-Reset") > number(first, "X-RateLimit-Reset")); // the next minute has begun

        assertThat(number(last, "X-RateLimit-Remaining")).isEqualTo(number(first, "X-RateLimit-Remaining") - 3);
    }

    private static int number(HttpResponse<String> answer, String header) {
        return Integer.parseInt(answer.headers().firstValue(header).orElseThrow());
    }

    private void whoSignsOutHereIsOutThere(Client here, Client there) throws Exception {
        try (LiveClient live = LiveClient.of(other, there)) {
            here.post("/auth/logout", "application/json", BodyPublishers.noBody());

            while (there.get("/auth/me").statusCode() != 401) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            assertThat(live.closedFor()).isEqualTo("1008 SESSION_ENDED");
        }
    }
}
