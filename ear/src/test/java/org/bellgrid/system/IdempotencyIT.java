package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningBellgrid.Starter.class)
class IdempotencyIT {
    private static final int AT_ONCE = 200;
    private static final int SENDERS = 40;
    private static final byte[] SHEET = """
            ,Monday,Tuesday,Wednesday
            8:00-8:45,Maths,Art,Latin
            8:45-9:30,Music,Sport,Drama
            """.getBytes(StandardCharsets.UTF_8);

    @Test
    void many_uploads_at_once_under_one_key_are_one_job(RunningBellgrid bellgrid) throws Exception {
        Client teacher = Client.demo(bellgrid, "teacher");
        String key = UUID.randomUUID().toString();
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        List<Future<HttpResponse<String>>> sent = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            sent.add(senders.submit(() -> teacher.upload("week.csv", SHEET, key)));
        }

        Set<String> jobs = new HashSet<>();
        int replayed = 0;
        for (Future<HttpResponse<String>> each : sent) {
            HttpResponse<String> answer = each.get();
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            jobs.add(Client.text(answer, "jobId"));
            replayed += answer.headers().firstValue("Idempotent-Replayed").isPresent() ? 1 : 0;
        }
        senders.shutdown();

        assertThat(jobs).hasSize(1);
        assertThat(replayed).isEqualTo(AT_ONCE - 1);
    }

    @Test
    void a_key_names_one_request_of_one_person(RunningBellgrid bellgrid) throws Exception {
        Client teacher = Client.demo(bellgrid, "teacher");
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = teacher.upload("week.csv", SHEET, key);

        HttpResponse<String> other = teacher.upload("another.csv", SHEET, key);
        HttpResponse<String> others = Client.demo(bellgrid, "reviewer").upload("week.csv", SHEET, key);

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(Client.text(other, "code")).isEqualTo("UNPROCESSABLE");
        assertThat(others.statusCode()).isEqualTo(202);
        assertThat(Client.text(others, "jobId")).isNotEqualTo(Client.text(first, "jobId"));
    }

    @Test
    void a_key_must_be_short_and_visible(RunningBellgrid bellgrid) throws Exception {
        HttpResponse<String> answer = Client.demo(bellgrid, "teacher").upload("week.csv", SHEET, "k".repeat(256));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Idempotency-Key");
    }
}
