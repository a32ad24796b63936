package org.bellgrid.api.jobs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.bellgrid.api.Label;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.pipeline.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a job went.
 *
 * @param processingTime milliseconds of work, by stage and as {@code total}
 */
@Schema(name = "JobMetadata")
public record JobMetadata(Map<String, Long> processingTime) {
    private static final String TOTAL = "total";

    static JobMetadata of(ProcessingJob job) {
        Map<String, Long> times = new LinkedHashMap<>();
        for (Map.Entry<Stage, Long> stage : new TreeMap<>(job.stageMillis()).entrySet()) {
            times.put(Label.of(stage.getKey()), stage.getValue());
        }
        times.put(TOTAL, times.values().stream().mapToLong(Long::longValue).sum());
        return new JobMetadata(times);
    }
}
