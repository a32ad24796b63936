package org.bellgrid.processing.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.pipeline.Stage;
import org.bellgrid.processing.runtime.LeaseExpired;
import org.bellgrid.processing.runtime.StageEnded;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Measures what stages do. */
@Dependent
class StageMeter {
    private final MetricRegistry registry;

    @Inject
    StageMeter(MetricRegistry registry) {
        this.registry = registry;
    }

    /** Has the counts that begin with nothing begin at once, so that the first one that comes is seen as growth. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        Stream.of(Stage.values()).filter(Stage::isWoken).forEach(this::expiries);
    }

    void measure(@Observes StageEnded ended) {
        registry.timer("bellgrid_stage_seconds", Tags.of("stage", ended.stage()), new Tag("outcome", ended.outcome()))
                .update(ended.worked());
        if (ended.stage() == Stage.VALIDATION && ended.isRecorded()) {
            ended.job().draft().ifPresent(this::measure);
        }
    }

    /** In percent, since histograms count in whole numbers. */
    private void measure(Draft judged) {
        judged.blocks()
                .forEach(block -> registry.histogram("bellgrid_block_confidence", tier(block))
                        .update(Math.round(100 * block.confidence().value())));
    }

    private static Tag tier(DraftBlock block) {
        return Tags.of("tier", block.read().tier());
    }

    void count(@Observes LeaseExpired expired) {
        expiries(expired.stage()).inc();
    }

    private Counter expiries(Stage stage) {
        return registry.counter("bellgrid_lease_expiries_total", Tags.of("stage", stage));
    }
}
