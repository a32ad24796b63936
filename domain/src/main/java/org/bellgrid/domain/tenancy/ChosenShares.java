package org.bellgrid.domain.tenancy;

import org.jspecify.annotations.Nullable;

/** What a district wants of {@link SampleShares}; {@code null} for the installation's default. */
public record ChosenShares(
        @Nullable Double sample, @Nullable Double twice) {
    SampleShares or(SampleShares installation) {
        return new SampleShares(
                sample == null ? installation.sample() : sample, twice == null ? installation.twice() : twice);
    }
}
