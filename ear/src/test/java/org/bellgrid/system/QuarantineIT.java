package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Jobs that were given up, and how an administrator has them done after all. */
@ExtendWith(RunningBellgrid.Starter.class)
class QuarantineIT {
    private static final int CALLERS = 8;

    private final RunningBellgrid bellgrid;

    QuarantineIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
    }

    @Test
    void a_job_that_was_given_up_is_replayed_once_however_many_ask() throws Exception {
        Client admin = Client.demo(bellgrid, "admin");
        Upload upload = Upload.of(admin, "week.pdf", SheetPdf.week("Replayed Lesson"));
        upload.rested();
        giveUp(upload.jobId());
        assertThat(admin.get("/admin/quarantine").body()).contains(upload.jobId(), "the disk is full");

        List<Integer> answers = replay(admin, upload.jobId());

        assertThat(answers).containsOnlyOnce(202);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(CALLERS - 1);
        HttpResponse<String> job = upload.rested();
        assertThat(Client.text(job, "status")).as(job.body()).isEqualTo("completed");
        assertThat(admin.get("/admin/quarantine").body()).doesNotContain(upload.jobId());
    }

    private static List<Integer> replay(Client admin, String job) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            Callable<Integer> call = () -> admin.post(
                            "/admin/quarantine/%s/replay".formatted(job), "application/json", BodyPublishers.noBody())
                    .statusCode();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : callers.invokeAll(Collections.nCopies(CALLERS, call))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            callers.shutdown();
        }
    }

    /** What is left when the attempts of the last stage are used up; its timetable has not been published. */
    private void giveUp(String job) throws Exception {
        try (Connection connection = bellgrid.connection();
                Statement sql = connection.createStatement()) {
            sql.executeUpdate("DELETE FROM timetables WHERE job_id = '%s'".formatted(job));
            sql.executeUpdate("UPDATE processing_jobs SET status = 'failed', error_code = 'SERVICE_UNAVAILABLE',"
                    + " error_detail = 'the disk is full', quarantined = true WHERE id = '%s'".formatted(job));
        }
    }
}
