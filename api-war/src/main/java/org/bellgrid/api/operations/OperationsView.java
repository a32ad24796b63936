package org.bellgrid.api.operations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The installation.
 *
 * @param stages in the order of the pipeline, with the review, where people work
 * @param tiers outside readers, from the cheapest to the dearest
 * @param instances servers that were seen within the last minutes
 * @param outbox calls to stages that are due and have not reached the broker; those of paused stages do not count
 * @param quarantine jobs that were given up, by district; none where there are none
 */
@Schema(name = "Operations")
record OperationsView(
        List<StageView> stages,
        List<TierView> tiers,
        List<InstanceView> instances,
        OutboxView outbox,
        List<QuarantineView> quarantine) {
    OperationsView {
        stages = List.copyOf(stages);
        tiers = List.copyOf(tiers);
        instances = List.copyOf(instances);
        quarantine = List.copyOf(quarantine);
    }

    /**
     * A stage.
     *
     * @param waiting jobs that wait to be taken
     * @param running jobs that somebody works on
     * @param oldestSeconds how long the first of those that wait has; {@code null} when none waits
     * @param pause {@code null} when it goes on
     */
    @Schema(name = "OperationsStage")
    record StageView(
            @Schema(ref = "Stage") String stage,
            long waiting,
            long running,
            @Nullable Long oldestSeconds,
            @Nullable PauseView pause) {}

    /**
     * A tier.
     *
     * @param tier as paths and metrics call it
     * @param status {@code open} also when only one server has found that its calls fail
     * @param reason why it is not ready, in English
     * @param host that is called; {@code null} when this server calls none
     * @param openOn servers whose last calls to it failed
     * @param callsLastHour that were charged, for all districts
     * @param pause {@code null} when it is not paused
     */
    @Schema(name = "OperationsTier")
    record TierView(
            @Schema(ref = "ReaderTier") String tier,
            @Schema(ref = "TierStatus") String status,
            @Nullable String reason,
            @Nullable String host,
            List<String> openOn,
            long callsLastHour,
            @Nullable PauseView pause) {
        TierView {
            openOn = List.copyOf(openOn);
        }
    }

    /**
     * A server.
     *
     * @param roles {@code api}, {@code reading} and {@code outside}
     * @param seenAt when it last said how it is; it does so every other second
     * @param atWork jobs that it has in hand
     * @param drained whether it takes nothing new; with nothing in hand it can be stopped
     */
    @Schema(name = "Instance")
    record InstanceView(
            UUID id,
            String name,
            String version,
            String engine,
            List<String> roles,
            Instant startedAt,
            Instant seenAt,
            int readers,
            int readersBusy,
            int atWork,
            boolean reachesBroker,
            boolean drained) {
        InstanceView {
            roles = List.copyOf(roles);
        }
    }

    /**
     * What waits for the broker.
     *
     * @param oldestSeconds {@code null} when nothing waits
     */
    @Schema(name = "OperationsOutbox")
    record OutboxView(long waiting, @Nullable Long oldestSeconds) {}

    /** Jobs of a district that were given up. Its administrators see which, and may have them read again. */
    @Schema(name = "OperationsQuarantine")
    record QuarantineView(UUID districtId, String district, long jobs) {}
}
