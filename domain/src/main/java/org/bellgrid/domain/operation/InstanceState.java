package org.bellgrid.domain.operation;

import java.util.Set;
import org.bellgrid.domain.draft.ReaderTier;

/**
 * How a server is at a moment.
 *
 * @param readersBusy how many of its readers have a document before them
 * @param atWork how many jobs it has in hand
 * @param reachesBroker whether the broker answers it
 * @param open tiers that it leaves alone for a while because its last calls failed
 */
public record InstanceState(int readersBusy, int atWork, boolean reachesBroker, Set<ReaderTier> open) {
    public InstanceState {
        open = Set.copyOf(open);
    }
}
