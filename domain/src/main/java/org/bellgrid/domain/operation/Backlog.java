package org.bellgrid.domain.operation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bellgrid.domain.pipeline.Stage;
import org.bellgrid.domain.tenancy.DistrictId;
import org.jspecify.annotations.Nullable;

/**
 * How much work is where, in the whole installation.
 *
 * @param stages where nothing waits and nobody works may be missing
 * @param outbox calls that are due and have not been sent; those of paused stages do not count
 * @param quarantine jobs that have been given up, by district
 */
public record Backlog(Map<Stage, AtStage> stages, Waiting outbox, List<OfDistrict> quarantine) {
    public Backlog {
        stages = Map.copyOf(stages);
        quarantine = List.copyOf(quarantine);
    }

    /** The jobs at a stage; at the review those are with it that a person has taken up. */
    public AtStage at(Stage stage) {
        return stages.getOrDefault(stage, AtStage.NOTHING);
    }

    /**
     * Jobs at a stage.
     *
     * @param running how many somebody works on
     */
    public record AtStage(Waiting waiting, long running) {
        static final AtStage NOTHING = new AtStage(new Waiting(0, null), 0);
    }

    /**
     * Something that waits.
     *
     * @param oldest how long the first of them has; {@code null} when there is none
     */
    public record Waiting(long count, @Nullable Duration oldest) {}

    /** Jobs of a district. */
    public record OfDistrict(DistrictId district, String name, long jobs) {}
}
