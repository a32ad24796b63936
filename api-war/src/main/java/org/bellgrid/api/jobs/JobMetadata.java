package org.bellgrid.api.jobs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bellgrid.api.Label;
import org.bellgrid.domain.pipeline.JobStatus;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.pipeline.Stage;
import org.bellgrid.domain.pipeline.TriedTier;
import org.bellgrid.domain.pipeline.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a job went.
 *
 * @param processingTime milliseconds of work, by stage and as {@code total}
 * @param tiers which readers it has been with, or has been passed by, in order
 */
@Schema(name = "JobMetadata")
public record JobMetadata(Map<String, Long> processingTime, List<Tried> tiers) {
    private static final String TOTAL = "total";

    public JobMetadata {
        tiers = List.copyOf(tiers);
    }

    /**
     * A reader that a job has been with, or has been passed by.
     *
     * @param reason why the job was not left at that, in English; {@code null} where all is well
     */
    @Schema(name = "TriedTier")
    public record Tried(
            @Schema(ref = "ReaderTier") String tier,
            @Schema(ref = "Verdict") String outcome,
            @Nullable String reason) {
        /** What has ended a job is said for operators; people are told by the job's own message. */
        private static Tried of(TriedTier tried, ProcessingJob job) {
            boolean isEnd = tried.outcome() == Verdict.REJECTED && job.status() == JobStatus.FAILED;
            return new Tried(
                    Label.of(tried.tier()),
                    Label.of(tried.outcome()),
                    isEnd ? job.problemMessage().orElse(null) : tried.reason());
        }
    }

    static JobMetadata of(ProcessingJob job) {
        Map<String, Long> times = new LinkedHashMap<>();
        for (Map.Entry<Stage, Long> stage : new TreeMap<>(job.stageMillis()).entrySet()) {
            times.put(Label.of(stage.getKey()), stage.getValue());
        }
        times.put(TOTAL, times.values().stream().mapToLong(Long::longValue).sum());
        return new JobMetadata(
                times, job.tiers().stream().map(tried -> Tried.of(tried, job)).toList());
    }
}
