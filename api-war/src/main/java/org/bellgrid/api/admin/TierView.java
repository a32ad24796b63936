package org.bellgrid.api.admin;

import org.bellgrid.api.Label;
import org.bellgrid.domain.tier.OutsideTier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An outside tier of this server.
 *
 * @param name {@code vision} or {@code llm}
 * @param tier what it is called where blocks and jobs say who has read them
 * @param reason why it is not ready, or who else calls it, in English
 * @param host that is called; {@code null} when the tier is absent or other servers call it
 * @param model that is asked for; {@code null} when this server asks none, or it has no name
 * @param calls that were charged in the present month (UTC): the district's, or for operators everybody's
 */
@Schema(name = "Tier")
record TierView(
        String name,
        @Schema(ref = "ReaderTier") String tier,
        @Schema(ref = "TierStatus") String status,
        @Nullable String reason,
        @Nullable String host,
        @Nullable String model,
        long calls) {
    static TierView of(OutsideTier tier, long calls) {
        return new TierView(
                tier.name(),
                Label.of(tier.reader()),
                tier.status().label(),
                tier.reason(),
                tier.host(),
                tier.model(),
                calls);
    }
}
