package org.bellgrid.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.document.Blobs;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.DocumentDetails;
import org.bellgrid.domain.document.DocumentId;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.tenancy.DistrictId;
import org.junit.jupiter.api.Test;

class HitlTaskTest {
    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final UserId KIM = UserId.random();
    private static final UserId SAM = UserId.random();

    private final HitlTask task = new HitlTask(
            HitlTaskId.random(),
            job(),
            HitlTask.Purpose.DOUBT,
            new Doubt("confidence 0.61 is below 0.80", List.of(1)),
            NOW);

    @Test
    void a_task_that_somebody_has_cannot_be_claimed_by_another_before_the_claim_runs_out() {
        assertThat(task.claim(KIM, NOW, QUARTER)).isTrue();

        assertThat(task.claim(SAM, NOW.plus(QUARTER).minusNanos(1), QUARTER)).isFalse();
        assertThat(task.claim(SAM, NOW.plus(QUARTER), QUARTER)).isTrue();
    }

    @Test
    void a_claim_is_renewed_for_who_has_it_and_for_nobody_else() {
        task.claim(KIM, NOW, QUARTER);
        Instant later = NOW.plusSeconds(60);

        assertThat(task.renew(KIM, later, QUARTER)).isTrue();
        assertThat(task.renew(SAM, later, QUARTER)).isFalse();

        assertThat(task.claimedUntil()).contains(later.plus(QUARTER));
        assertThat(task.claimedAt()).contains(NOW);
    }

    @Test
    void a_task_is_handed_on_whoever_has_it_and_work_on_it_begins_when_it_is_claimed() {
        task.claim(KIM, NOW, QUARTER);
        Instant later = NOW.plusSeconds(60);

        assertThat(task.assign(SAM, NOW, QUARTER)).isTrue();

        assertThat(task.status()).isEqualTo(HitlTask.Status.ASSIGNED);
        assertThat(task.isClaimedBy(KIM, NOW)).isFalse();
        assertThat(task.claim(SAM, later, QUARTER)).isTrue();
        assertThat(task.status()).isEqualTo(HitlTask.Status.IN_PROGRESS);
        assertThat(task.claimedAt()).contains(later);
    }

    @Test
    void a_closed_task_is_nobodys() {
        task.cancel(NOW);

        assertThat(task.claim(KIM, NOW, QUARTER)).isFalse();
        assertThat(task.assign(KIM, NOW, QUARTER)).isFalse();
        assertThat(task.renew(KIM, NOW, QUARTER)).isFalse();
    }

    private static ProcessingJob job() {
        Document document = new Document(
                DocumentId.random(),
                DistrictId.random(),
                null,
                UserId.random(),
                new Blobs.Blob(ContentHash.of(new byte[] {1}), 1),
                "week.pdf",
                DocumentDetails.NONE);
        return new ProcessingJob(JobId.random(), document, NOW);
    }
}
