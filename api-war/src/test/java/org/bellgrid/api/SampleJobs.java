package org.bellgrid.api;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.document.Blobs;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.DocumentDetails;
import org.bellgrid.domain.document.DocumentId;
import org.bellgrid.domain.draft.BlockFlag;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.DraftTimetable;
import org.bellgrid.domain.draft.Evidence;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.Outcome;
import org.bellgrid.domain.pipeline.Pipeline;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.reading.DocumentKind;
import org.bellgrid.domain.tenancy.DistrictId;

/** A document of invented lessons and jobs at several points of its way. */
public final class SampleJobs {
    public static final Instant MORNING = Instant.parse("2026-11-23T08:00:00Z");
    public static final DraftBlock MATHEMATICS = at("08:30", "09:15");
    public static final Draft DRAFT =
            new Draft(List.of(new DraftTimetable("Class 4b", null, "4b", null, List.of(MATHEMATICS, MATHEMATICS))));

    private static final Pipeline LOCAL = new Pipeline(Set.of());
    private static final Duration WORKED = Duration.ofMillis(40);

    private SampleJobs() {}

    /** Mathematics on Monday. */
    public static DraftBlock at(String start, String end) {
        return new DraftBlock(
                "Mathematics",
                DayOfWeek.MONDAY,
                null,
                null,
                LocalTime.parse(start),
                LocalTime.parse(end),
                "1",
                "Room 12",
                "#ffe599",
                new Confidence(0.75),
                new Evidence(1, Evidence.box(0, 0.25, 0.5, 0.5), "Mathematics\nRoom 12", ReaderTier.LOCAL_OCR),
                Set.of(BlockFlag.END_INFERRED));
    }

    public static Document document() {
        return new Document(
                DocumentId.random(),
                DistrictId.random(),
                null,
                UserId.random(),
                new Blobs.Blob(ContentHash.of(new byte[] {1}), 1),
                "week.pdf",
                DocumentDetails.NONE);
    }

    /** A document that turned out to have a text layer. */
    public static Document pdf() {
        Document document = document();
        document.classified(DocumentKind.PDF, 2);
        return document;
    }

    public static ProcessingJob pending(Document document) {
        return new ProcessingJob(JobId.random(), document, MORNING);
    }

    /** A job that is being read. */
    public static ProcessingJob reading(Document document) {
        ProcessingJob job = pending(document);
        job.begin(MORNING.plusSeconds(1));
        confidently(job, 2);
        return job;
    }

    public static ProcessingJob inReview(Document document) {
        ProcessingJob job = reading(document);
        job.drafted(DRAFT, ReaderTier.LOCAL_OCR);
        confidently(job, 1);
        job.advance(LOCAL, new Outcome.Doubtful<>(DRAFT, "faint print"), MORNING.plusSeconds(3), WORKED);
        return job;
    }

    public static ProcessingJob completed(Document document) {
        ProcessingJob job = reading(document);
        job.drafted(DRAFT, ReaderTier.TEXT_LAYER);
        confidently(job, 3);
        return job;
    }

    /** A job that ended with the first step. */
    public static ProcessingJob failed(Document document, Outcome.Rejected<?> refusal) {
        ProcessingJob job = pending(document);
        job.begin(MORNING);
        job.advance(LOCAL, refusal, MORNING.plusSeconds(1), WORKED);
        return job;
    }

    private static void confidently(ProcessingJob job, int steps) {
        for (int step = 0; step < steps; step++) {
            job.advance(LOCAL, new Outcome.Confident<>("product"), MORNING.plusSeconds(2), WORKED);
        }
    }
}
