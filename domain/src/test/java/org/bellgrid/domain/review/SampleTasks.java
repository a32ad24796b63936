package org.bellgrid.domain.review;

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

/** Tasks to test with. */
final class SampleTasks {
    static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");

    private SampleTasks() {}

    /** One that nobody has taken yet. */
    static HitlTask doubtful() {
        return new HitlTask(HitlTaskId.random(), job(), new Doubt("confidence 0.61 is below 0.80", List.of(1)), NOW);
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
