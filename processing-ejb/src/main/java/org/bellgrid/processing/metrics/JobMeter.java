package org.bellgrid.processing.metrics;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.bellgrid.domain.pipeline.JobMoved;
import org.bellgrid.domain.pipeline.JobStatus;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.review.HitlTask;
import org.bellgrid.domain.review.TaskMoved;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Measures how long people wait for a job, and how long one takes who reviews it. */
@Dependent
class JobMeter {
    private final MetricRegistry registry;

    @Inject
    JobMeter(MetricRegistry registry) {
        this.registry = registry;
    }

    void measure(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobMoved moved) {
        JobStatus status = moved.job().status();
        if (status == JobStatus.COMPLETED || status == JobStatus.FAILED) {
            atRest(moved.job(), Tags.label(status), moved.at());
        }
    }

    void measure(@Observes(during = TransactionPhase.AFTER_SUCCESS) TaskMoved moved) {
        HitlTask task = moved.task();
        if (task.isWaitedFor() && task.createdAt().equals(moved.at())) {
            atRest(moved.job(), "review", moved.at());
        }
        if (task.status() == HitlTask.Status.COMPLETED) {
            task.claimedAt()
                    .ifPresent(claimed ->
                            registry.timer("bellgrid_review_seconds").update(Duration.between(claimed, moved.at())));
        }
    }

    private void atRest(ProcessingJob job, String outcome, Instant at) {
        registry.timer("bellgrid_job_seconds", new Tag("tier", tier(job)), new Tag("outcome", outcome))
                .update(Duration.between(job.awaitedSince(), at));
    }

    private static String tier(ProcessingJob job) {
        return job.processingTier().map(Tags::label).orElse("none");
    }
}
