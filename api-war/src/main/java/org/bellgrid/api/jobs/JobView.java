package org.bellgrid.api.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.api.Label;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.pipeline.JobStatus;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.review.HitlTask;
import org.bellgrid.domain.timetable.TimetableId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A job as a client sees it.
 *
 * @param progress 0..100
 * @param confidence the share of the blocks that is expected to be right, 0..1
 * @param processingTier who has read it, see {@link org.bellgrid.api.timetables.SourceView}
 * @param cached whether that was done for an earlier document of the same bytes
 * @param estimatedCompletion {@code null} when it has ended or waits for a person
 * @param timetableId the first of {@code timetableIds}
 * @param timetableIds what it has published; a document may hold several timetables
 * @param hitlTaskId the review task that it waits for
 * @param doubtful how many blocks a person looks at there
 * @param draftData what a reviewer is looking at; {@code null} otherwise
 * @param errorCode why it failed
 * @param errorMessage the same for people, in English; for a picture that cannot be read, how to take a better one
 * @param pictureFlaw what is wrong with a picture that cannot be read
 * @param retryCount how many attempts of any step have failed
 */
@Schema(name = "Job")
public record JobView(
        UUID id,
        UUID documentId,
        @Schema(ref = "JobStatus") String status,
        @Schema(ref = "Stage") String stage,
        int progress,
        @Nullable Double confidence,
        @Schema(ref = "ReaderTier") @Nullable String processingTier,
        boolean cached,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant estimatedCompletion,
        @Nullable Instant completedAt,
        @Nullable UUID timetableId,
        List<UUID> timetableIds,
        @Nullable UUID hitlTaskId,
        @Nullable Integer doubtful,
        @Nullable DraftView draftData,
        @Schema(ref = "ProblemCode") @Nullable String errorCode,
        @Nullable String errorMessage,
        @Schema(ref = "PictureFlaw") @Nullable String pictureFlaw,
        int retryCount,
        JobMetadata metadata) {
    public JobView {
        timetableIds = List.copyOf(timetableIds);
    }

    static JobView of(ProcessingJob job, Document document, List<TimetableId> timetables, Optional<HitlTask> hitlTask) {
        List<UUID> published = timetables.stream().map(TimetableId::value).toList();
        return new JobView(
                job.id().value(),
                job.document().value(),
                Label.of(job.status()),
                Label.of(job.stage()),
                job.progress(),
                job.confidence().map(confidence -> confidence.value()).orElse(null),
                job.processingTier().map(Label::of).orElse(null),
                job.isCached(),
                job.createdAt(),
                job.startedAt().orElse(null),
                estimatedCompletion(job, document),
                job.completedAt().orElse(null),
                published.stream().findFirst().orElse(null),
                published,
                hitlTask.map(task -> task.id().value()).orElse(null),
                hitlTask.map(task -> task.doubtful().size()).orElse(null),
                isInReview(job) ? job.draft().map(DraftView::of).orElse(null) : null,
                job.problem().map(Problem::name).orElse(null),
                job.problemMessage().orElse(null),
                job.pictureFlaw().map(Label::of).orElse(null),
                job.retryCount(),
                JobMetadata.of(job));
    }

    static boolean isInReview(ProcessingJob job) {
        return job.status() == JobStatus.HITL_PENDING || job.status() == JobStatus.HITL_IN_PROGRESS;
    }

    private static @Nullable Instant estimatedCompletion(ProcessingJob job, Document document) {
        if (job.status().isFinal() || isInReview(job)) {
            return null;
        }
        return job.startedAt().orElse(job.createdAt()).plus(Estimate.of(document));
    }
}
