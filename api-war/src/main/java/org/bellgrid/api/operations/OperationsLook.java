package org.bellgrid.api.operations;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bellgrid.api.Label;
import org.bellgrid.api.operations.OperationsView.InstanceView;
import org.bellgrid.api.operations.OperationsView.OutboxView;
import org.bellgrid.api.operations.OperationsView.QuarantineView;
import org.bellgrid.api.operations.OperationsView.StageView;
import org.bellgrid.api.operations.OperationsView.TierView;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.operation.Backlog;
import org.bellgrid.domain.operation.Instance;
import org.bellgrid.domain.operation.Paused;
import org.bellgrid.domain.pipeline.Stage;
import org.bellgrid.domain.tier.OutsideTier;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of the installation at a moment.
 *
 * @param tiers as the server that answers knows them
 * @param calls that were charged lately
 */
record OperationsLook(
        Backlog backlog,
        Paused paused,
        List<OutsideTier> tiers,
        Map<ReaderTier, Long> calls,
        List<Instance> instances) {
    OperationsView view() {
        return new OperationsView(
                Arrays.stream(Stage.values())
                        .filter(stage -> stage != Stage.DONE)
                        .map(this::stage)
                        .toList(),
                tiers.stream().map(this::tier).toList(),
                instances.stream().map(OperationsLook::instance).toList(),
                new OutboxView(backlog.outbox().count(), seconds(backlog.outbox())),
                backlog.quarantine().stream()
                        .map(of -> new QuarantineView(of.district().value(), of.name(), of.jobs()))
                        .toList());
    }

    private StageView stage(Stage stage) {
        Backlog.AtStage there = backlog.at(stage);
        return new StageView(
                Label.of(stage),
                there.waiting().count(),
                there.running(),
                seconds(there.waiting()),
                PauseView.of(paused.stages().get(stage)));
    }

    private TierView tier(OutsideTier tier) {
        List<String> openOn = instances.stream()
                .filter(instance -> instance.state().open().contains(tier.reader()))
                .map(instance -> instance.details().name())
                .toList();
        return new TierView(
                Label.of(tier.reader()),
                status(tier, openOn).label(),
                tier.reason(),
                tier.host(),
                openOn,
                calls.getOrDefault(tier.reader(), 0L),
                PauseView.of(paused.tiers().get(tier.reader())));
    }

    private OutsideTier.Status status(OutsideTier tier, List<String> openOn) {
        OutsideTier.Status here =
                paused.tiers().containsKey(tier.reader()) ? tier.paused().status() : tier.status();
        return here == OutsideTier.Status.READY && !openOn.isEmpty() ? OutsideTier.Status.OPEN : here;
    }

    private static InstanceView instance(Instance instance) {
        return new InstanceView(
                instance.id(),
                instance.details().name(),
                instance.details().version(),
                instance.details().engine(),
                instance.details().roles(),
                instance.startedAt(),
                instance.seenAt(),
                instance.details().readers(),
                instance.state().readersBusy(),
                instance.state().atWork(),
                instance.state().reachesBroker(),
                instance.drained());
    }

    private static @Nullable Long seconds(Backlog.Waiting waiting) {
        Duration oldest = waiting.oldest();
        return oldest == null ? null : oldest.toSeconds();
    }
}
