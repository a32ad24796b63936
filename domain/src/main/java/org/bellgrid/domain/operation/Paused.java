package org.bellgrid.domain.operation;

import java.util.Map;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.pipeline.Stage;

/** All that is paused. */
public record Paused(Map<Stage, Pause> stages, Map<ReaderTier, Pause> tiers) {
    /** Everything goes on. */
    public static final Paused NOTHING = new Paused(Map.of(), Map.of());

    public Paused {
        stages = Map.copyOf(stages);
        tiers = Map.copyOf(tiers);
    }
}
