package org.bellgrid.domain.tier;

import java.util.List;

/** The outside tiers, as far as this server knows; a port, since only the pipeline knows them. */
@FunctionalInterface
public interface OutsideTiers {
    /** All that there could be, from the cheapest to the dearest. */
    List<OutsideTier> all();
}
