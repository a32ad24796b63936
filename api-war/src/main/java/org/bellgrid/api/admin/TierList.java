package org.bellgrid.api.admin;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The outside tiers that there could be, from the cheapest to the dearest. */
@Schema(name = "TierList")
record TierList(List<TierView> items) {
    TierList {
        items = List.copyOf(items);
    }
}
